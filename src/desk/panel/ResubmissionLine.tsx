import type { Outlook } from '../../editorial/rules/outlook'
import { t } from '../../messages/index'
import { comparePath } from '../links'
import { outcomeWord } from '../words/gateWords'
import { minuteOf } from '../words/moments'

/** 再次提交: who decided on it before, the reader first, and the way to what has changed since. */
export function ResubmissionLine({ outlook }: { outlook: Outlook }) {
  const { kind, id, revision, resubmission, submissions } = outlook
  const before = resubmission?.own ?? resubmission?.sentBack
  if (!before) return null
  const base = resubmission?.own ? 'decided' : 'returned'
  const said = {
    name: before.person.name,
    at: minuteOf(before.at),
    outcome: outcomeWord(before.outcome),
    number: submissions.find(({ sha256 }) => sha256 === before.revision)?.number ?? '',
  }
  return (
    <p className="desk-cameback">
      <strong>{t(resubmission?.own ? 'desk.cameBack.ownLine' : 'desk.cameBack.sentBackLine', said)}</strong>
      {before.revision === revision ? (
        <span>{t('desk.cameBack.unchanged')}</span>
      ) : (
        <a href={comparePath(kind, id, base)}>{t(`desk.cameBack.${base}`)}</a>
      )}
    </p>
  )
}
