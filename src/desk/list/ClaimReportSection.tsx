'use client'
import type { Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { editPath } from '../links'
import { StepHead } from '../recall/StepHead'
import type { Choosable, ClaimReport } from './claimMany'

/** What was taken up or put down, and what was not and why. */
export function ClaimReportSection({ kind, report: { act, done, refused } }: { kind: Kind; report: ClaimReport }) {
  const link = ({ id, title }: Choosable) => <a href={editPath(kind, id)}>{title || t('desk.untitled')}</a>
  return (
    <section className="desk-claims__report">
      <StepHead>{t(`lists.${act}Report`)}</StepHead>
      {done.length > 0 && (
        <div className="desk-done">
          <h3>{t(`lists.${act}Done`, { count: done.length })}</h3>
          <ul>
            {done.map((story) => (
              <li key={story.id}>{link(story)}</li>
            ))}
          </ul>
        </div>
      )}
      {refused.length > 0 && (
        <div className="desk-refused">
          <h3>{t(`lists.${act}Refused`, { count: refused.length })}</h3>
          <ul>
            {refused.map(({ story, why }) => (
              <li key={story.id}>
                {link(story)}
                {t('desk.colon')}
                {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
