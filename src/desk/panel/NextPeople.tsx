import type { Outlook } from '../../editorial/rules/outlook'
import type { Role } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { actionWord, roleWord } from '../words/gateWords'

/** Who is next, by name where the reader may know it; and at once, when there is nobody. */
export function NextPeople({ outlook: { next, chain } }: { outlook: Outlook }) {
  if (!next) return null
  const action = actionWord(next.action, chain)
  const others = Object.entries(next.others).map(([role, count]) =>
    t('desk.nextOthers', { role: roleWord(role as Role), count }),
  )
  const people = [...next.named.map(({ name }) => name), ...others]
  return people.length > 0 ? (
    <p className="desk-next">{t('desk.next', { action, people: people.join(t('desk.comma')) })}</p>
  ) : (
    <p className="desk-next desk-next--nobody" role="status">
      {t('desk.nextNobody', { action })}
    </p>
  )
}
