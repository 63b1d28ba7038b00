/** Who may serve without the database: by the file in DATA_DIR, and for that database alone. */
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readAlone, writeAlone } from '../../../src/platform/aloneFile'

let folder = ''
const file = () => path.join(folder, 'alone.json')

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-alone-'))
  process.env.DATA_DIR = folder
  process.env.DATABASE_URI = 'mongodb://user:secret@db/one'
})
afterEach(async () => {
  delete process.env.DATA_DIR
  delete process.env.DATABASE_URI
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true, force: true })
})

it('says what was written, and nothing of the password', async () => {
  expect(await readAlone()).toBe('never')
  await writeAlone(true)
  expect(await readAlone()).toBe('alone')
  expect(await readFile(file(), 'utf8')).not.toContain('secret')
  await writeAlone(false)
  expect(await readAlone()).toBe('others')
  expect(await readdir(folder)).toEqual(['alone.json'])
})

it.each(['mongodb://user:secret@db/two', 'mongodb://user:secret@other/one', 'file:/somewhere.db'])(
  'allows nothing on %s',
  async (uri) => {
    await writeAlone(true)
    process.env.DATABASE_URI = uri
    expect(await readAlone()).toBe('never')
  },
)

it('knows the same database by another password', async () => {
  await writeAlone(true)
  process.env.DATABASE_URI = 'mongodb://other:words@db/one'
  expect(await readAlone()).toBe('alone')
})

it.each(['', '{', 'null', '{"alone":true}', '[]'])('a file that holds %j allows nothing', async (text) => {
  await writeFile(file(), text)
  expect(await readAlone()).toBe('never')
})
