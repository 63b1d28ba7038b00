/** Who waits for a place, and who does not. */
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Places } from '../../../src/platform/places'

/** Works that end when they are told; which ones run. */
function works() {
  const running: string[] = []
  const end = new Map<string, (error?: Error) => void>()
  return {
    running,
    work: (name: string) => () => {
      running.push(name)
      return new Promise<void>((resolve, reject) =>
        end.set(name, (error) => {
          running.splice(running.indexOf(name), 1)
          if (error) reject(error)
          else resolve()
        }),
      )
    },
    async end(name: string, error?: Error) {
      end.get(name)?.(error)
      await setImmediate()
    },
  }
}

describe('two places', () => {
  it('are nobody’s in particular without a name: first in, first out', async () => {
    const [places, { running, work, end }] = [new Places(2), works()]
    for (const name of ['1', '2', '3', '4']) void places.run(work(name))
    await setImmediate()
    expect(running).toEqual(['1', '2'])
    await end('2')
    expect(running).toEqual(['1', '3'])
  })
  it('are not both one person’s: the others go on while theirs wait', async () => {
    const [places, { running, work, end }] = [new Places(2), works()]
    for (const name of ['a1', 'a2', 'a3', 'b1', 'c1']) void places.run(work(name), name[0])
    await setImmediate()
    expect(running).toEqual(['a1', 'b1'])
    await end('b1')
    expect(running).toEqual(['a1', 'c1'])
    await end('c1')
    expect(running).toEqual(['a1'])
    await end('a1')
    expect(running).toEqual(['a2'])
    await end('a2')
    expect(running).toEqual(['a3'])
  })
  it('are given back by a work that fails', async () => {
    const [places, { running, work, end }] = [new Places(2), works()]
    const failed = places.run(work('a1'), 'a').catch((error: Error) => error.message)
    void places.run(work('a2'), 'a')
    await setImmediate()
    await end('a1', new Error('broken'))
    expect(await failed).toBe('broken')
    expect(running).toEqual(['a2'])
  })
})
