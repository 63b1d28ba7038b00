import type { Substitution } from '../../editorial/rules/substitutes'
import { t } from '../../messages/index'
import { minuteOf } from './moments'

/** `代 张三 签发，2026-05-01 08:00 到 2026-05-08 08:00`; null where there is none, or it is over. */
export function substitutionWords(substitution: Substitution | null, now: Date): string | null {
  if (!substitution || new Date(substitution.until) <= now) return null
  const { name, from, until } = substitution
  return t('desk.substituteFor', { director: name, from: minuteOf(from), until: minuteOf(until) })
}
