/** The 发稿审签单 of a revision, from the record of its reviews. */
import { REVIEW_STEPS, type ReviewStep } from '../editorial/rules/stages'
import type { ReviewRow } from '../editorial/reviewRow'
import { lookUp, t } from '../messages/index'
import type { Decision, Sheet } from '../word/write/sheet/data'
import type { FiledRevision } from './record'

/** What is forced past the review takes the place of its last step. */
function stepOf({ step, outcome }: ReviewRow): ReviewStep | undefined {
  if (outcome === 'forced') return 'signOff'
  return outcome === 'upheld' || outcome === 'overturned' ? undefined : REVIEW_STEPS.find((each) => each === step)
}

function decisionOf({ personName, substituteFor, outcome, reason, at, secrecyReviewed }: ReviewRow): Decision {
  return {
    person: substituteFor ? t('dossier.inPlaceOf', { person: personName, of: substituteFor.name }) : personName,
    outcome: lookUp(`options.outcome.${outcome}`) ?? outcome,
    opinion: reason?.note,
    at: new Date(at).toISOString(),
    secrecyReviewed: secrecyReviewed === true,
  }
}

/** @param office name of the gate office, @param writers names of who had a hand in it */
export function sheetOf(
  { number, sha256, at, frozen }: FiledRevision,
  reviews: readonly ReviewRow[],
  office: string,
  writers: readonly string[],
): Sheet {
  const own = reviews.filter(({ revision }) => revision === sha256)
  // The same text may have been sent in again: the last round is the one that counts.
  const round = Math.max(0, ...own.map((row) => row.round))
  const decided = own.flatMap((row) => {
    const step = row.round === round ? stepOf(row) : undefined
    return step ? [[step, decisionOf(row)] as const] : []
  })
  return {
    kind: frozen.kind,
    title: frozen.content.title,
    unit: frozen.unit.name,
    office,
    writers,
    proofreader: frozen.content.proofreader,
    number,
    sha256,
    submittedAt: at,
    reviews: Object.fromEntries(decided),
  }
}
