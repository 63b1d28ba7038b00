/** Dossiers for tests: whole ones made by hand, and altered ones. */
import { createHash } from 'node:crypto'
import { LogTree } from '../../src/dossier/logTree'
import { jsonPart, jsonText, withManifest } from '../../src/dossier/manifest'
import { verifySource } from '../../src/dossier/verify/verify'
import { archive, whole, type Part } from '../../src/dossier/zip/write'
import type { Source } from '../../src/dossier/zip/read'
import { partsOf as archiveParts, unpacked } from '../../src/office/archive'
import { jcs } from './jcs'

export const sha = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export async function* each<T>(list: Iterable<T>): AsyncGenerator<T> {
  yield* list
}

export async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

export const inMemory = (bytes: Buffer): Source => ({
  size: bytes.length,
  async read(offset, length) {
    if (offset < 0 || offset + length > bytes.length) throw new Error('beyond the end')
    return bytes.subarray(offset, offset + length)
  },
})

/** What is found in these bytes, as short words. */
export async function foundIn(bytes: Buffer): Promise<string[]> {
  const { problems } = await verifySource(inMemory(bytes))
  return problems.map(({ code, name }) => `${code} ${name}`.trim())
}

export const zipped = (parts: Iterable<Part>): Promise<Buffer> => joined(archive(each(parts)))
export const sealed = (parts: Iterable<Part>, holds: 'story' | 'batch' = 'story'): Promise<Buffer> =>
  joined(archive(withManifest(holds, each(parts))))

const ACTOR = { id: 'p1', name: '编辑甲', role: 'unitEditor' }

interface Told {
  event: string
  data: object
}

/** A log of which these entries are about the story, by their numbers. */
function log(own: ReadonlyMap<number, Told>, size: number, id: string) {
  const tree = new LogTree()
  const entries = []
  let previous = '0'.repeat(64)
  for (let seq = 1; seq <= size; seq++) {
    const { event, data } = own.get(seq) ?? { event: 'story.submit', data: { from: 'draft', to: 'unitReview' } }
    const story = { kind: 'news', id: own.has(seq) ? id : 'other', title: '题' }
    const body = { seq, at: '2026-01-01T00:00:00.000Z', actor: ACTOR, event, data: { story, ...data }, previous }
    const hash = sha(jcs(body))
    entries.push({ ...body, hash })
    tree.add(hash)
    previous = hash
  }
  const last = [...own.keys()].at(-1) ?? 0
  return {
    entries: entries.filter(({ seq }) => own.has(seq)),
    proof: {
      entries: last,
      root: tree.root(last),
      paths: Object.fromEntries([...own.keys()].map((seq) => [String(seq), tree.path(seq, last)])),
    },
  }
}

/** The parts of a small dossier, by their names: two revisions, the first sent back, one file, three entries. */
export function dossierParts(id = '7', lastTitle = '二稿'): Map<string, Buffer> {
  const picture = Buffer.from('图片的字节')
  const media = [{ id: 'm1', sha256: sha(picture) }]
  const unit = { id: 'u1', name: '本报' }
  const canonicals = ['一稿', lastTitle].map((title) =>
    jcs({ canonical: 'exemplar-1', kind: 'news', story: id, unit, content: { title }, media, units: [] }),
  )
  const revisions = canonicals.map((text, index) => ({ number: index + 1, sha256: sha(text) }))
  const [first, second] = revisions.map(({ sha256 }) => sha256)
  const at = '2026-01-01T00:00:00.000Z'
  const reason = { code: 'facts', note: '数字有误' }
  const sentBack = { from: 'unitReview', to: 'returned', revision: first, reason }
  const { entries, proof } = log(
    new Map([
      [2, { event: 'story.submit', data: { from: 'draft', to: 'unitReview', revision: first } }],
      [3, { event: 'story.return', data: sentBack }],
      [11, { event: 'story.submit', data: { from: 'returned', to: 'unitReview', revision: second } }],
    ]),
    13,
    id,
  )
  const review = {
    order: 1,
    round: 1,
    revision: first,
    step: 'unitReview',
    person: ACTOR.id,
    personName: ACTOR.name,
    outcome: 'returned',
    reason,
    secrecyReviewed: false,
    standIn: false,
    acknowledged: [],
    overrides: [],
    at,
  }
  const facts = { at, published: [], authors: [], media, picturesNotShown: [] }
  const parts = [
    whole('README.txt', Buffer.from('说明')),
    jsonPart('story.json', { kind: 'news', id, title: lastTitle, unit, stage: 'unitReview', revisions }),
    jsonPart('corrections.json', []),
    jsonPart('reviews.json', [review]),
    jsonPart('comments.json', []),
    jsonPart('audit/entries.json', entries),
    jsonPart('audit/log.json', proof),
    ...canonicals.flatMap((text, index) => {
      const folder = `revisions/00${index + 1}`
      return [
        whole(`${folder}/canonical.json`, Buffer.from(text)),
        jsonPart(`${folder}/revision.json`, { ...revisions[index], ...facts }),
        jsonPart(`${folder}/checks.json`, []),
        whole(`${folder}/story.docx`, Buffer.from('PK\u0003\u0004…')),
        whole(`${folder}/story.html`, Buffer.from('<!doctype html>…')),
        whole(`${folder}/sheet.docx`, Buffer.from('PK\u0003\u0004…')),
      ]
    }),
    whole(`media/${sha(picture)}.png`, picture),
  ]
  return new Map(parts.map(({ name, bytes }) => [name, Buffer.concat([...(bytes as Iterable<Uint8Array>)])]))
}

/** A file of many: these dossiers by the ids of their stories, its list as it should be, and what is changed of it. */
export function batchOf(
  dossiers: ReadonlyMap<string, Buffer>,
  change: (parts: Map<string, Buffer>) => void = () => undefined,
): Promise<Buffer> {
  const lines = [...dossiers].map(([id, bytes]) => ({ kind: 'news', id, name: `news-${id}.zip`, sha256: sha(bytes) }))
  const about = { title: '2026', orderedAt: '2026-01-01T00:00:00.000Z', orderedBy: '主任', dossiers: lines, failed: [] }
  const parts = new Map([
    ['README.txt', Buffer.from('说明')],
    ['batch.json', Buffer.from(jsonText(about))],
    ...lines.map(({ id, name }) => [name, dossiers.get(id) ?? Buffer.alloc(0)] as const),
  ])
  change(parts)
  return sealed(partsOf(parts), 'batch')
}

export const partsOf = (parts: ReadonlyMap<string, Buffer>): Part[] =>
  [...parts].map(([name, bytes]) => whole(name, bytes))

/** The parts of an archive, by their names, in their order. */
export const partsIn = (archived: Buffer): Map<string, Buffer> =>
  new Map(archiveParts(archived).map((part) => [part.name, unpacked(part)]))

/** What a forger would do: a part is changed, and the manifest and the archive are made anew around it. */
export async function forged(name: string, change: (text: string) => string): Promise<Buffer> {
  const parts = dossierParts()
  const before = parts.get(name)?.toString('utf8')
  if (before === undefined) throw new Error(`no part ${name}`)
  const after = change(before)
  if (after === before) throw new Error(`nothing was changed in ${name}`)
  return sealed(partsOf(parts.set(name, Buffer.from(after))))
}
