/** Who may take a story up, and put down what another has taken up: a courtesy, held to the law of decisions. */
import type { App } from '../app'
import type { Caller } from './callers'
import { signOf } from './law'
import type { Place, Story } from './places'

const DECISIONS = ['pass', 'return', 'sign'] as const
const REVIEWED: readonly Place[] = ['unitReview', 'gateReview', 'signOff']
const AT_THE_GATE: readonly Caller[] = ['gatekeeper', 'gatekeeper2', 'director', 'director2', 'authorDirector']

/** Who does not see the story does not learn that it is there. */
const outOfSight = (caller: Caller, { owner, place }: Story): string | null => {
  const sign = signOf(owner, 'pass', caller, place)
  return sign === '4' || sign === '1' ? sign : null
}

/** @param taken somebody else has it: who could decide is told so, 409 */
export function signOfClaim(caller: Caller, story: Story, taken: boolean): string {
  const hidden = outOfSight(caller, story)
  if (hidden) return hidden
  if (!REVIEWED.includes(story.place)) return 'w'
  if (!DECISIONS.some((action) => signOf(story.owner, action, caller, story.place) === '+')) return '.'
  return taken ? 'w' : '+'
}

/** What somebody else has taken up is put down by the gate alone. */
export const signOfRelease = (caller: Caller, story: Story): string =>
  outOfSight(caller, story) ?? (AT_THE_GATE.includes(caller) ? '+' : '.')

/** Nobody, or an account that none of the callers is, has taken the story up. */
export async function setClaim(app: App, { kind, id, stage, owner }: Story, taken: boolean): Promise<void> {
  const { db } = app.payload
  const unit = app.units[owner]
  await db.deleteMany({
    collection: 'readers',
    where: { and: [{ kind: { equals: kind } }, { story: { equals: id } }] },
  })
  if (!taken) return
  const claimedAt = new Date().toISOString()
  const another = { person: 'another', personName: '别的审核员', home: unit }
  await db.create({
    collection: 'readers',
    data: { kind, story: id, unit, ...another, stage, claimedAt, seenAt: null },
  })
}
