import type { Decision, Outlook } from '../../editorial/rules/outlook'
import type { ReviewStep, Stage } from '../../editorial/rules/stages'
import { t } from '../../messages/index'
import { stepWord } from '../words/gateWords'
import { minuteOf } from '../words/moments'

type State = 'done' | 'now' | 'ahead'

interface Step {
  step: ReviewStep
  state: State
  decision?: Decision
}

const AFTER_REVIEW: readonly Stage[] = ['approved', 'scheduled', 'published', 'withdrawn']

/** The steps of the round with who has taken them. After the last one all are done; before the first none is. */
export function stepsOf({ chain, stage, round, decisions, revision }: Outlook): Step[] {
  const now = chain.findIndex((step) => step === stage)
  const over = AFTER_REVIEW.includes(stage)
  return chain.map((step, index) => {
    const decision = decisions.findLast(
      (each) =>
        each.step === step &&
        (each.outcome === 'passed' || each.outcome === 'signed') &&
        (round ? each.round === round.number : each.revision === revision),
    )
    if (over || (now >= 0 && index < now)) return { step, state: 'done', decision }
    return { step, state: index === now ? 'now' : 'ahead' }
  })
}

/** The three reviews: who, when. */
export function Steps({ outlook }: { outlook: Outlook }) {
  return (
    <ol className="desk-steps">
      {stepsOf(outlook).map(({ step, state, decision }) => (
        <li
          aria-current={state === 'now' ? 'step' : undefined}
          className={`desk-steps__step desk-steps__step--${state}`}
          key={step}
        >
          <span className="desk-steps__name">{stepWord(step)}</span>{' '}
          <span className="desk-steps__state">
            {decision
              ? t('desk.stepDone', { name: decision.person.name, at: minuteOf(decision.at) })
              : t(state === 'now' ? 'desk.stepNow' : state === 'done' ? 'desk.stepOver' : 'desk.stepAhead')}
            {decision?.standIn && <strong className="desk-mark">{t('desk.standIn')}</strong>}
          </span>
        </li>
      ))}
    </ol>
  )
}
