import type { Outlook, Situation } from '../../editorial/rules/outlook'
import { t } from '../../messages/index'
import { minuteOf } from '../words/moments'
import { doerOf, reasonLine } from './events'

interface Line {
  text: string
  /** somebody must act */
  urgent?: true
}

const overdue = (due: string, now: Date): string => (new Date(due) < now ? t('desk.situation.overdue') : '')

type Shown = Situation & Pick<Outlook, 'events' | 'decisions'>

/**
 * Who took it down, and why: whoever decides what becomes of it must know. Where no entry since then says so, a gatekeeper
 * did it who reviewed a forced edition.
 */
function takenDownBy(since: string, { events, decisions }: Shown): string {
  const down = events.find(({ action, at }) => action === 'suspend' && at >= since)
  if (down) return t('desk.situation.suspendedBy', { name: doerOf(down), reason: reasonLine(down.reason) })
  const review = decisions.findLast(({ outcome }) => outcome === 'overturned')
  if (!review) return ''
  return t('desk.situation.suspendedBy', { name: review.person.name, reason: reasonLine(review.reason) })
}

/** What goes on beside the stage, one sentence each, what is urgent first. */
export function linesOf(outlook: Shown, now: Date): Line[] {
  const { alarm, suspended, forced, scheduled, correction, escalated } = outlook
  const lines: Line[] = []
  if (alarm) lines.push({ text: t('desk.situation.alarm', { alarm: t(`options.alarm.${alarm}`) }), urgent: true })
  if (suspended) {
    const { since, due } = suspended
    const text =
      t('desk.situation.suspended', { since: minuteOf(since), due: minuteOf(due) }) + takenDownBy(since, outlook)
    lines.push({ text: text + overdue(due, now), urgent: true })
  }
  if (forced) {
    const text = t('desk.situation.forced', { name: forced.by.name, at: minuteOf(forced.at) })
    const { reviewed, waits, due } = forced
    if (reviewed) {
      const outcome = t(`desk.outcome.${reviewed.outcome}`)
      const said = { name: reviewed.by.name, at: minuteOf(reviewed.at), outcome }
      lines.push({ text: text + t('desk.situation.forcedReviewed', said) })
    } else if (waits) {
      const wait = t('desk.situation.forcedWaits', { due: minuteOf(due) }) + overdue(due, now)
      lines.push({ text: text + wait, urgent: true })
    } else lines.push({ text })
  }
  if (scheduled) {
    const said = { at: minuteOf(scheduled.at), name: scheduled.by.name }
    lines.push({ text: t('desk.situation.scheduled', said) })
  }
  if (correction) {
    const said = { name: correction.by.name, note: correction.note }
    lines.push({ text: t('desk.situation.correction', said) })
  }
  return [...lines, ...escalated.map(calledLine)]
}

/** Who was called because nobody took the story up: by name where the reader may know it. */
function calledLine({ at, people, last }: Situation['escalated'][number]): Line {
  const said = { at: minuteOf(at), people: people.join(t('desk.comma')) }
  if (people.length === 0)
    return { text: t(last ? 'desk.situation.calledLastUnnamed' : 'desk.situation.calledUnnamed', said) }
  return { text: t(last ? 'desk.situation.calledLast' : 'desk.situation.called', said) }
}

export function SituationLines({ outlook }: { outlook: Shown }) {
  const lines = linesOf(outlook, new Date())
  if (lines.length === 0) return null
  return (
    <ul className="desk-situation">
      {lines.map(({ text, urgent }) => (
        <li key={text}>{urgent ? <strong className="desk-mark">{text}</strong> : text}</li>
      ))}
    </ul>
  )
}
