import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { withBuildLock } from '../../../src/ops/buildLock'
import { fingerprint } from '../../../src/ops/sources'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'exemplar-build-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('the lock of the build', () => {
  const lock = () => path.join(folder, 'some/where/build.lock')
  const write = (text: string) => {
    mkdirSync(path.dirname(lock()), { recursive: true })
    writeFileSync(lock(), text)
  }

  it('lets one work at a time and tells the others once', async () => {
    let inside = 0
    let most = 0
    const waiting = vi.fn()
    const work = async () => {
      most = Math.max(most, ++inside)
      await pause(30)
      inside -= 1
    }
    await Promise.all([1, 2, 3].map(() => withBuildLock(lock(), waiting, work)))
    expect(most).toBe(1)
    expect(waiting.mock.calls).toEqual([[process.pid], [process.pid]])
  })

  it('is given back when the work fails', async () => {
    await expect(withBuildLock(lock(), vi.fn(), () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(withBuildLock(lock(), vi.fn(), async () => 'yes')).resolves.toBe('yes')
  })

  it('is taken from a process that was killed', async () => {
    const dead = spawnSync(process.execPath, ['--version']).pid
    write(`${dead} an-id`)
    const waiting = vi.fn()
    await expect(withBuildLock(lock(), waiting, async () => 'mine')).resolves.toBe('mine')
    expect(waiting).not.toHaveBeenCalled()
  })

  it('is taken from a number that another process has by now', async () => {
    write(`${process.ppid} an-id`)
    utimesSync(lock(), new Date(), new Date(Date.now() - 60_000))
    await expect(withBuildLock(lock(), vi.fn(), async () => readFileSync(lock(), 'utf8'))).resolves.toMatch(
      new RegExp(`^${process.pid} `),
    )
  })
})

describe('the fingerprint of the sources', () => {
  const source = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }

  it('follows names and contents, not times and not what no build is made from', async () => {
    source('src/a.ts', '1')
    source('app/page.tsx', '2')
    const first = await fingerprint(folder)
    utimesSync(path.join(folder, 'src/a.ts'), 0, 0)
    source('tests/a.test.ts', '3')
    source('README.md', '4')
    expect(await fingerprint(folder)).toBe(first)
    const others: string[] = []
    for (const [file, text] of [
      ['src/a.ts', '11'],
      ['src/b.ts', ''],
      ['package-lock.json', '{}'],
      ['payload.config.ts', ''],
    ] as const) {
      source(file, text)
      others.push(await fingerprint(folder))
    }
    expect(new Set([first, ...others]).size).toBe(5)
  })
})
