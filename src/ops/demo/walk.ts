/**
 * Takes a story on its way, as its people, through the doors that everybody goes through. The audit log tells how many
 * steps were made: each transition wrote one entry in its own transaction. So a fill that was killed goes on from there.
 */
import type { Payload, PayloadRequest } from 'payload'
import { fieldsOf, shape } from '../../../collections/shape'
import { presentIssues } from '../../editorial/answer'
import { readEntries } from '../../editorial/audit'
import { requireActor } from '../../editorial/people'
import type { CommentInput } from '../../editorial/rules/comments/types'
import type { StoryContent } from '../../editorial/rules/content'
import type { Kind } from '../../editorial/rules/kinds'
import type { Action } from '../../editorial/rules/stages'
import { createStory, saveStory } from '../../editorial/save'
import { loadStory, presentRevision } from '../../editorial/story'
import { transition } from '../../editorial/transition'
import type { Email } from './contentPeople'
import { momentAfter } from './days'

/** A transition, or what the writer saves between two of them. */
export type Step = Transition | { save: Partial<StoryContent> }

interface Transition {
  action: Action
  as: Email
  reason?: { code?: string; note?: string }
  publicNote?: string
  /** days ahead */
  inDays?: number
  /** what is said with a return */
  comments?: readonly CommentInput[]
}

/** Creates the working copy, unless the person's unit has one of this title. @returns its id */
export async function writeStory(req: PayloadRequest, kind: Kind, content: StoryContent): Promise<string> {
  const { docs } = await req.payload.find({
    collection: kind,
    where: { title: { equals: content.title } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs[0] ? String(docs[0].id) : createStory(req, kind, shape(fieldsOf(req, kind), content, true))
}

/** Changes the working copy; a change that was made already makes no new version. */
async function change(req: PayloadRequest, kind: Kind, id: string, content: Partial<StoryContent>): Promise<void> {
  const { revisionToken } = await loadStory(req, requireActor(req), kind, id)
  await saveStory(req, kind, id, shape(fieldsOf(req, kind), content), revisionToken)
}

/** One step: what the panel would send after its person has read the story and acknowledged each warning. */
async function take(
  req: PayloadRequest,
  kind: Kind,
  id: string,
  { action, reason, publicNote, inDays, comments }: Transition,
): Promise<void> {
  const story = await loadStory(req, requireActor(req), kind, id)
  const warnings = (await presentIssues(req, story)).filter(
    ({ severity, acknowledgedBy }) => severity === 'warning' && !acknowledgedBy,
  )
  await transition(req, kind, id, {
    action,
    revision: action === 'withdraw' ? story.publication?.liveRevision : presentRevision(story),
    step: story.stage,
    secrecyReviewed: true,
    acknowledged: warnings.map((warning) => warning.id),
    reason,
    publicNote,
    comments,
    ...(inDays === undefined ? {} : { at: momentAfter(inDays) }),
  })
}

/** How many transitions each story has made, by id. */
export async function transitionsMade(payload: Payload): Promise<Map<string, number>> {
  const made = new Map<string, number>()
  for (const { event, data } of await readEntries(payload, 0, 0)) {
    const { id } = (data as { story?: { id?: string } }).story ?? {}
    if (id && event.startsWith('story.')) made.set(id, (made.get(id) ?? 0) + 1)
  }
  return made
}

export interface Way {
  kind: Kind
  id: string
  /** who saves */
  by: Email
  steps: readonly Step[]
  /** how many of the transitions are behind it */
  made: number
}

/** Takes the steps that are left. */
export async function walk(
  as: (email: Email) => Promise<PayloadRequest>,
  { kind, id, by, steps, made }: Way,
): Promise<void> {
  let passed = 0
  for (const step of steps) {
    const isLeft = passed >= made
    if ('save' in step) {
      if (isLeft) await change(await as(by), kind, id, step.save)
      continue
    }
    if (isLeft) await take(await as(step.as), kind, id, step)
    passed++
  }
}
