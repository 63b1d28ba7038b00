/** What was done with a story, in words: who, what, when it was to be, and why. Pure. */
import type { Outlook } from '../../editorial/rules/outlook'
import { MOST_TOLD, type StoryEvent } from '../../editorial/rules/storyEvents'
import { t } from '../../messages/index'
import { actionWord, reasonWord } from '../words/gateWords'
import { minuteOf } from '../words/moments'

/** Code and note of a reason in one line; empty where there is none. */
export const reasonLine = (reason: { code?: string; note?: string } | null): string =>
  [reason?.code && reasonWord(reason.code), reason?.note].filter(Boolean).join(t('desk.colon'))

/** Who did it; what the program did by the clock, it did on somebody's word. */
export function doerOf({ by, authority }: StoryEvent): string {
  if (by !== null) return by
  return authority === null ? t('desk.historyByProgram') : t('desk.historyByClock', { name: authority })
}

const isEdition = ({ action }: StoryEvent): boolean => action === 'publish' || action === 'forcePublish'

function editionWords(event: StoryEvent, { events, submissions }: Pick<Outlook, 'events' | 'submissions'>): string {
  // Where older entries were left out, the oldest that is told need not be the first.
  if (events.length < MOST_TOLD && event === events.findLast(isEdition)) return t('desk.historyPublished')
  const revision = submissions.find(({ sha256 }) => sha256 === event.revision)
  return revision ? t('desk.historyRevised', { edition: revision.number }) : actionWord('publish')
}

function deedWords(event: StoryEvent, outlook: Pick<Outlook, 'events' | 'submissions'>): string {
  const { action, scheduledFor } = event
  if (isEdition(event)) return editionWords(event, outlook)
  if (action === 'schedule' && scheduledFor) return t('desk.historyScheduled', { at: minuteOf(scheduledFor) })
  if (action === 'hold' && scheduledFor) return t('desk.historyHeld', { at: minuteOf(scheduledFor) })
  return actionWord(action)
}

/** One line of the history, and the reason or the alarm below it. */
export function eventWords(
  event: StoryEvent,
  outlook: Pick<Outlook, 'events' | 'submissions'>,
): { text: string; note?: string } {
  const note = event.alarm ? t(`options.alarm.${event.alarm}`) : reasonLine(event.reason)
  const text = t('desk.historyDone', { name: doerOf(event), what: deedWords(event, outlook) })
  return { text, note: note || undefined }
}
