/** How severe a finding is once a director has turned its rule down. */
import type { Severity } from '../issues'
import type { RuleBook } from './book'

/**
 * Identity and bank numbers, marks of secrecy, required facts, images and consent, maps, disclosure: checks whose
 * errors can be neither contested nor overridden nor forced, and that nobody can turn down.
 */
export const UNWAIVABLE: ReadonlySet<string> = new Set(['32', '33', '39', '40', '43', '46'])

const RANKS: Readonly<Record<string, number>> = { off: 0, hint: 1, warning: 2, error: 3 }

/**
 * A level is a ceiling: it makes a rule milder and never stricter, so that a rule that is never an error stays so.
 * @returns undefined where the rule is off
 */
export function levelled(check: string, severity: Severity, { levels }: RuleBook): Severity | undefined {
  const level = Object.hasOwn(levels, check) ? levels[check] : undefined
  if (UNWAIVABLE.has(check) || !level || (RANKS[level] ?? Infinity) >= (RANKS[severity] ?? 0)) return severity
  return level === 'off' ? undefined : level
}
