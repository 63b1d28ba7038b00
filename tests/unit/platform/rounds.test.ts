import { expect, it } from 'vitest'
import { Rounds } from '../../../src/platform/rounds'

function counted() {
  const ends: { resolve: (value: number) => void; reject: (why: Error) => void }[] = []
  const rounds = new Rounds(() => new Promise<number>((resolve, reject) => ends.push({ resolve, reject })))
  return { ends, rounds }
}

it('runs one round at a time, and one more for all who asked meanwhile', async () => {
  const { ends, rounds } = counted()
  const first = rounds.ask()
  const [second, third] = [rounds.ask(), rounds.ask()]
  expect(ends).toHaveLength(1)
  ends[0]?.resolve(1)
  expect(await first).toBe(1)
  await expect.poll(() => ends.length).toBe(2)
  ends[1]?.resolve(2)
  expect(await Promise.all([second, third])).toEqual([2, 2])
})

it('tries again after a round that failed', async () => {
  const { ends, rounds } = counted()
  const first = rounds.ask()
  const second = rounds.ask()
  ends[0]?.reject(new Error('no'))
  await expect(first).rejects.toThrow('no')
  await expect.poll(() => ends.length).toBe(2)
  ends[1]?.resolve(2)
  expect(await second).toBe(2)
})
