'use client'
import type { ImportReport, ToldProposal } from '../../editorial/imports/told'
import type { StoryKind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { kindWord } from '../words/gateWords'
import { memberWord, placeWord, valueWord } from './importWords'

interface Answers {
  take?: number[]
  decline?: number[]
}
interface Props {
  report: ImportReport
  busy: boolean
  onAnswer(answers: Answers): void
}

interface LineProps extends Omit<Props, 'report'> {
  kind: StoryKind
  proposal: ToldProposal
  may: boolean
}

function Line({ kind, proposal, may, busy, onAnswer }: LineProps) {
  const { field: member, number, answer, fits, place } = proposal
  const field = memberWord(kind, member)
  const value = valueWord(proposal)
  const open = answer === 'open' && fits && may
  return (
    <li className="desk-import">
      <p>
        {t('desk.labelled', { label: field, value })}
        {!open && (
          <strong className="desk-mark">
            {fits ? t(`imports.answer.${answer}`) : t('imports.unfit', { kind: kindWord(kind) })}
          </strong>
        )}
      </p>
      <p className="desk-quiet">{placeWord(place)}</p>
      {open && (
        <div className="desk-actions">
          <button
            aria-label={t('imports.takeOne', { field, value })}
            className="desk-button"
            disabled={busy}
            onClick={() => onAnswer({ take: [number] })}
            type="button"
          >
            {t('imports.take')}
          </button>
          <button
            aria-label={t('imports.declineOne', { field, value })}
            className="desk-button"
            disabled={busy}
            onClick={() => onAnswer({ decline: [number] })}
            type="button"
          >
            {t('imports.decline')}
          </button>
        </div>
      )}
    </li>
  )
}

/** What the file seems to say, one after another, with its place: only what is taken here is written in the draft. */
export function ProposalList({ report, busy, onAnswer }: Props) {
  const { proposals, story, may } = report
  if (!story) return null
  const open = proposals.filter(({ answer, fits }) => answer === 'open' && fits)
  return (
    <section>
      <h2>{t('imports.proposals')}</h2>
      {proposals.length === 0 ? (
        <p className="desk-empty">{t('imports.proposalsNone')}</p>
      ) : (
        <>
          <p className="desk-quiet">{t(may.answer ? 'imports.proposalsHelp' : 'imports.locked')}</p>
          <ol className="desk-imports">
            {proposals.map((proposal) => (
              <Line
                busy={busy}
                key={proposal.number}
                kind={story.kind}
                may={may.answer}
                onAnswer={onAnswer}
                proposal={proposal}
              />
            ))}
          </ol>
        </>
      )}
      {may.answer && open.length > 1 && (
        <div className="desk-actions">
          <button
            className="desk-button"
            disabled={busy}
            onClick={() => onAnswer({ take: open.map(({ number }) => number) })}
            type="button"
          >
            {t('imports.takeAll', { count: open.length })}
          </button>
        </div>
      )}
    </section>
  )
}
