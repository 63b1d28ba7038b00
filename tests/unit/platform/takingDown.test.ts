/** What lies on the disk before a story comes down, and when it is gone. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

type Module = typeof import('../../../src/platform/takingDown')

let folder = ''
let taking: Module

/** As a process that has just begun knows it. */
async function begin(): Promise<void> {
  vi.resetModules()
  delete (globalThis as unknown as Record<symbol, unknown>)[Symbol.for('exemplar.takingDown')]
  taking = await import('../../../src/platform/takingDown')
}
const onDisk = async () => (await readdir(path.join(folder, 'coming-down')).catch(() => [])).sort()

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-intents-'))
  process.env.DATA_DIR = folder
  await begin()
})
afterEach(async () => {
  delete process.env.DATA_DIR
  await rm(folder, { recursive: true, force: true })
})

it('knows of nothing where nothing was', async () => {
  await taking.readIntents()
  expect(taking.comingDown()).toEqual([])
})

it('is on the disk when it settles, and known to the next process', async () => {
  await taking.intend(7, ['a', 'b/ ..'])
  expect(await onDisk()).toEqual(['7 a', '7 b%2F%20..'])
  expect(taking.allWritten()).toBe(true)
  await begin()
  expect(taking.comingDown()).toEqual([])
  await taking.readIntents()
  expect(taking.comingDown().sort()).toEqual(['a', 'b/ ..'])
})

it('is over when both keepers have followed past it, and no sooner', async () => {
  await taking.intend(7, ['a'])
  await taking.intend(8, ['b'])
  await taking.followedTo('pages', 8)
  expect(taking.comingDown()).toEqual(['a', 'b'])
  await taking.followedTo('search', 6)
  expect(taking.comingDown()).toEqual(['a', 'b'])
  await taking.followedTo('search', 7)
  expect([taking.comingDown(), await onDisk()]).toEqual([['b'], ['8 b']])
  await taking.followedTo('search', 8)
  expect([taking.comingDown(), await onDisk()]).toEqual([[], []])
})

it('counts what another process of the folder has written', async () => {
  await taking.followedTo('pages', 3)
  await taking.intend(1, ['own'])
  await writeFile(path.join(folder, 'coming-down', '4 other'), '')
  await writeFile(path.join(folder, 'coming-down', 'README'), '')
  await taking.followedTo('search', 3)
  expect([taking.comingDown(), await onDisk()]).toEqual([['other'], ['4 other', 'README']])
})

it('is known to this process though the disk takes it not', async () => {
  await writeFile(path.join(folder, 'coming-down'), 'no folder')
  await expect(taking.intend(7, ['a'])).rejects.toThrow('EEXIST')
  expect([taking.comingDown(), taking.allWritten()]).toEqual([['a'], false])
})
