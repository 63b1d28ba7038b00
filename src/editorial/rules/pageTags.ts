/**
 * What finished pages are dropped by. A page has a tag for each question that was asked to make it, beside the stories
 * that it shows; whatever changes an answer touches its tag. Data of the page store: both sides take the names from here.
 */
import type { AuditEvent } from './auditEvents'
import { beijingDay } from './days'
import type { Kind } from './kinds'
import type { PublicationState, PublicEvent } from './publication'

/** Anything that is live. */
export const LIVE_TAG = 'live'
/** Which columns have something to read. */
export const COLUMNS_TAG = 'columns'
/** Names and addresses of units. */
export const UNITS_TAG = 'units'
/** The public settings. */
export const SETTINGS_TAG = 'settings'
/** How the house sets its Word documents. */
export const WORD_TAG = 'word'
/** What belongs to any campaign, by another reason than that it was published for the first time. */
export const CAMPAIGNS_TAG = 'campaigns'
/** What any topic holds, by another reason than that a story was published for the first time. */
export const TOPICS_TAG = 'topics'
export const topicTag = (keyword: string): string => `topic:${keyword}`
/** What was published in a month of Beijing. @param month `YYYY-MM`; of a year `YYYY` */
export const monthTag = (month: string): string => `month:${month}`
/** Public settings that are laid on finished pages while they are sent: no page is made anew for them. */
export const LAID_ON: readonly string[] = ['greyUntil', 'announcement']
export const kindTag = (kind: string): string => `kind:${kind}`
export const campaignTag = (story: string): string => `campaign:${story}`
/** What a unit has live: all of it, or of one kind. */
export const unitTag = (unit: string, kind?: string): string => `unit:${unit}${kind ? `/${kind}` : ''}`
/** What of a kind was first published in a year, Beijing time. */
export const yearTag = (kind: string, year: number): string => `year:${kind}/${year}`
/** The same, by another reason than that something was published for the first time. */
export const pastTag = (kind: string, year: number): string => `past:${kind}/${year}`
/** Cases of one project. */
export const projectTag = (name: string): string => `project:${name}`
/** What stands before and after a story, and the stories that name it. */
export const aroundTag = (story: string): string => `around:${story}`

/** What an entry of the log changes for the public. */
export type PublicPart = 'story' | 'units' | 'settings' | 'campaigns' | 'nothing'

/** Every event of the log: one without a row does not compile. */
export const PUBLIC_PARTS: Record<AuditEvent['event'], PublicPart> = {
  'story.publish': 'story',
  'story.forcePublish': 'story',
  'story.withdraw': 'story',
  'story.suspend': 'story',
  'story.resume': 'story',
  'story.reviewAfter': 'story',
  'story.submit': 'nothing',
  'story.recall': 'nothing',
  'story.pass': 'nothing',
  'story.return': 'nothing',
  'story.sign': 'nothing',
  'story.unsign': 'nothing',
  'story.schedule': 'nothing',
  'story.hold': 'nothing',
  'story.newEdition': 'nothing',
  'story.correct': 'nothing',
  'story.discard': 'nothing',
  'story.archive': 'nothing',
  'story.reopen': 'nothing',
  'project.created': 'nothing',
  'project.changed': 'nothing',
  // Two projects that a campaign has added up are one.
  'project.merged': 'campaigns',
  'projects.imported': 'nothing',
  'figure.changed': 'nothing',
  'rate.entered': 'nothing',
  'comment.added': 'nothing',
  'comment.resolved': 'nothing',
  'suggestion.accepted': 'nothing',
  'suggestion.declined': 'nothing',
  'review.claimed': 'nothing',
  'review.released': 'nothing',
  'review.escalated': 'nothing',
  'task.asked': 'nothing',
  'task.overdue': 'nothing',
  'task.changed': 'nothing',
  'task.claimed': 'nothing',
  'task.givenBack': 'nothing',
  'task.declined': 'nothing',
  'task.drafted': 'nothing',
  'task.reminded': 'nothing',
  'taskTemplate.made': 'nothing',
  'taskTemplate.changed': 'nothing',
  'taskTemplate.dropped': 'nothing',
  'calendarFeed.made': 'nothing',
  'calendarFeed.revoked': 'nothing',
  'campaign.quotas': 'nothing',
  'campaign.closed': 'nothing',
  'preview.made': 'nothing',
  'preview.revoked': 'nothing',
  'preview.used': 'nothing',
  'dossier.made': 'nothing',
  'inspection.asked': 'nothing',
  'dossiers.ordered': 'nothing',
  'dossiers.cancelled': 'nothing',
  'dossiers.taken': 'nothing',
  'dossiers.deleted': 'nothing',
  'import.made': 'nothing',
  'user.signedIn': 'nothing',
  'user.signInFailed': 'nothing',
  'user.created': 'nothing',
  'user.changed': 'nothing',
  'user.suspended': 'nothing',
  'user.restored': 'nothing',
  'user.confirmed': 'nothing',
  'user.substituteNamed': 'nothing',
  'user.substituteEnded': 'nothing',
  'unit.created': 'units',
  'unit.changed': 'units',
  'settings.changed': 'settings',
  'notification.sentAgain': 'nothing',
  'scores.locked': 'nothing',
  'scores.released': 'nothing',
  'scoreRules.made': 'nothing',
  'clipping.entered': 'nothing',
  'clipping.changed': 'nothing',
  'clipping.confirmed': 'nothing',
  'clipping.refused': 'nothing',
  'installation.made': 'nothing',
}

/** Events after which a story may be public no more: what must not come back, whatever happens. */
export const TAKES_DOWN: readonly AuditEvent['event'][] = ['story.withdraw', 'story.suspend', 'story.reviewAfter']

/** What of a publication decides where its story stands. */
export interface Placed {
  kind: Kind
  state: PublicationState
  unit: string
  /** of the first publication, Beijing time */
  year: number
  campaigns?: readonly string[] | null
  project?: string | null
  related?: readonly string[] | null
  firstPublishedAt?: string | null
  keywords?: readonly string[] | null
  repeals?: readonly string[] | null
  amends?: readonly string[] | null
  history?: readonly PublicEvent[] | null
  /** it was brought back after a suspension, which its history does not tell */
  resumed?: boolean
}

/**
 * The tags that a move of this story touches, beside the pages that show it. What it said before is gone from the row, so
 * that all but a first publication touches every campaign and every topic.
 */
export function touchedBy(placed: Placed): string[] {
  const { kind, state, unit, year, campaigns, keywords, project, related, repeals, amends } = placed
  const { history, firstPublishedAt, resumed } = placed
  const first = state === 'live' && (history?.length ?? 0) === 1
  const month = firstPublishedAt ? beijingDay(new Date(firstPublishedAt)).slice(0, 7) : undefined
  return [
    LIVE_TAG,
    kindTag(kind),
    unitTag(unit),
    unitTag(unit, kind),
    yearTag(kind, year),
    ...(month ? [monthTag(month), monthTag(month.slice(0, 4))] : []),
    ...(keywords ?? []).map(topicTag),
    ...(campaigns ?? []).map(campaignTag),
    ...(project ? [projectTag(project)] : []),
    ...[...(related ?? []), ...(repeals ?? []), ...(amends ?? [])].map(aroundTag),
    ...(first ? [] : [CAMPAIGNS_TAG, TOPICS_TAG]),
    ...(first && !resumed ? [] : [pastTag(kind, year)]),
  ]
}
