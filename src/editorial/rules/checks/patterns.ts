/** Finds what patterns describe. */
import type { Context, Pattern, TextFinding } from './types'

/** UTF-16 units to each side of a match that contexts may look at. */
export const CONTEXT = 160

/** The findings of patterns in a text, in order; of overlapping ones the first stands. */
export function scanPatterns(text: string, patterns: readonly Pattern[]): TextFinding[] {
  const found = patterns.flatMap((pattern) => scan(text, pattern)).sort((a, b) => a.start - b.start || b.end - a.end)
  let covered = 0
  return found.filter(({ start, end }) => {
    if (start < covered) return false
    covered = end
    return true
  })
}

function scan(text: string, pattern: Pattern): TextFinding[] {
  return [...text.matchAll(pattern.find)]
    .filter((match) => !pattern.when || pattern.when.some((context) => holds(context, text, match)))
    .filter((match) => !(pattern.unless ?? []).some((context) => holds(context, text, match)))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      message: pattern.message,
      severity: pattern.severity,
      vars: { text: match[0], ...pattern.vars?.(match) },
      fix: pattern.fix?.(match),
    }))
}

function holds({ match, before, after }: Context, text: string, found: RegExpExecArray): boolean {
  const end = found.index + found[0].length
  return (
    (!match || match.test(found[0])) &&
    (!before || before.test(text.slice(Math.max(0, found.index - CONTEXT), found.index))) &&
    (!after || after.test(text.slice(end, end + CONTEXT)))
  )
}
