/** What one person may heap up: preferences of the desk, files that no story uses, links to one story. */
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../src/platform/transaction'
import { startApp, type App } from '../support/app'
import { picture, post } from '../support/media'
import type { Who } from '../support/people'
import { refusal, said } from '../support/refusals'
import { complete, create, walk } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const ask = async (who: Who, method: string, path: string, json?: unknown) =>
  app.request(method, path, { token: await app.login(who), json })
const HOUR_MS = 60 * 60 * 1000
const ago = (hours: number): string => new Date(Date.now() - hours * HOUR_MS).toISOString()

describe('preferences', () => {
  const keep = (who: Who, key: string, value: unknown) => ask(who, 'POST', `/api/payload-preferences/${key}`, { value })

  test('a value has an end', async () => {
    expect((await keep('writer@media', 'large', 'x'.repeat(60_000))).status).toBe(200)
    expect((await keep('writer@media', 'large', 'small')).status).toBe(200)
    for (const value of ['x'.repeat(66_000), '汉'.repeat(22_000), Array(40_000).fill(1)])
      expect(said(await keep('writer@media', 'large', value))).toMatchObject(refusal('INVALID_REQUEST', 'value'))
    const bare = await ask('writer@media', 'POST', '/api/payload-preferences/large', { other: 'x'.repeat(66_000) })
    expect(said(bare)).toMatchObject(refusal('INVALID_REQUEST', 'value'))
    expect((await ask('writer@media', 'GET', '/api/payload-preferences/large')).body.value).toBe('small')
  })

  test('a name has an end', async () => {
    expect((await keep('writer@media', 'n'.repeat(200), 1)).status).toBe(200)
    expect(said(await keep('writer@media', 'n'.repeat(201), 1))).toMatchObject(refusal('INVALID_REQUEST', 'key'))
  })

  test('one person has 2,000 of them: what is kept already changes, a new one is refused, others keep theirs', async () => {
    const user = { relationTo: 'users', value: app.people['writer2@media'].id }
    const req = await createLocalReq({}, app.payload)
    // many inserts are fast in one transaction, and a transaction has an end
    for (let from = 0; from < 2000; from += 200)
      await inTransaction(req, async () => {
        for (let each = from; each < from + 200; each++)
          await app.payload.db.create({
            collection: 'payload-preferences',
            data: { user, key: `kept-${each}`, value: { columns: [] } },
            req,
          })
      })
    expect(said(await keep('writer2@media', 'one-more', 1))).toMatchObject(refusal('TOO_MANY'))
    expect((await ask('writer2@media', 'GET', '/api/payload-preferences/one-more')).body.value ?? null).toBeNull()
    expect((await keep('writer2@media', 'kept-7', 'changed')).status).toBe(200)
    expect((await keep('editor@media', 'one-more', 1)).status).toBe(200)
  })
})

describe('files that no revision holds', () => {
  const WORDS = { alt: '图', rightsHolder: '本单位' }
  const send = async (who: Who) => post(app, who, await picture(32, 32), WORDS)
  const left = async (who: Who, many: number, row: { createdAt: string; held?: boolean }) => {
    const { id } = app.people[who]
    for (let each = 0; each < many; each++)
      await app.payload.db.create({
        collection: 'media',
        data: { createdBy: id, unit: app.units.media, filename: `${crypto.randomUUID()}.png`, ...row },
      })
  }

  test('200 of one person in a day: then 429, until some are deleted or used; others go on', async () => {
    const [who, other] = ['writer@media', 'writer2@media'] as const
    await left(who, 150, { createdAt: ago(25) })
    await left(who, 150, { createdAt: ago(1), held: true })
    await left(who, 199, { createdAt: ago(23) })
    const last = await send(who)
    expect(last.status).toBe(201)
    expect(said(await send(who))).toMatchObject(refusal('TOO_MANY'))
    expect((await send(other)).status).toBe(201)
    expect((await ask(who, 'DELETE', `/api/media/${last.body.doc.id}`)).status).toBe(200)
    expect((await send(who)).status).toBe(201)
    expect(said(await send(who))).toMatchObject(refusal('TOO_MANY'))
  })
})

describe('preview links of one story', () => {
  test('20 that still open, whoever made them: then 429, until one is revoked, used up or too old', async () => {
    const story = await create(app, 'writer@media', 'notices', complete(app, 'notices', '很多链接的稿件'))
    const { revision } = await walk(app, story, 'unitReview')
    const path = `/api/notices/${story.id}/previews`
    const make = (who: Who = 'writer@media') => ask(who, 'POST', path, { revision })
    const made: string[] = []
    for (let each = 0; each < 20; each++) {
      const answer = await make(each % 2 ? 'editor@media' : 'writer@media')
      expect(answer.status).toBe(201)
      made.push(answer.body.id)
    }
    const full = async () => {
      for (const who of ['writer@media', 'gatekeeper@office'] as const)
        expect(said(await make(who))).toMatchObject(refusal('TOO_MANY'))
      expect((await ask('writer@media', 'GET', path)).body.length).toBeGreaterThanOrEqual(20)
    }
    await full()
    expect((await ask('writer@media', 'POST', `${path}/${made[0]}/revoke`, {})).status).toBe(200)
    expect((await make()).status).toBe(201)
    await full()
    for (const [each, data] of [{ usesLeft: 0 }, { expiresAt: ago(1) }].entries())
      await app.payload.db.updateOne({ collection: 'previewLinks', id: made[each + 1] as string, data })
    const both = await Promise.all([make(), make(), make(), make()])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 201, 429, 429])
    await full()
    // another story has its own
    const other = await create(app, 'writer@media', 'notices', complete(app, 'notices', '另一篇稿件'))
    const walked = await walk(app, other, 'unitReview')
    const free = await ask('writer@media', 'POST', `/api/notices/${other.id}/previews`, { revision: walked.revision })
    expect(free.status).toBe(201)
  })
})
