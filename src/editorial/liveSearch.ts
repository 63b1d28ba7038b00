/** The search over everything that the public sees, for a recall: a part at a time, since it reads every text. */
import type { PayloadRequest } from 'payload'
import { liveCount, liveEditionsAfter } from './liveEditions'
import { hitsIn, textsWith, type Hit } from './rules/hits'
import { textsOf } from './rules/frozenTexts'
import type { Kind } from './rules/kinds'
import type { Person } from './gateRecord'

/** How long one part is looked through: the person sees how far it is. */
const PART_MS = 5_000
/** A part that has found so many ends. */
const MOST = 500

export interface LiveHit {
  kind: Kind
  id: string
  title: string
  /** the owner, as named when the revision was frozen */
  unit: Person
  publicUrl: string
  /** ISO moment */
  firstPublishedAt: string
  liveRevision: string
  hits: Hit[]
}

/** What was found in a part. */
export interface LiveHits {
  /** newest first */
  docs: LiveHit[]
  totalDocs: number
  /** how many live stories were looked at in this part, and how many there are in all */
  looked: number
  live: number
  /** where the next part begins; null after the last. Half a list is none. */
  next: string | null
}

const newestFirst = (a: LiveHit, b: LiveHit): number => Date.parse(b.firstPublishedAt) - Date.parse(a.firstPublishedAt)

/**
 * Live stories that say `needle` anywhere, in what is public and in what was frozen beside it. Those that are live all the while are
 * in one of the parts, each once.
 * @param needle folded, not empty
 * @param from `next` of the part before
 * @param until moment in ms after which the part ends; one story is looked at in any case
 * @param most so many found end it, too
 */
export async function liveSearch(
  req: PayloadRequest,
  needle: string,
  from = '',
  until = Date.now() + PART_MS,
  most = MOST,
): Promise<LiveHits> {
  const docs: LiveHit[] = []
  const live = await liveCount(req)
  let looked = 0
  let next: string | null = null
  for await (const { kind, story, slug, firstPublishedAt, liveRevision, frozen, words } of liveEditionsAfter(
    req,
    from,
  )) {
    looked++
    const texts = textsWith(textsOf(frozen, words), needle)
    const { content, unit } = frozen
    if (texts.length > 0)
      docs.push({
        kind,
        id: story,
        title: content.title,
        unit: { id: unit.id, name: unit.name },
        publicUrl: `/${kind}/${slug}`,
        firstPublishedAt: new Date(firstPublishedAt).toISOString(),
        liveRevision,
        hits: hitsIn(texts, needle),
      })
    if (docs.length === most || Date.now() >= until) {
      next = story
      break
    }
  }
  return { docs: docs.sort(newestFirst), totalDocs: docs.length, looked, live, next }
}
