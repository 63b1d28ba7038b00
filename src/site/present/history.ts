/** What happened to a story before the public: when and why, never what was withdrawn. */
import type { PublicEvent } from '../../editorial/rules/publication'
import { lookUp, t } from '../../messages/index'
import { momentOf, type Moment } from './time'

export interface HistoryRow {
  at: Moment
  text: string
}

function textOf({ event, note, code }: PublicEvent, isFirst: boolean): string {
  if (isFirst) return t('site.history.first')
  if (event === 'corrected') return t('site.history.corrected', { note: note ? t('site.colon') + note : '' })
  if (event === 'published') return t('site.history.published')
  const reason = code ? lookUp(`site.gone.reason.${code}`) : undefined
  return t('site.history.withdrawn', { reason: reason ? t('site.colon') + reason : '' })
}

/** The newest first; nothing for a story that has only its first edition. */
export const historyRows = (history: readonly PublicEvent[]): HistoryRow[] =>
  history.length < 2
    ? []
    : history.map((event, index) => ({ at: momentOf(event.at), text: textOf(event, index === 0) })).reverse()
