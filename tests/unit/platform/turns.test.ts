/** What readers wait for is read first. */
import { expect, test } from 'vitest'
import { aheadOfOthers, behindReaders } from '../../../src/platform/turns'

async function* parts(name: string, count: number, told: string[]): AsyncGenerator<number> {
  for (let part = 1; part <= count; part++) {
    told.push(`${name}${part}`)
    yield part
    await new Promise((resolve) => setImmediate(resolve))
  }
}
async function all(read: AsyncIterable<number>): Promise<number[]> {
  const found: number[] = []
  for await (const part of read) found.push(part)
  return found
}

test('others go on when it has been read', async () => {
  const told: string[] = []
  const behind = all(behindReaders(parts('b', 3, told)))
  const ahead = all(aheadOfOthers(parts('a', 3, told)))
  expect(await Promise.all([behind, ahead])).toEqual([
    [1, 2, 3],
    [1, 2, 3],
  ])
  expect(told).toEqual(['b1', 'a1', 'a2', 'a3', 'b2', 'b3'])
})

test('who alone reads waits for nobody', async () => {
  expect(await all(behindReaders(parts('b', 3, [])))).toEqual([1, 2, 3])
})

test.each([
  ['left in the middle', (read: AsyncGenerator<number>) => read.return(undefined)],
  ['ended by an error', (read: AsyncGenerator<number>) => read.throw(new Error('gone')).catch(() => undefined)],
])('a reading that is %s keeps nobody waiting', async (_, end) => {
  const ahead = aheadOfOthers(parts('a', 3, []))
  await ahead.next()
  await end(ahead)
  expect(await all(behindReaders(parts('b', 2, [])))).toEqual([1, 2])
})

test('several are all read before', async () => {
  const told: string[] = []
  await Promise.all([
    all(behindReaders(parts('b', 2, told))),
    all(aheadOfOthers(parts('x', 2, told))),
    all(aheadOfOthers(parts('y', 4, told))),
  ])
  expect(told.indexOf('b2')).toBeGreaterThan(told.indexOf('y4'))
})
