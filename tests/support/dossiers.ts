/** Dossiers for tests: whole ones made by hand, and altered ones. */
import { createHash } from 'node:crypto'
import { LogTree } from '../../src/dossier/logTree'
import { jsonPart, withManifest } from '../../src/dossier/manifest'
import { verifySource } from '../../src/dossier/verify/verify'
import { archive, whole, type Part } from '../../src/dossier/zip/write'
import type { Source } from '../../src/dossier/zip/read'
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

/** A log of which some entries are about the story. */
function log(own: readonly number[], size: number, revision: string) {
  const tree = new LogTree()
  const entries = []
  let previous = '0'.repeat(64)
  for (let seq = 1; seq <= size; seq++) {
    const story = { kind: 'news', id: own.includes(seq) ? '7' : 'other', title: '题' }
    const data = { story, from: 'draft', to: 'unitReview', revision: own.includes(seq) ? revision : null }
    const body = { seq, at: '2026-01-01T00:00:00.000Z', actor: null, event: 'story.submit', data, previous }
    const hash = sha(jcs(body))
    entries.push({ ...body, hash })
    tree.add(hash)
    previous = hash
  }
  const last = own.at(-1) ?? 0
  return {
    entries: entries.filter(({ seq }) => own.includes(seq)),
    proof: {
      entries: last,
      root: tree.root(last),
      paths: Object.fromEntries(own.map((seq) => [String(seq), tree.path(seq, last)])),
    },
  }
}

/** The parts of a small dossier, by their names: two revisions, one file, three entries. */
export function dossierParts(): Map<string, Buffer> {
  const file = Buffer.from('图片的字节')
  const media = [{ id: 'm1', sha256: sha(file) }]
  const canonicals = ['一稿', '二稿'].map((title) =>
    jcs({ canonical: 'exemplar-1', kind: 'news', story: '7', content: { title }, media, units: [] }),
  )
  const revisions = canonicals.map((text, index) => ({ number: index + 1, sha256: sha(text) }))
  const { entries, proof } = log([2, 3, 11], 13, revisions[0]?.sha256 ?? '')
  const parts = [
    whole('README.txt', Buffer.from('说明')),
    jsonPart('story.json', { kind: 'news', id: '7', title: '二稿', revisions }),
    jsonPart('corrections.json', []),
    jsonPart('reviews.json', [{ order: 1, revision: revisions[0]?.sha256, step: 'unitReview' }]),
    jsonPart('comments.json', []),
    jsonPart('audit/entries.json', entries),
    jsonPart('audit/log.json', proof),
    ...canonicals.flatMap((text, index) => {
      const folder = `revisions/00${index + 1}`
      return [
        whole(`${folder}/canonical.json`, Buffer.from(text)),
        jsonPart(`${folder}/revision.json`, { ...revisions[index], media }),
        jsonPart(`${folder}/checks.json`, []),
        ...['story.docx', 'story.html', 'sheet.docx'].map((name) => whole(`${folder}/${name}`, Buffer.from(name))),
      ]
    }),
    whole(`media/${sha(file)}.png`, file),
  ]
  return new Map(parts.map(({ name, bytes }) => [name, Buffer.concat([...(bytes as Iterable<Uint8Array>)])]))
}

export const partsOf = (parts: ReadonlyMap<string, Buffer>): Part[] =>
  [...parts].map(([name, bytes]) => whole(name, bytes))

/** What a forger would do: a part is changed, and the manifest and the archive are made anew around it. */
export async function forged(name: string, change: (text: string) => string): Promise<Buffer> {
  const parts = dossierParts()
  const before = parts.get(name)?.toString('utf8')
  if (before === undefined) throw new Error(`no part ${name}`)
  const after = change(before)
  if (after === before) throw new Error(`nothing was changed in ${name}`)
  return sealed(partsOf(parts.set(name, Buffer.from(after))))
}
