/** The last part of an archive: every other part with its size and hash, in their order. */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { whole, type Part } from './zip/write'

/** The first form; in the second, dossiers in a file of many are called so that a person knows them. */
const [FIRST, SECOND] = ['exemplar-dossier-1', 'exemplar-dossier-2'] as const
export type Form = typeof FIRST | typeof SECOND

export const MANIFEST = 'manifest.json'

/** The record of one story, or many of them. */
export type Holds = 'story' | 'batch'

export interface ManifestFile {
  name: string
  /** bytes */
  size: number
  /** lower-case SHA-256 */
  sha256: string
}

/** The forms in which each is read, the one in which it is written first. */
export const FORMS: Readonly<Record<Holds, readonly [Form, ...Form[]]>> = { story: [FIRST], batch: [SECOND, FIRST] }

/** Whether the names in a file of many tell more than ids. */
export const namesTell = (form: Form): boolean => form === SECOND

export interface Manifest {
  form: Form
  holds: Holds
  files: ManifestFile[]
}

/** JSON that a person can read, and that is the same for the same value: members in the order of RFC 8785. */
export function jsonText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('a value without JSON')
  return `${JSON.stringify(JSON.parse(text), null, 2)}\n`
}

export const jsonPart = (name: string, value: unknown): Part => whole(name, Buffer.from(jsonText(value)))

/** Parts, and the manifest of them behind them. */
export async function* withManifest(holds: Holds, parts: AsyncIterable<Part>): AsyncGenerator<Part> {
  const files: ManifestFile[] = []
  for await (const part of parts) {
    const hash = createHash('sha256')
    yield {
      ...part,
      bytes: (async function* () {
        for await (const chunk of part.bytes) {
          hash.update(chunk)
          yield chunk
        }
      })(),
    }
    files.push({ name: part.name, size: part.size, sha256: hash.digest('hex') })
  }
  yield manifestPart(holds, files)
}

/** The manifest of these parts. */
export const manifestPart = (holds: Holds, files: readonly ManifestFile[]): Part =>
  jsonPart(MANIFEST, {
    form: FORMS[holds][0],
    holds,
    files: files.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
  } satisfies Manifest)
