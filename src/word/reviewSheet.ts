/** What the 发稿审签单 of a revision is filled in from: the record of its reviews. */
import type { ReviewRow } from '../editorial/reviewRow'
import type { FrozenStory } from '../editorial/rules/canonical'
import { REVIEW_STEPS, type ReviewStep } from '../editorial/rules/stages'
import { lookUp, t } from '../messages/index'
import type { Decision, Sheet } from './write/sheet/data'

/** In the place of which review a decision stands: one past the review in that of the last. What is looked at afterwards has none. */
function placeOf({ step, outcome }: ReviewRow): ReviewStep | undefined {
  if (outcome === 'forced' || outcome === 'unsigned') return 'signOff'
  return REVIEW_STEPS.find((review) => review === step)
}

function opinionOf({ reason }: ReviewRow): string | undefined {
  const code = reason?.code ? (lookUp(`stages.reason.${reason.code}`) ?? reason.code) : undefined
  return [code, reason?.note].filter((text) => !!text).join(t('site.colon')) || undefined
}

const decisionOf = (row: ReviewRow): Decision => ({
  person: row.substituteFor
    ? t('desk.inPlaceOf', { name: row.personName, director: row.substituteFor.name })
    : row.personName,
  outcome: lookUp(`options.outcome.${row.outcome}`) ?? row.outcome,
  opinion: opinionOf(row),
  at: new Date(row.at).toISOString(),
  secrecyReviewed: row.secrecyReviewed,
})

/**
 * The last decision of each review on a revision, of one round: those of earlier rounds count for nothing.
 * @param present the round that runs now, and the revision that it is about
 */
export function reviewsOn(
  rows: readonly ReviewRow[],
  revision: string,
  present: { number: number; revision: string } | null,
): Sheet['reviews'] {
  const own = rows.filter((row) => row.revision === revision)
  const round = present?.revision === revision ? present.number : Math.max(0, ...own.map((row) => row.round))
  const reviews: Sheet['reviews'] = {}
  for (const row of own) {
    const place = row.round === round ? placeOf(row) : undefined
    if (place) reviews[place] = decisionOf(row)
  }
  return reviews
}

interface Reviewed {
  frozen: FrozenStory
  number: number
  sha256: string
  /** ISO moment */
  at: string
  reviews: Sheet['reviews']
  /** name of the office whose sheet it is */
  office: string
}

export const sheetOf = ({ frozen, office, ...more }: Reviewed): Sheet => {
  const { kind, content, unit } = frozen
  const { number, sha256, at, reviews } = more
  return {
    kind,
    title: content.title,
    unit: unit.name,
    office,
    writers: (content.authors ?? []).flatMap(({ name }) => (name ? [name] : [])),
    proofreader: content.proofreader,
    number,
    sha256,
    submittedAt: at,
    reviews,
  }
}
