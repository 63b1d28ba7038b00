/** The search over everything that the public sees, for a recall. */
import type { PayloadRequest } from 'payload'
import { liveEditions, LONGEST_MS } from './liveEditions'
import { hitsIn, textsWith, type Hit } from './rules/hits'
import { textsOf } from './rules/frozenTexts'
import type { Kind } from './rules/kinds'
import type { Person } from './gateRecord'

const MOST = 500

export interface LiveHit {
  kind: Kind
  id: string
  title: string
  /** the owner, as named when the revision was frozen */
  unit: Person
  publicUrl: string
  liveRevision: string
  hits: Hit[]
}

export interface LiveHits {
  /** newest first */
  docs: LiveHit[]
  totalDocs: number
}

/**
 * Every live story that says `needle` anywhere, in what is public and in what was frozen beside it.
 * @param needle folded, not empty
 * @throws Refusal `UNAVAILABLE` where it takes too long: half a list is none
 */
export async function liveSearch(
  req: PayloadRequest,
  needle: string,
  until = Date.now() + LONGEST_MS,
): Promise<LiveHits> {
  const docs: LiveHit[] = []
  let totalDocs = 0
  for await (const { kind, story, slug, liveRevision, frozen, words } of liveEditions(req, until)) {
    const texts = textsWith(textsOf(frozen, words), needle)
    if (texts.length === 0) continue
    totalDocs++
    if (docs.length >= MOST) continue
    const { content, unit } = frozen
    docs.push({
      kind,
      id: story,
      title: content.title,
      unit: { id: unit.id, name: unit.name },
      publicUrl: `/${kind}/${slug}`,
      liveRevision,
      hits: hitsIn(texts, needle),
    })
  }
  return { docs, totalDocs }
}
