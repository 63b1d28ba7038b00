/**
 * A Word file of 100 pages and 50 pictures becomes a draft while 200 readers a second read, on either database: how long it takes,
 * what readers wait meanwhile and before, and what the server takes more of memory. Then 200 small files of two people, at once.
 * Last line: `word: <the worst share of a limit>`: 20 s, twice the p99 of before, 150 MB.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'
import type { ImportSummary } from '../src/editorial/imports/told'
import { DOCX } from '../tests/support/documents'
import { databaseOn, startReplicaSet } from '../tests/support/mongod'
import { Door } from '../tests/support/pageDoor'
import { startServer, type Environment } from '../tests/support/server'
import { blip, p, withPictures, word } from '../tests/support/word'
import { memoryOf } from './scale/memory'
import { articles } from './served/pages'
import { startReaders } from './served/readers'

const PAGES = 100
/** A page of GB/T 9704: 22 lines of 28 characters. */
const SIGNS = 22 * 28
const PICTURES = 50
const PICTURE = { width: 480, height: 240, channels: 3 } as const
const SMALL_FILES = Number(process.env.WORD_FILES ?? 200)
const LIMITS = { ms: 20_000, ratio: 2, mb: 150 }
const BEFORE_MS = 15_000
const PEOPLE = ['writer@media.demo', 'writer@gsl.demo'] as const

const SENTENCE = '全市招商引资工作抓住线索不放，追踪到底，项目一个接一个落地。'
const text = SENTENCE.repeat(Math.ceil(SIGNS / SENTENCE.length)).slice(0, SIGNS)

/** Pictures of chance, which no packing makes smaller: some 300 KB each. */
const picture = (): Promise<Buffer> =>
  sharp(randomBytes(PICTURE.width * PICTURE.height * PICTURE.channels), { raw: PICTURE })
    .png()
    .toBuffer()

async function largeFile(): Promise<Buffer> {
  const pictures = await Promise.all(Array.from({ length: PICTURES }, picture))
  const pages = Array.from(
    { length: PAGES },
    (_, page) => p(text) + (page % 2 === 0 ? p(blip(`p${page / 2 + 1}`)) : ''),
  )
  return word(withPictures(p('关于测量的报告（演示）') + pages.join(''), ...pictures))
}

async function drop(door: Door, as: (typeof PEOPLE)[number], bytes: Uint8Array, name: string): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)], { type: DOCX }), name)
  const { status, json, text: told } = await door.ask('POST', '/api/imports', { as, form })
  if (status !== 201) throw new Error(`${name}: ${status} ${told}`)
  return (json as unknown as { doc: { id: string } }).doc.id
}

const report = async (door: Door, id: string): Promise<ImportSummary> =>
  (await door.get<{ doc: ImportSummary }>(`/api/imports/${id}`, PEOPLE[0])).doc

const at = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
const told = (values: readonly number[]): string =>
  [0, 0.5, 0.99, 1].map((share) => at(values, share).toFixed(1)).join(' / ')

/** @returns shares of the limits */
async function large(door: Door, server: { pid: number }): Promise<number[]> {
  const file = await largeFile()
  const pages = ['/', '/notices', '/cases', ...(await articles(door.url))]
  const readersOf = () => startReaders([door.url], pages)
  const quiet = readersOf()
  await pause(BEFORE_MS)
  const before = await quiet.stop()
  const [held] = await memoryOf(server)
  const readers = readersOf()
  const began = performance.now()
  const id = await drop(door, PEOPLE[0], file, '大文件.docx')
  const progress = new Set<string>()
  let most = held
  for (;;) {
    const { state, pictures, code, story } = await report(door, id)
    progress.add(`${state} ${pictures?.done ?? ''}`)
    most = Math.max(most, (await memoryOf(server))[0])
    if (state === 'done' && story) break
    if (state !== 'waiting' && state !== 'reading') throw new Error(`the large file: ${state} ${code}`)
    await pause(50)
  }
  const ms = performance.now() - began
  const during = await readers.stop()
  const ratio = at(during.times, 0.99) / at(before.times, 0.99)
  console.log(
    `  ${(file.length / 1e6).toFixed(1)} MB, ${PAGES} pages, ${PICTURES} pictures: ${(ms / 1000).toFixed(1)} s, ${progress.size} states told`,
  )
  console.log(
    `  readers before, ms (least / median / p99 / most): ${told(before.times)}; meanwhile: ${told(during.times)}; p99 × ${ratio.toFixed(2)}`,
  )
  console.log(`  memory of the server: ${held.toFixed(0)} MB before, ${most.toFixed(0)} at most`)
  console.log(`  wrong answers to readers: ${before.wrong.length + during.wrong.length}`)
  if (before.wrong.length + during.wrong.length > 0) throw new Error(before.wrong.concat(during.wrong)[0])
  return [ms / LIMITS.ms, ratio / LIMITS.ratio, (most - held) / LIMITS.mb]
}

async function many(door: Door): Promise<void> {
  const began = performance.now()
  const one = async (person: (typeof PEOPLE)[number], from: number) => {
    for (let number = from; number < SMALL_FILES; number += 2)
      await drop(
        door,
        person,
        word(p(`关于第${number}号文件的通知`) + p(`（演示）第${number}号。${text}`)),
        `${number}.docx`,
      )
  }
  await Promise.all(PEOPLE.map(one))
  const dropped = performance.now() - began
  const desk: number[] = []
  for (;;) {
    const asked = performance.now()
    const lists = await Promise.all(PEOPLE.map((person) => door.get<{ docs: ImportSummary[] }>('/api/imports', person)))
    desk.push(performance.now() - asked)
    const open = lists.flatMap(({ docs }) => docs).filter(({ state }) => state === 'waiting' || state === 'reading')
    if (open.length === 0) break
    await pause(500)
  }
  console.log(
    `  ${SMALL_FILES} files of two people: dropped in ${(dropped / 1000).toFixed(1)} s, all done in ${((performance.now() - began) / 1000).toFixed(1)} s; both lists meanwhile ${told(desk)} ms`,
  )
}

async function measure(name: string, environment: Environment): Promise<number> {
  const server = await startServer(environment)
  try {
    console.log(`${name}:`)
    const door = new Door(server.url)
    const shares = await large(door, server)
    await many(door)
    return Math.max(...shares)
  } finally {
    await server.stop()
  }
}

export default async function measureWord(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'exemplar-word-'))
  const own = (name: string) => ({ DATA_DIR: path.join(folder, name), MEDIA_DIR: path.join(folder, name, 'media') })
  const mongod = await startReplicaSet()
  try {
    const sqlite = await measure('SQLite', own('sqlite'))
    const mongodb = await measure('MongoDB', {
      ...own('mongodb'),
      DATABASE_URI: databaseOn(mongod.uri, `word_${process.pid}`),
    })
    console.log(`word: ${Math.max(sqlite, mongodb).toFixed(2)}`)
  } finally {
    await mongod.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
