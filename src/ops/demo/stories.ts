/** The stories of the demo, in the order in which they are written and walked. */
import type { Payload } from 'payload'
import type { StoryContent } from '../../editorial/rules/content'
import type { Kind } from '../../editorial/rules/kinds'
import type { Stage } from '../../editorial/rules/stages'
import { AHEAD_DAYS } from './ahead'
import { campaign } from './contentCampaign'
import { CONSENT, COVER, exemplaryCase } from './contentCase'
import { news } from './contentNews'
import { notice } from './contentNotice'
import type { Email } from './contentPeople'
import { speech } from './contentSpeech'
import * as waiting from './contentWaiting'
import { upload } from './files'
import type { Cast } from './people'
import { drawConsent, drawCover } from './picture'
import { transitionsMade, walk, writeStory, type Step } from './walk'
import { officeWay, unitWay } from './ways'

interface Row {
  kind: Kind
  by: Email
  content: StoryContent
  steps: Step[]
  /** where it stands at the end */
  stage: Stage
}

/** Told after each story: title and stage. */
export type Tell = (title: string, stage: Stage) => void

/** How many stories there are. */
export const STORIES = 17

const WRITER: Email = 'writer@media.demo'
const GSL: Email = 'writer@gsl.demo'

/** Stories that wait in the middle of their way, and those that left it. */
const waitingRows = (gsl: string): Row[] => [
  { kind: 'cases', by: WRITER, content: waiting.draftOfMedia(gsl), steps: [], stage: 'draft' },
  { kind: 'cases', by: GSL, content: waiting.draftOfGsl(gsl), steps: [], stage: 'draft' },
  {
    kind: 'cases',
    by: GSL,
    content: waiting.returnedCase(gsl),
    steps: [
      ...unitWay('gsl', 'unitReview'),
      {
        action: 'return',
        as: 'editor@gsl.demo',
        reason: { code: 'figures', note: waiting.RETURNED_NOTE },
        comments: waiting.RETURNED_COMMENTS,
      },
    ],
    stage: 'returned',
  },
  {
    kind: 'cases',
    by: GSL,
    content: waiting.firstReviewOfGsl(gsl),
    steps: unitWay('gsl', 'unitReview'),
    stage: 'unitReview',
  },
  {
    kind: 'notices',
    by: WRITER,
    content: waiting.firstReviewOfMedia(),
    steps: unitWay('media', 'unitReview'),
    stage: 'unitReview',
  },
  {
    kind: 'cases',
    by: WRITER,
    content: waiting.secondReview(gsl),
    steps: unitWay('media', 'gateReview'),
    stage: 'gateReview',
  },
  { kind: 'cases', by: GSL, content: waiting.finalReview(gsl), steps: unitWay('gsl', 'signOff'), stage: 'signOff' },
  { kind: 'notices', by: GSL, content: waiting.approvedNotice(), steps: unitWay('gsl', 'approved'), stage: 'approved' },
  {
    kind: 'notices',
    by: WRITER,
    content: waiting.scheduledNotice(),
    steps: [...unitWay('media', 'approved'), { action: 'schedule', as: 'gatekeeper@office.demo', inDays: AHEAD_DAYS }],
    stage: 'scheduled',
  },
  {
    kind: 'notices',
    by: WRITER,
    content: waiting.withdrawnNotice(),
    steps: [
      ...unitWay('media', 'published'),
      {
        action: 'withdraw',
        as: 'director@office.demo',
        reason: { code: 'superseded', note: waiting.WITHDRAWN_NOTE },
        publicNote: waiting.WITHDRAWN_NOTE,
      },
    ],
    stage: 'withdrawn',
  },
  {
    kind: 'cases',
    by: WRITER,
    content: waiting.archivedDraft(),
    steps: [{ action: 'archive', as: WRITER }],
    stage: 'archived',
  },
  {
    kind: 'notices',
    by: WRITER,
    content: waiting.secondEdition(),
    steps: [
      ...unitWay('media', 'published'),
      { action: 'newEdition', as: WRITER },
      { save: waiting.secondEditionText },
    ],
    stage: 'draft',
  },
]

/**
 * Writes and walks all of them.
 * @param record id of the record of the exemplary case's project
 * @param askForCase asks for that case, once there is a campaign
 */
export async function fillStories(
  payload: Payload,
  { units, as }: Cast,
  record: string,
  askForCase: (campaign: string) => Promise<void>,
  tell: Tell,
): Promise<{ campaign: string; exemplaryCase: string; news: string }> {
  const made = await transitionsMade(payload)
  const write = async ({ kind, by, content }: Pick<Row, 'kind' | 'by' | 'content'>) =>
    writeStory(await as(by), kind, content)
  const send = async ({ kind, by, content, steps, stage }: Row, id: string) => {
    await walk(as, { kind, id, by, steps, made: made.get(id) ?? 0 })
    tell(content.title, stage)
    return id
  }
  const fill = async (row: Row) => send(row, await write(row))

  const campaignRow: Row = {
    kind: 'campaigns',
    by: 'gatekeeper@office.demo',
    content: campaign(),
    steps: officeWay('gatekeeper@office.demo', 'gatekeeper2@office.demo', 'director@office.demo'),
    stage: 'published',
  }
  const campaignId = await fill(campaignRow)
  await askForCase(campaignId)

  const cover = await upload(await as(WRITER), COVER, drawCover)
  const consent = await upload(await as(WRITER), CONSENT, drawConsent)
  const caseContent = exemplaryCase({ gsl: units.gsl, campaign: campaignId, cover, consent, record })
  const caseId = await write({ kind: 'cases', by: WRITER, content: caseContent })
  const speechId = await fill({
    kind: 'speeches',
    by: WRITER,
    content: speech({ campaign: campaignId, exemplaryCase: caseId }),
    steps: unitWay('media', 'published'),
    stage: 'published',
  })
  const related: Step = { save: { relatedStories: [{ relationTo: 'speeches', value: speechId }] } }
  const caseSteps = [related, ...unitWay('media', 'published')]
  await send({ kind: 'cases', by: WRITER, content: caseContent, steps: caseSteps, stage: 'published' }, caseId)

  const noticeId = await fill({
    kind: 'notices',
    by: 'gatekeeper2@office.demo',
    content: notice({ campaign: campaignId }),
    steps: officeWay('gatekeeper2@office.demo', 'gatekeeper@office.demo', 'director2@office.demo'),
    stage: 'published',
  })
  const newsId = await fill({
    kind: 'news',
    by: GSL,
    content: news({ campaign: campaignId, notice: noticeId }),
    steps: unitWay('gsl', 'published'),
    stage: 'published',
  })
  for (const row of waitingRows(units.gsl)) await fill(row)
  return { campaign: campaignId, exemplaryCase: caseId, news: newsId }
}
