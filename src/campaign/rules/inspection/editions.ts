/** What a live edition says to the inspection: statements that today's rules refuse, and where its links lead. */
import type { StoryContent } from '../../../editorial/rules/content'
import type { Issue } from '../../../editorial/rules/issues'
import { BODY_FIELD, type Kind } from '../../../editorial/rules/kinds'
import { walk } from '../../../editorial/rules/lexicalTree'
import type { Finding } from './items'

/** Number of the check that finds links which lead nowhere on this site. */
const DEAD_LINKS = '35'
const LONGEST_EXCERPT = 60

/** The edition that findings are about. */
export interface Inspected {
  kind: Kind
  story: string
  unit: string
  title: string
}

const short = (text: string): string => (text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT)}…` : text)

/**
 * Errors of today's checks that nobody let stand when it was signed.
 * @param waived ids of issues that a director overrode
 */
export const statementFindings = (
  edition: Inspected,
  issues: readonly Issue[],
  waived: ReadonlySet<string>,
): Finding[] =>
  issues
    .filter(({ id, severity, check }) => check === DEAD_LINKS || (severity === 'error' && !waived.has(id)))
    .map(({ id, check, excerpt, suggestion }) => ({
      item: check === DEAD_LINKS ? 'internalLink' : 'wrongStatement',
      about: `${edition.kind} ${edition.story} ${id}`,
      ...edition,
      vars: { check, excerpt: short(excerpt), suggestion },
    }))

/** Addresses outside this site to which an edition leads its readers, each once. */
export function outerLinks(kind: Kind, content: StoryContent): string[] {
  const found = new Set<string>()
  const add = (url: unknown) => {
    if (typeof url === 'string' && /^https?:\/\//i.test(url)) found.add(url)
  }
  walk(content[BODY_FIELD[kind]], ({ type, fields }) => {
    if (type === 'link' || type === 'autolink') add(fields?.url)
  })
  add(content.sourceUrl)
  return [...found]
}

/** How an address outside answered. `inner`: it leads into a private network and is not asked. */
export type Answered = 'alive' | 'gone' | 'unreachable' | 'inner'

/**
 * Links outside that lead nowhere. What could not be reached is a finding only where others could: else the way out is closed.
 * @param answers by address
 */
export const linkFindings = (
  edition: Inspected,
  urls: readonly string[],
  answers: ReadonlyMap<string, Answered>,
): Finding[] =>
  urls
    .map((url) => [url, answers.get(url)] as const)
    .filter(([, answer]) => answer === 'gone' || answer === 'unreachable' || answer === 'inner')
    .map(([url, answer]) => ({
      item: 'externalLink',
      about: `${edition.kind} ${edition.story} ${url}`,
      ...edition,
      vars: { url: short(url), why: String(answer) },
    }))

/** Whether nothing outside answered at all, so that nothing can be said of what lies there. */
export const isCutOff = (answers: ReadonlyMap<string, Answered>): boolean => {
  const asked = [...answers.values()].filter((answer) => answer !== 'inner')
  return asked.length > 0 && asked.every((answer) => answer === 'unreachable')
}
