/** Two revisions of a story compared, for whoever may read the story. */
import type { PayloadRequest } from 'payload'
import { notFound } from './errors'
import { revisionOf, revisions } from './freeze'
import { thaw } from './rules/canonical'
import { diffStories } from './rules/diff/fields'
import type { FieldDiff } from './rules/diff/types'
import type { Story } from './story'

export interface Comparison {
  /** sha256 of the revisions */
  from: string
  to: string
  /** the members that differ */
  fields: FieldDiff[]
}

/** @throws Refusal `NOT_FOUND` for a hash that names no revision of this story */
export async function compareRevisions(
  req: PayloadRequest,
  story: Pick<Story, 'kind' | 'id'>,
  from: string,
  to: string,
): Promise<Comparison> {
  const known = new Set((await revisions(req, story)).map(({ sha256 }) => sha256))
  if (!known.has(from) || !known.has(to)) throw notFound()
  const frozen = async (hash: string) => thaw((await revisionOf(req, story, hash)).canonical)
  return { from, to, fields: diffStories(await frozen(from), await frozen(to)) }
}
