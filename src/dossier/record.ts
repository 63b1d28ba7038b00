/** All that the gate keeps of a story, as its dossier tells it. */
import type { PayloadRequest } from 'payload'
import { recordEntries } from '../editorial/storyLog'
import { rowsOf as commentsOf } from '../editorial/commentRows'
import { Refusal } from '../editorial/errors'
import { revisions } from '../editorial/freeze'
import type { ReviewRow } from '../editorial/reviewRow'
import type { AuditEntry } from '../editorial/rules/auditEvents'
import { thaw, type FrozenStory } from '../editorial/rules/canonical'
import type { Story } from '../editorial/story'

type Revision = Awaited<ReturnType<typeof revisions>>[number]

export interface FiledRevision {
  number: number
  sha256: string
  /** the text whose hash it is */
  canonical: string
  frozen: FrozenStory
  /** ids of who had a hand in it */
  authors: string[]
  /** what the checks found when it was frozen */
  issues: unknown[]
  /** ISO moment of the submission */
  at: string
  /** ISO moments at which it went before the public, oldest first */
  published: string[]
}

export interface StoryRecord {
  story: Story
  revisions: FiledRevision[]
  reviews: ReviewRow[]
  comments: Record<string, unknown>[]
  entries: AuditEntry[]
}

const iso = (moment: unknown): string => new Date(moment as string).toISOString()

function filed(row: Revision & { authors?: unknown }, { publication }: Story): FiledRevision {
  const { number, sha256, canonical, issues, at } = row
  const events = (publication?.history ?? []).filter(
    ({ event, edition }) => event !== 'withdrawn' && edition === number,
  )
  return {
    number,
    sha256,
    canonical,
    frozen: thaw(canonical),
    authors: (row.authors as string[] | null) ?? [],
    issues: issues ?? [],
    at: iso(at),
    published: events.map((event) => iso(event.at)),
  }
}

/** A row without what a database adds to it, and without what is not there. */
export const members = (row: object, names: readonly string[]): Record<string, unknown> => {
  const all = row as Record<string, unknown>
  return Object.fromEntries(names.flatMap((name) => ((all[name] ?? null) === null ? [] : [[name, all[name]]])))
}

const COMMENT = [
  'number',
  'revision',
  'field',
  'excerpt',
  'start',
  'end',
  'text',
  'blocker',
  'replacement',
  'person',
  'personName',
  'at',
  'state',
  'closedBy',
  'closedByName',
  'closedAt',
  'note',
]

/** How often a story that is moved meanwhile is read again. */
const TRIES = 5

const lastOf = (entries: readonly AuditEntry[]): number | undefined => entries.at(-1)?.seq

/**
 * Reads all of it at one moment: where the log has gone on meanwhile, it is read again.
 * @throws Refusal what `load` throws, 503 where the story does not stand still
 */
export async function recordOf(req: PayloadRequest, load: () => Promise<Story>): Promise<StoryRecord> {
  for (let tries = 0; tries < TRIES; tries++) {
    const story = await load()
    const before = await recordEntries(req, story)
    const frozen = await revisions(req, story)
    const comments = await commentsOf(req, story)
    const again = await load()
    const entries = await recordEntries(req, again)
    if (lastOf(entries) !== lastOf(before)) continue
    return {
      story: again,
      revisions: frozen.map((row) => filed(row, again)),
      reviews: again.reviews,
      comments: comments.map((row) => members(row, COMMENT)),
      entries,
    }
  }
  throw new Refusal('UNAVAILABLE')
}
