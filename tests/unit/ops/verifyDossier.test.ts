/** `verify-dossier`: no settings, no folders, no database; the exit code says whether it is whole. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { t } from '../../../src/messages/index'
import { dossierParts, partsOf, sealed, sha } from '../../support/dossiers'

const folder = mkdtempSync(path.join(tmpdir(), 'exemplar-verify-'))
const dataDir = path.join(folder, 'data')
let bytes: Buffer
beforeAll(async () => {
  bytes = await sealed(partsOf(dossierParts()))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The verb with settings that no installation could be opened with. */
function run(...words: string[]) {
  const { PATH, HOME } = process.env
  const { status, stdout, stderr } = spawnSync('node', ['src/ops/run.mjs', 'ops', 'verify-dossier', ...words], {
    encoding: 'utf8',
    env: {
      PATH,
      HOME,
      NODE_ENV: 'test',
      DATA_DIR: dataDir,
      MEDIA_DIR: '/nowhere/at/all',
      DATABASE_URI: 'nonsense',
      PAYLOAD_SECRET: 'short',
    },
  })
  return { status, said: stdout, refused: stderr }
}
function fileOf(name: string, content: Buffer): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

describe('verify-dossier', () => {
  it('says of a whole one what it is, with its hash, and opens nothing else', () => {
    const { status, said, refused } = run(fileOf('whole.zip', bytes))
    expect([status, refused]).toEqual([0, ''])
    expect(said).toContain(t('dossier.whole', { title: '二稿', revisions: 2, size: bytes.length }))
    expect(said).toContain(t('dossier.hash', { sha256: sha(bytes) }))
    expect(existsSync(dataDir)).toBe(false)
  })
  it('names what was altered', () => {
    const changed = Buffer.from(bytes)
    const at = bytes.indexOf('说明')
    changed[at] = (changed[at] ?? 0) ^ 1
    const { status, said } = run(fileOf('altered.zip', changed))
    expect(status).toBe(1)
    expect(said).toContain(t('dossier.problem.content', { name: 'README.txt' }))
  })
  it('says nothing of a file that would move what a terminal shows', async () => {
    const parts = dossierParts()
    for (const [name, from, to] of [
      ['audit/entries.json', '"seq": 11', '"seq": "\\u001b[31m"'],
      ['audit/log.json', '"entries": 11', '"entries": "\\u001b[2J"'],
    ] as const)
      parts.set(name, Buffer.from(String(parts.get(name)).replace(from, to)))
    const { status, said, refused } = run(fileOf('moves.zip', await sealed(partsOf(parts))))
    expect([status, refused]).toEqual([1, ''])
    expect(said).toContain(t('dossier.problem.shape', { name: 'audit/entries.json' }))
    expect(said.replaceAll('\n', '')).not.toMatch(/\p{C}/u)
  })
  it('tells a title whose signs would move what a terminal shows without them', async () => {
    const bytes = await sealed(partsOf(dossierParts('7', '二稿\u001b[2J\u202e')))
    const { status, said } = run(fileOf('title.zip', bytes))
    expect(status).toBe(0)
    expect(said).toContain(t('dossier.whole', { title: '二稿�[2J�', revisions: 2, size: bytes.length }))
    expect(said.replaceAll('\n', '')).not.toMatch(/\p{C}/u)
  })
  it('refuses what is no file', () => {
    const file = path.join(folder, 'none.zip')
    expect(run(file)).toMatchObject({ status: 1, refused: `${t('dossier.notRead', { file, code: 'ENOENT' })}\n` })
    expect(run()).toMatchObject({ status: 1, refused: `${t('dossier.noFile')}\n${t('dossier.usage')}\n` })
  })
})
