/** Who is told of a move: who must act next, who wrote, who follows; never who acted. */
import type { PayloadRequest, Where } from 'payload'
import { actorOf } from '../people'
import type { NotificationReason } from '../rules/notifications'
import { onwardFrom } from '../rules/outlook'
import { can, isEditable } from '../rules/policy'
import type { Actor } from '../rules/roles'
import { canRead } from '../rules/visibility'
import type { Story } from '../story'
import { followersOf } from './follow'

export interface Recipient {
  person: string
  why: NotificationReason
}

/** The accounts that could have a part in it, none of them suspended. */
async function accounts(req: PayloadRequest, unit: string, ids: readonly string[]): Promise<Actor[]> {
  const who: Where[] = [{ unit: { equals: unit } }, { role: { in: ['gatekeeper', 'director'] } }]
  if (ids.length > 0) who.push({ id: { in: [...ids] } })
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ suspended: { not_equals: true } }, { or: who }] },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(actorOf).filter((actor) => actor !== null)
}

/** Ids of who had a hand in the text; of a text that nobody touched since it went public, who made it. */
function writersOf(before: Story, after: Story): Set<string> {
  const hands = [...before.gate.authors, ...after.gate.authors]
  const submitter = before.gate.round?.submitter
  const writers = submitter ? [...hands, submitter] : hands
  return new Set(writers.length > 0 || !after.createdBy ? writers : [after.createdBy])
}

/**
 * The people to tell of a move, each once, with the first reason that holds.
 * @param actor id of who acted, @param before, after the story as it stood and as it stands
 */
export async function recipientsOf(
  req: PayloadRequest,
  actor: string | null,
  before: Story,
  after: Story,
): Promise<Recipient[]> {
  const writers = writersOf(before, after)
  const followers = new Set(await followersOf(req, after.kind, after.id))
  const onward = onwardFrom(after.stage)
  // Of a text that is back with its writers they are told as its writers; a stage that stays asks nobody anew.
  const step = onward && !isEditable(after.stage) && before.stage !== after.stage ? onward : null
  const people = await accounts(req, after.unit, [...writers, ...followers])
  return people.flatMap((person): Recipient[] => {
    if (person.id === actor) return []
    if (step && can(person, step, after.state).allowed) return [{ person: person.id, why: 'acts' }]
    if (!canRead(person, after.unit)) return []
    if (writers.has(person.id)) return [{ person: person.id, why: 'wrote' }]
    return followers.has(person.id) ? [{ person: person.id, why: 'follows' }] : []
  })
}
