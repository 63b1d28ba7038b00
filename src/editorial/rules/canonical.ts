/**
 * The canonical form of a story: what a decision is about. RFC 8785 (JSON Canonicalization Scheme) over texts in
 * Unicode NFC; its SHA-256 names the revision. `docs/canonical-form.md` tells how to recompute it with other tools.
 */
import canonicalize from 'canonicalize'
import type { MediaFacts, StoryContent, UnitName } from './content'
import type { Kind } from './kinds'

export const CANONICAL_VERSION = 'exemplar-1'

/** A story frozen: the parsed form of a revision's `canonical`. */
export interface FrozenStory {
  canonical: typeof CANONICAL_VERSION
  kind: Kind
  /** id of the working copy: two stories that say the same are two revisions */
  story: string
  /** the owner */
  unit: UnitName
  /** other units that the content names */
  units: UnitName[]
  content: StoryContent
  /** every file that the content names, ordered by id, each with the hash of its bytes */
  media: MediaFacts[]
  /** what readers are told with this edition (更正); absent in every other */
  correction?: string
}

/** Technical members that say nothing: ids of rows and nodes. */
const LEFT_OUT = new Set(['id'])

/**
 * A value with what is absent left out: null, undefined, an empty text, list or object; ids of rows and nodes;
 * texts in NFC. An empty list inside rich text stands (`children: []` is a blank paragraph).
 */
export function significant(value: unknown, insideRichText = false): unknown {
  if (typeof value === 'string') return value.normalize('NFC')
  if (Array.isArray(value))
    return value.map((item) => significant(item, insideRichText)).filter((item) => item !== undefined)
  if (value === null || typeof value !== 'object') return value ?? undefined
  const rich = insideRichText || 'root' in value
  const members = Object.entries(value)
    .filter(([name]) => !LEFT_OUT.has(name))
    .map(([name, member]) => [name, significant(member, rich)] as const)
    .filter(([, member]) => (rich ? member !== undefined : !isAbsent(member)))
  return Object.fromEntries(members)
}

const isAbsent = (value: unknown): boolean =>
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0)

/** Whether two contents say the same. */
export const sameContent = (a: unknown, b: unknown): boolean =>
  canonicalize(significant(a)) === canonicalize(significant(b))

/** The canonical text of a story; its SHA-256 is taken over the UTF-8 bytes. */
export function canonicalForm(frozen: Omit<FrozenStory, 'canonical'>): string {
  const { kind, story } = frozen
  const text = canonicalize({
    canonical: CANONICAL_VERSION,
    kind,
    story,
    unit: withId(frozen.unit),
    units: byId(frozen.units),
    content: significant(frozen.content),
    media: byId(frozen.media),
    ...(frozen.correction ? { correction: frozen.correction.normalize('NFC') } : {}),
  })
  if (text === undefined) throw new Error('a story without canonical form')
  return text
}

const withId = <T extends { id: string }>(named: T) => ({ ...(significant(named) as object), id: named.id })
const byId = <T extends { id: string }>(list: readonly T[]) =>
  [...list].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).map(withId)

/** Reads a canonical text back. */
export const thaw = (canonical: string): FrozenStory => JSON.parse(canonical) as FrozenStory
