/** The line of writers and the end of transactions, over an adapter that does nothing but keep count. */
import type { DatabaseAdapterObj } from 'payload'
import { describe, expect, test } from 'vitest'
import { refusingEnded } from '../../../src/platform/endedTransactions'
import { Queue } from '../../../src/platform/queue'
import { withWriteLock } from '../../../src/platform/writeLock'

interface Fake {
  beginTransaction(): Promise<string>
  commitTransaction(id: unknown): Promise<void>
  rollbackTransaction(id: unknown): Promise<void>
  create(args: { req?: { transactionID?: unknown } }): Promise<string>
}

/** @param commits false: every COMMIT fails */
function fake({ waitMs = 50, longestMs = 1_000, begins = true, commits = true } = {}) {
  const log: string[] = []
  const sessions: Record<string, { end(error?: Error): void }> = {}
  let count = 0
  const drizzle = {
    transaction: () =>
      new Promise<void>((resolve, reject) => {
        sessions[`t${count}`] = { end: (error) => (error ? reject(error) : resolve()) }
      }),
  }
  const database = {
    drizzle,
    sessions,
    payload: { logger: { error: () => {} } },
    async beginTransaction() {
      if (!begins) throw new Error('no')
      count++
      drizzle.transaction().catch(() => {})
      return `t${count}`
    },
    async commitTransaction(id: string) {
      sessions[id]?.end(commits ? undefined : new Error('disk full'))
      delete sessions[id]
      log.push(`commit ${id}`)
    },
    async rollbackTransaction(id: string) {
      sessions[id]?.end(new Error('rolled back'))
      delete sessions[id]
      log.push(`rollback ${id}`)
    },
    create: async ({ req }: { req?: { transactionID?: unknown } }) => {
      log.push(`write ${String(req?.transactionID ?? 'alone')}`)
      return 'done'
    },
  }
  const adapter = {
    name: 'fake',
    allowIDOnCreate: false,
    defaultIDType: 'text',
    init: () => database,
  } as unknown as DatabaseAdapterObj
  const wrapped = refusingEnded(withWriteLock(adapter, waitMs), longestMs).init({} as never) as unknown as Fake
  return { database: wrapped, log }
}

const until = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('the line', () => {
  test('first in, first out; who is late gives up the place and holds nobody back', async () => {
    const queue = new Queue(60)
    const order: number[] = []
    const release = await queue.enter()
    const late = queue.enter().then(() => order.push(0))
    await expect(late).rejects.toMatchObject({ name: 'DeadlineError' })
    const waiting = [1, 2, 3].map(async (number) => {
      const leave = await queue.enter()
      order.push(number)
      leave()
    })
    release()
    release()
    await Promise.all(waiting)
    expect(order).toEqual([1, 2, 3])
  })
})

describe('the write lock', () => {
  test('a write without `req` inside a transaction waits for itself: the error names the mistake', async () => {
    const { database } = fake()
    const id = await database.beginTransaction()
    await expect(database.create({})).rejects.toThrow('without `req`')
    expect(await database.create({ req: { transactionID: id } })).toBe('done')
    await database.commitTransaction(id)
    expect(await database.create({})).toBe('done')
  })

  test('a second transaction and a write alone wait for the first', async () => {
    const { database, log } = fake()
    const id = await database.beginTransaction()
    const second = database.beginTransaction()
    const alone = database.create({})
    await until(10)
    await database.commitTransaction(Promise.resolve(id))
    await database.rollbackTransaction(await second)
    await alone
    expect(log).toEqual(['commit t1', 'rollback t2', 'write t3', 'commit t3'])
  })

  test.each([
    ['begin', { begins: false }, (database: Fake) => database.beginTransaction()],
    [
      'commit',
      { commits: false },
      async (database: Fake) => database.commitTransaction(await database.beginTransaction()),
    ],
  ] as const)('a %s that fails says so and gives the lock back', async (_, how, act) => {
    const { database } = fake(how)
    for (let again = 0; again < 2; again++) await expect(act(database)).rejects.toThrow(/^(no|disk full)$/)
  })
})

describe('an ended transaction', () => {
  test.each(['commitTransaction', 'rollbackTransaction'] as const)(
    'takes no write and no commit after %s',
    async (end) => {
      const { database, log } = fake()
      const id = await database.beginTransaction()
      await database[end](id)
      await expect(database.create({ req: { transactionID: id } })).rejects.toThrow('has ended')
      await expect(database.commitTransaction(id)).rejects.toThrow('has ended')
      await database.rollbackTransaction(id)
      expect(log).not.toContain(`write ${id}`)
    },
  )

  test('one that nobody ends is rolled back, and the others go on', async () => {
    const { database, log } = fake({ waitMs: 500, longestMs: 50 })
    const id = await database.beginTransaction()
    expect(await database.create({})).toBe('done')
    await expect(database.create({ req: { transactionID: id } })).rejects.toThrow('held too long')
    expect(log).toEqual([`rollback ${id}`, 'write t2', 'commit t2'])
  })
})
