/** Names the rules that a decision saw: the engine's own and the director's book. */
import canonicalize from 'canonicalize'
import type { RuleBook } from './book'
import { hash64 } from './identity'
import { FACT_CHECKS, TEXT_CHECKS } from './list'

/** Counts what the engine itself changes: raise it with every change of a check that is code. Data count by themselves. */
const ENGINE = 5

const rule = (pattern: { find: RegExp; when?: readonly object[]; unless?: readonly object[] }): string =>
  [pattern.find, ...[...(pattern.when ?? []), ...(pattern.unless ?? [])].flatMap((context) => Object.entries(context))]
    .flat()
    .join(' ')

let own: string | undefined

/** The same in every browser: sources of patterns, which no bundler changes, and no text of functions. */
const ownRules = (): string =>
  (own ??= hash64(
    [...TEXT_CHECKS, ...FACT_CHECKS]
      .flatMap((check) => [
        `${check.check} ${check.severity}`,
        ...('patterns' in check ? (check.patterns ?? []) : []).map(rule),
      ])
      .join('\n'),
  ))

/** A short text that changes with the engine's rules and with whatever the book says: `2-<rules>-<book>`. */
export const bookVersion = (book: RuleBook): string =>
  `${ENGINE}-${ownRules()}-${hash64((canonicalize(book) ?? '').normalize('NFC'))}`
