/**
 * Word files dropped by two people, and `kill -9` in the middle: after the next start all of them are drafts, none twice, and each
 * keeps its original.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportSummary } from '../../src/editorial/imports/told'
import { DOCX } from '../support/documents'
import { mongodbAddress } from '../support/mongod'
import { Door } from '../support/pageDoor'
import { startServer, type Environment, type Server } from '../support/server'
import { p, word } from '../support/word'

const FILES_EACH = 12
const PEOPLE = ['writer@media.demo', 'writer@gsl.demo'] as const
type Person = (typeof PEOPLE)[number]

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-imports-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const titleOf = (person: Person, number: number): string => `关于第${number}号文件的通知（${person.split('@')[1]}）`

async function drop(door: Door, person: Person, number: number): Promise<void> {
  const bytes = word(p(titleOf(person, number)) + p('各有关单位：') + p(`（演示）这是第${number}号文件的正文。`))
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type: DOCX }), `${number}号.docx`)
  const { status, text } = await door.ask('POST', '/api/imports', { as: person, form })
  if (status !== 201) throw new Error(`${person} ${number}: ${status} ${text}`)
}

const importsOf = async (door: Door, person: Person): Promise<ImportSummary[]> =>
  (await door.get<{ docs: ImportSummary[] }>('/api/imports', person)).docs

const DATABASES = [
  ['SQLite', (): Environment => ({})],
  ['MongoDB', (): Environment => ({ DATABASE_URI: mongodbAddress(`imports_${process.pid}`) })],
] as const

describe.each(DATABASES)('on %s', (name, database) => {
  it('a server that was killed goes on where it was', async () => {
    const data = path.join(folder, name)
    const env = { ...database(), DATA_DIR: data, MEDIA_DIR: path.join(data, 'media') }
    let server: Server = await startServer(env)
    try {
      const first = new Door(server.url)
      const dropping = PEOPLE.map(async (person) => {
        for (let number = 1; number <= FILES_EACH; number++) await drop(first, person, number)
      })
      await Promise.all(dropping)
      const done = async (door: Door) =>
        (await Promise.all(PEOPLE.map((person) => importsOf(door, person))))
          .flat()
          .filter(({ state }) => state === 'done')
      await expect.poll(async () => (await done(first)).length, { timeout: 60_000, interval: 20 }).toBeGreaterThan(2)
      await server.kill()
      server = await startServer(env)
      const door = new Door(server.url)
      const before = (await done(door)).length
      expect(before).toBeLessThan(PEOPLE.length * FILES_EACH)
      await expect
        .poll(async () => (await done(door)).length, { timeout: 120_000, interval: 200 })
        .toBe(PEOPLE.length * FILES_EACH)
      for (const person of PEOPLE) {
        const imports = await importsOf(door, person)
        const wanted = Array.from({ length: FILES_EACH }, (_, at) => titleOf(person, at + 1)).sort()
        expect(imports.map(({ story }) => story?.title).sort()).toEqual(wanted)
        expect(new Set(imports.map(({ story }) => story?.id)).size).toBe(FILES_EACH)
        const drafts = await door.get<{ docs: { title: string }[] }>(
          `/api/notices?limit=200&depth=0&where[title][contains]=${encodeURIComponent('号文件的通知')}`,
          person,
        )
        expect(drafts.docs.map(({ title }) => title).sort()).toEqual(wanted)
      }
      expect(await readdir(path.join(data, 'media', 'originals'))).toHaveLength(PEOPLE.length * FILES_EACH)
    } finally {
      await server.stop()
    }
  })
})
