/** The other live stories that carry a value which a correction takes back. */
import type { PayloadRequest } from 'payload'
import { revisions } from './freeze'
import { liveEditions, LONGEST_MS } from './liveEditions'
import { thaw } from './rules/canonical'
import type { StoryContent } from './rules/content'
import { carriersIn, changedValues } from './rules/figureChanges'
import type { Hit } from './rules/hits'
import type { Kind } from './rules/kinds'
import { isEditable } from './rules/policy'
import { presentRevision, type Story } from './story'

/** What is public of a story that carries an old value. */
export interface Carrier {
  kind: Kind
  id: string
  title: string
  publicUrl: string
  hits: Hit[]
}

interface Change {
  before: StoryContent
  after: StoryContent
}

/**
 * What a correction changes: of the one in the making, else of the one that is live. Null where the story has neither.
 */
async function correctionOf(req: PayloadRequest, story: Story): Promise<Change | null> {
  const { publication, gate, stage } = story
  const up = publication?.liveRevision ?? publication?.suspendedRevision
  if (!publication || !up) return null
  const known = await revisions(req, story)
  const live = known.find(({ sha256 }) => sha256 === up)
  if (!live) return null
  const frozen = thaw(live.canonical)
  if (gate.correction) {
    const next = known.find(({ sha256 }) => sha256 === presentRevision(story))
    if (isEditable(stage) || !next) return { before: frozen.content, after: story.content }
    return { before: frozen.content, after: thaw(next.canonical).content }
  }
  if (!frozen.correction) return null
  const earlier = [...(publication.history ?? [])].reverse().find(({ edition }) => edition !== live.number)
  const replaced = known.find(({ number }) => number === earlier?.edition)
  return replaced ? { before: thaw(replaced.canonical).content, after: frozen.content } : null
}

/**
 * The other live stories that carry a value which the story's correction takes back, newest first; of each only what
 * is public.
 * @throws Refusal `UNAVAILABLE` where it takes too long
 */
export async function carriersOf(req: PayloadRequest, story: Story): Promise<Carrier[]> {
  const change = await correctionOf(req, story)
  const old = change ? changedValues(change.before, change.after) : []
  if (!change || old.length === 0) return []
  const carriers: Carrier[] = []
  for await (const { kind, story: id, slug, frozen, words } of liveEditions(req, Date.now() + LONGEST_MS)) {
    if (kind === story.kind && id === story.id) continue
    const hits = carriersIn(frozen, change.before, old, { ...words, fileNames: new Map() })
    if (hits.length > 0) carriers.push({ kind, id, title: frozen.content.title, publicUrl: `/${kind}/${slug}`, hits })
  }
  return carriers
}
