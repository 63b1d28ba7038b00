import type { Outlook } from '../../editorial/rules/outlook'
import type { Role } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { actionWord, roleWord, stepWord } from '../words/gateWords'

/** Who is next, by name where the reader may know it; and at once, when there is nobody. */
export function NextPeople({ outlook: { next } }: { outlook: Outlook }) {
  if (!next) return null
  const action = next.step ? stepWord(next.step) : actionWord(next.action)
  const { afterSubmit } = next
  const others = Object.entries(next.others).map(([role, count]) =>
    t('desk.nextOthers', { role: roleWord(role as Role), count }),
  )
  const people = [
    ...next.named.map(({ name, substituteFor }) =>
      substituteFor ? t('desk.inPlaceOf', { name, director: substituteFor.name }) : name,
    ),
    ...others,
  ]
  return people.length > 0 ? (
    <p className="desk-next">
      {t(afterSubmit ? 'desk.nextAfter' : 'desk.next', { action, people: people.join(t('desk.comma')) })}
    </p>
  ) : (
    <p className="desk-next desk-next--nobody" role="status">
      {t(afterSubmit ? 'desk.nextNobodyAfter' : 'desk.nextNobody', { action })}
    </p>
  )
}
