/** Whether each decision of reviews.json is one that the log tells of, and each of the log one of reviews.json. */
import canonicalize from 'canonicalize'
import type { AuditEntry, StoryEventData } from '../../editorial/rules/auditEvents'
import type { ReviewOutcome } from '../../editorial/rules/outcomes'
import type { Problem } from './problem'
import type { ReviewPart } from './shapes'

const REVIEWS = 'reviews.json'

/** What the entry of an action says of the decision that it was; nothing of an action that is none. */
const OUTCOMES: Partial<Record<string, (data: StoryEventData) => ReviewOutcome>> = {
  'story.pass': () => 'passed',
  'story.return': () => 'returned',
  'story.sign': () => 'signed',
  'story.unsign': () => 'unsigned',
  'story.forcePublish': () => 'forced',
  'story.reviewAfter': ({ outcome }) => (outcome === 'withdraw' ? 'overturned' : 'upheld'),
}

/** What both must say: each member of a review that its entry carries too. */
function carried({ actor, event, data: said }: AuditEntry): Record<string, unknown> {
  const data = said as StoryEventData
  return {
    person: actor?.id,
    personName: actor?.name,
    outcome: OUTCOMES[event]?.(data),
    step: data.from,
    revision: data.revision,
    secrecyReviewed: data.secrecyReviewed ?? false,
    standIn: data.standIn ?? false,
    reason: data.reason,
    overrides: data.overrides ?? [],
    ...(data.acknowledged ? { acknowledged: data.acknowledged } : {}),
    ...(data.substituteFor ? { substituteFor: data.substituteFor } : {}),
  }
}

const agrees = (review: ReviewPart, entry: AuditEntry): boolean =>
  Object.entries(carried(entry)).every(([name, value]) => canonicalize(review[name]) === canonicalize(value))

/** @param known hashes of the revisions that are here */
export function reviewProblems(
  reviews: readonly ReviewPart[],
  entries: readonly AuditEntry[],
  known: ReadonlySet<string>,
): Problem[] {
  const decisions = entries.filter(({ event }) => Object.hasOwn(OUTCOMES, event))
  const problems: Problem[] = []
  for (const [index, review] of reviews.entries()) {
    const entry = decisions[index]
    if (!known.has(review.revision)) problems.push({ code: 'unknownRevision', name: REVIEWS })
    if (review.order !== index + 1 || !entry || !agrees(review, entry))
      problems.push({ code: 'review', name: `${REVIEWS} ${index + 1}` })
  }
  for (const { seq } of decisions.slice(reviews.length)) problems.push({ code: 'noReview', name: String(seq) })
  return problems
}
