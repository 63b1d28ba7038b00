import type { Outlook } from '../../editorial/rules/outlook'
import { lookUp, t } from '../../messages/index'
import { stageWord } from '../words/gateWords'
import { minuteOf } from '../words/moments'
import { eventWords, reasonLine } from './events'

interface Entry {
  at: string
  text: string
  note?: string
}

/** What happened to a story, newest first: submissions, decisions with reasons, what went up and came down. */
export function historyOf({ submissions, decisions, events }: Outlook): Entry[] {
  const entries: Entry[] = [
    ...submissions.map(({ number, at, sha256 }) => ({
      at,
      text: t('desk.historySubmitted', { number, sha: sha256.slice(0, 8) }),
    })),
    ...decisions.map(({ at, person, step, outcome, reason, standIn, substituteFor }) => ({
      at,
      text: t('desk.historyDecided', {
        name: substituteFor ? t('desk.inPlaceOf', { name: person.name, director: substituteFor.name }) : person.name,
        step: lookUp(`stages.step.${step}`) ?? stageWord(step),
        outcome: lookUp(`options.outcome.${outcome}`) ?? outcome,
        mark: standIn ? t('desk.standIn') : '',
      }),
      note: reasonLine(reason) || undefined,
    })),
    ...events.map((event) => ({ at: event.at, ...eventWords(event, { events, submissions }) })),
  ]
  return entries.sort((a, b) => (a.at < b.at ? 1 : -1))
}

export function History({ outlook }: { outlook: Outlook }) {
  const entries = historyOf(outlook)
  if (entries.length === 0) return null
  return (
    <details className="desk-fold">
      <summary>{t('desk.history', { count: entries.length })}</summary>
      <ol className="desk-history">
        {entries.map(({ at, text, note }) => (
          <li key={`${at} ${text}`}>
            <time dateTime={at}>{minuteOf(at)}</time> {text}
            {note && <span className="desk-history__note">{note}</span>}
          </li>
        ))}
      </ol>
    </details>
  )
}
