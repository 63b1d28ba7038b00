/** Whose the pages in a folder are: of one build, and of the address under which the site is known. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { pagesName } from '../../../../src/delivery/pages/open'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'exemplar-name-'))
  await mkdir(path.join(root, '.next'))
  await writeFile(path.join(root, '.next', 'BUILD_ID'), 'one\n')
})
afterEach(() => vi.unstubAllEnvs())
afterAll(() => rm(root, { recursive: true, force: true }))

async function named(settings: Record<string, string>): Promise<string> {
  for (const [name, value] of Object.entries({ SITE_URL: '', HOST: '127.0.0.1', PORT: '3000', ...settings }))
    vi.stubEnv(name, value)
  vi.stubEnv('EXEMPLAR_DIST_DIR', '')
  return pagesName(root)
}

it('is the same while neither changes', async () => {
  expect(await named({})).toBe(await named({}))
  const own = { SITE_URL: 'https://news.example.gov.cn' }
  expect(await named({ ...own, PORT: '3001' })).toBe(await named(own))
})

it.each([
  ['another port, where pages name it', { PORT: '3001' }],
  ['another address', { SITE_URL: 'https://news.example.gov.cn' }],
  ['the same address by another scheme', { SITE_URL: 'https://127.0.0.1:3000' }],
])('is another of %s', async (_, settings) => {
  expect(await named(settings)).not.toBe(await named({}))
})

it('is another of another build', async () => {
  const before = await named({})
  await writeFile(path.join(root, '.next', 'BUILD_ID'), 'two\n')
  expect(await named({})).not.toBe(before)
})
