/** Two revisions of a story compared, for whoever may read the story. */
import type { PayloadRequest } from 'payload'
import { notFound } from './errors'
import { revisionOf, revisions } from './freeze'
import { namesFor } from './outlook'
import { requireActor } from './people'
import { thaw, type FrozenStory } from './rules/canonical'
import type { MediaFacts } from './rules/content'
import { diffStories } from './rules/diff/fields'
import type { FieldDiff } from './rules/diff/types'
import type { Kind } from './rules/kinds'
import { loadStory, type Story } from './story'

export interface Comparison {
  /** sha256 of the revisions */
  from: string
  to: string
  /** the members that differ */
  fields: FieldDiff[]
}

/** What the desk shows of a comparison: files of both sides, and names as far as the reader may know them. */
export interface ShownComparison extends Comparison {
  media: MediaFacts[]
  names: Record<string, string>
}

type Ref = Pick<Story, 'kind' | 'id'>

/** Two revisions of a story. @throws Refusal `NOT_FOUND` for a hash that names no revision of this story */
async function pairOf(req: PayloadRequest, story: Ref, from: string, to: string): Promise<[FrozenStory, FrozenStory]> {
  const known = new Set((await revisions(req, story)).map(({ sha256 }) => sha256))
  if (!known.has(from) || !known.has(to)) throw notFound()
  const frozen = async (hash: string) => thaw((await revisionOf(req, story, hash)).canonical)
  return [await frozen(from), await frozen(to)]
}

/** @throws Refusal `NOT_FOUND` for a hash that names no revision of this story */
export async function compareRevisions(req: PayloadRequest, story: Ref, from: string, to: string): Promise<Comparison> {
  return { from, to, fields: diffStories(...(await pairOf(req, story, from, to))) }
}

/** @throws Refusal `NOT_SIGNED_IN`, `NOT_FOUND` */
export async function comparisonOf(
  req: PayloadRequest,
  kind: Kind,
  id: string,
  from: string,
  to: string,
): Promise<ShownComparison> {
  const reader = requireActor(req)
  const story = await loadStory(req, reader, kind, id)
  const [before, after] = await pairOf(req, story, from, to)
  const media = new Map([...before.media, ...after.media].map((file) => [file.id, file]))
  return {
    from,
    to,
    fields: diffStories(before, after),
    media: [...media.values()],
    names: await namesFor(req, reader, story.unit, [before.content, after.content]),
  }
}
