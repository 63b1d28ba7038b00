'use client'
import { t } from '../../messages/index'
import { editPath } from '../links'
import { actionWord } from '../words/gateWords'
import { keyOf, openOf, type Found, type Report, type TakesDown } from './recall'
import { StepHead } from './StepHead'

interface Props {
  action: TakesDown
  report: Report
  onAgain(): void
  onSearch(): void
}

const Title = ({ kind, id, title }: Found) => <a href={editPath(kind, id)}>{title}</a>

/** What was done, what was refused and why, what was left. */
export function ReportSection({ action, report, onAgain, onSearch }: Props) {
  const { done, refused, left } = report
  const open = openOf(report)
  return (
    <section className="desk-recall__step">
      <StepHead>{t('desk.recallReport')}</StepHead>
      {done.length > 0 && (
        <div className="desk-done">
          <h3>{t('desk.recallDone', { action: actionWord(action), count: done.length })}</h3>
          <ul>
            {done.map((story) => (
              <li key={keyOf(story)}>
                <Title {...story} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {refused.length > 0 && (
        <div className="desk-refused">
          <h3>{t('desk.recallRefused', { count: refused.length })}</h3>
          <ul>
            {refused.map(({ story, why }) => (
              <li key={keyOf(story)}>
                <Title {...story} />
                {t('desk.colon')}
                {why}
              </li>
            ))}
          </ul>
        </div>
      )}
      {left.length > 0 && (
        <div className="desk-banner">
          <h3>{t('desk.recallLeft', { count: left.length })}</h3>
          <ul>
            {left.map((story) => (
              <li key={keyOf(story)}>
                <Title {...story} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="desk-actions">
        {open.length > 0 && (
          <button className="desk-button desk-button--danger" onClick={onAgain} type="button">
            {t('desk.recallAgain', { count: open.length })}
          </button>
        )}
        <button className="desk-button" onClick={onSearch} type="button">
          {t('desk.recallSearchAgain')}
        </button>
      </div>
    </section>
  )
}
