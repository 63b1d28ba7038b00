/** Whether every byte of an archive is as it was written: its form, its manifest, each part by its hash. */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { FORMS, jsonText, MANIFEST, type Holds, type Manifest, type ManifestFile } from '../manifest'
import type { Entry } from '../zip/form'
import { contentAt, readArchive, type Fault, type Source } from '../zip/read'
import { pieces } from '../zip/source'
import { parsed } from './json'
import { LONGEST_TEXT } from './parts'
import type { Problem } from './problem'

/** What was found in an archive. */
export interface Content {
  problems: Problem[]
  manifest: Manifest | null
  entries: ReadonlyMap<string, Entry>
}

const problemOf = (fault: Fault): Problem => ({ code: fault.at, name: 'name' in fault ? fault.name : '' })

/** The bytes of the manifest; none where it is longer than any. */
const textAt = async (source: Source, entry: Entry): Promise<Buffer> =>
  entry.size > LONGEST_TEXT ? Buffer.alloc(0) : source.read(contentAt(entry), entry.size)

const isFile = (value: unknown): value is ManifestFile => {
  const { name, size, sha256 } = (value ?? {}) as Partial<ManifestFile>
  return (
    typeof name === 'string' && Number.isSafeInteger(size) && Number(size) >= 0 && /^[0-9a-f]{64}$/.test(String(sha256))
  )
}

const isFormOf = (form: unknown, holds: Holds): boolean => FORMS[holds].some((known) => known === form)

/** The manifest, or null where it does not read as it is written. */
function manifestIn(bytes: Buffer): Manifest | null {
  try {
    const value = parsed(bytes) as Manifest
    const { form, holds, files } = value
    const fits = Object.hasOwn(FORMS, holds) && isFormOf(form, holds) && Array.isArray(files) && files.every(isFile)
    return fits && Buffer.from(jsonText({ form, holds, files })).equals(bytes) ? value : null
  } catch {
    return null
  }
}

async function sums(source: Source, entry: Entry): Promise<{ crc: number; sha256: string }> {
  const hash = createHash('sha256')
  let crc = 0
  for await (const piece of pieces(source, contentAt(entry), entry.size)) {
    hash.update(piece)
    crc = crc32(piece, crc)
  }
  return { crc, sha256: hash.digest('hex') }
}

/** Parts that are in the archive and not in the manifest, or the other way round, or in another order. */
function listed(entries: readonly Entry[], files: readonly ManifestFile[]): Problem[] {
  const present = entries.map(({ name }) => name).filter((name) => name !== MANIFEST)
  const named = files.map(({ name }) => name)
  const [here, told] = [new Set(present), new Set(named)]
  const problems: Problem[] = [
    ...named.filter((name) => !here.has(name)).map((name): Problem => ({ code: 'missing', name })),
    ...present.filter((name) => !told.has(name)).map((name): Problem => ({ code: 'unlisted', name })),
  ]
  const inOrder = entries.at(-1)?.name === MANIFEST && present.join('\n') === named.join('\n')
  return problems.length > 0 || inOrder ? problems : [{ code: 'order', name: '' }]
}

/** What of one part is not as it was. A manifest that was altered says nothing of the others. */
async function partProblems(source: Source, entry: Entry, file: ManifestFile | undefined): Promise<Problem[]> {
  const { name, crc, size } = entry
  const found = await sums(source, entry)
  if (!file) return found.crc === crc ? [] : [{ code: 'content', name }]
  if (found.sha256 !== file.sha256 || size !== file.size) return [{ code: 'content', name }]
  return found.crc === crc ? [] : [{ code: 'list', name }]
}

export async function readContent(source: Source): Promise<Content> {
  const { entries, faults } = await readArchive(source)
  const problems = faults.map(problemOf)
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  const last = byName.get(MANIFEST)
  if (!last) {
    if (problems.length === 0) problems.push({ code: 'missing', name: MANIFEST })
    return { problems, manifest: null, entries: byName }
  }
  const own = await partProblems(source, last, undefined)
  const manifest = own.length > 0 ? null : manifestIn(await textAt(source, last))
  if (!manifest) problems.push({ code: 'manifest', name: MANIFEST })
  const files = new Map(manifest?.files.map((file) => [file.name, file]))
  for (const entry of entries)
    if (entry !== last) problems.push(...(await partProblems(source, entry, files.get(entry.name))))
  // Not spread into arguments: a forged manifest may name more than a call can take.
  const all = manifest ? [...problems, ...listed(entries, manifest.files)] : problems
  return { problems: unique(all), manifest, entries: byName }
}

/** Each once: a header and what it heads may tell of the same change. */
const unique = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [`${problem.code} ${problem.name}`, problem])).values(),
]
