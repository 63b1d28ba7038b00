/** Check 39: the facts without which a story of its kind says nothing. */
import type { StoryContent, Subject } from '../content'
import type { Kind } from '../kinds'
import { uploadIds } from '../lexicalTree'
import { plainText } from '../plainText'
import { isBlank } from './blank'
import type { CheckMessage } from './messageKeys'
import type { FactCheck, FactFinding } from './types'

type Required = (content: StoryContent) => FactFinding[]

/** A finding where the value is blank. */
const needed =
  (field: string, message: CheckMessage, value: (content: StoryContent) => unknown): Required =>
  (content) =>
    isBlank(value(content)) ? [{ field, message }] : []

const body = needed('body', 'noBody', (content) => plainText(content.body))

const introducingUnit: Required = (content) =>
  content.project?.method === 'walkIn'
    ? []
    : needed('introducedBy.unit', 'noUnit', () => content.introducedBy?.unit)(content)

const timeline = needed('timeline', 'noTimeline', (content) =>
  list(content.timeline).find((entry) => !isBlank(entry.stage) || !isBlank(entry.date) || !isBlank(entry.note)),
)

/** One figure with amount and as-of date is enough; otherwise the first amount without a date is named. */
const datedFigure: Required = ({ figures }) => {
  const amounts = list(figures).flatMap((figure, i) => (isBlank(figure.amount) ? [] : [{ figure, i }]))
  if (amounts.some(({ figure }) => !isBlank(figure.asOf))) return []
  const [undated] = amounts
  return [
    undated
      ? { field: `figures.${undated.i}.asOf`, message: 'figureWithoutAsOf', severity: 'warning' }
      : { field: 'figures', message: 'noFigure', severity: 'warning' },
  ]
}

const clearance: Required = ({ cleared }) => {
  if (isBlank(cleared?.by)) return [{ field: 'cleared.by', message: 'notClearedBy', severity: 'warning' }]
  return isBlank(cleared?.date) ? [{ field: 'cleared.date', message: 'noClearanceDate', severity: 'warning' }] : []
}

/** News is told in words, or by a picture where its form says so. */
const telling: Required = (content) => {
  if (content.form !== 'picture') return body(content)
  if (content.cover || uploadIds(content.body).length > 0) return []
  return [...body(content), { field: 'cover', message: 'noPicture', severity: 'hint' }]
}

const REQUIRED: Record<Kind, readonly Required[]> = {
  cases: [introducingUnit, timeline, datedFigure, body],
  speeches: [
    needed('speaker', 'noSpeaker', (content) => content.speaker),
    needed('occasion', 'noOccasion', (content) => content.occasion),
    needed('documentDate', 'noSpeechDate', (content) => content.documentDate),
    clearance,
    body,
  ],
  notices: [
    needed('issuer', 'noIssuer', (content) => content.issuer),
    needed('documentDate', 'noNoticeDate', (content) => content.documentDate),
    body,
  ],
  news: [telling],
  campaigns: [],
}

export const requiredFacts: FactCheck = {
  check: '39',
  severity: 'error',
  examine: ({ kind, content }: Subject) => REQUIRED[kind].flatMap((required) => required(content)),
}

const list = <T>(entries: readonly T[] | undefined | null): readonly NonNullable<T>[] =>
  (entries ?? []).filter((entry) => entry !== null && entry !== undefined)
