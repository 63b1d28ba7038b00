/** The members of a story that checks speak of, in the order in which a story is read. */
import type { StoryContent } from '../content'

/** `short`: an excerpt is the whole value; `long`: a sentence of it; `rich`: long, in rich text; `fact`: no text to read. */
type Form = 'short' | 'long' | 'rich' | 'fact'

/** `*` stands for the entries of a list. Every text that the public may see is here, and none that it may not. */
const FIELDS: readonly (readonly [path: string, form: Form])[] = [
  ['title', 'short'],
  ['kicker', 'short'],
  ['subtitle', 'short'],
  ['shortTitle', 'short'],
  ['documentNumber', 'short'],
  ['issuer', 'short'],
  ['speaker', 'short'],
  ['post', 'short'],
  ['occasion', 'short'],
  ['eventDate', 'fact'],
  ['place', 'short'],
  ['documentDate', 'fact'],
  ['addressees', 'short'],
  ['summary', 'long'],
  ['goal', 'long'],
  ['cover', 'fact'],
  ['dateline', 'short'],
  ['lead', 'rich'],
  ['body', 'rich'],
  ['project.name', 'short'],
  ['project.investor', 'short'],
  ['project.investorOrigin', 'short'],
  ['project.industry', 'short'],
  ['project.park', 'short'],
  ['introducedBy.unit', 'fact'],
  ['introducedBy.contributors.*', 'short'],
  ['figures', 'fact'],
  ['figures.*.label', 'short'],
  ['figures.*.period', 'short'],
  ['figures.*.asOf', 'fact'],
  ['targets.*.label', 'short'],
  ['targets.*.period', 'short'],
  ['timeline', 'fact'],
  ['timeline.*.note', 'long'],
  ['quotes.*.text', 'long'],
  ['quotes.*.speaker', 'short'],
  ['quotes.*.post', 'short'],
  ['lessons.*', 'long'],
  ['attachments', 'fact'],
  ['attachments.*.title', 'short'],
  ['attachments.*.file', 'fact'],
  ['source', 'short'],
  ['sourceUrl', 'fact'],
  ['sourcePublishedAt', 'fact'],
  ['authors.*.name', 'short'],
  ['responsibleEditor', 'short'],
  ['proofreader', 'short'],
  ['keywords.*', 'short'],
  ['topic', 'short'],
  ['indexNumber', 'short'],
  ['consent', 'fact'],
  ['consent.by', 'fact'],
  ['consent.date', 'fact'],
  ['consent.file', 'fact'],
  ['cleared.by', 'fact'],
  ['cleared.date', 'fact'],
  ['disclosure', 'fact'],
]

const RANKS = new Map(FIELDS.map(([path], rank) => [path, rank]))
const MEMBERS = new Map([...FIELDS].reverse().map(([path], i) => [topLevel(path), FIELDS.length - i]))

/** The top-level member that a dotted path lies in. */
export function topLevel(field: string): string {
  return field.split('.', 1)[0] ?? field
}

/** Compares two dotted paths by the order of reading; entries of a list by their index. */
export function compareFields(a: string, b: string): number {
  if (a === b) return 0
  const keys = [orderOf(a), orderOf(b)] as const
  return (
    keys[0].map((key, i) => key - (keys[1][i] as number)).find((difference) => difference !== 0) ?? (a < b ? -1 : 1)
  )
}

function orderOf(field: string): [member: number, entry: number, rank: number] {
  const entry = /\.(\d+)/.exec(field)?.[1]
  const pattern = field.replace(/\.\d+/g, '.*')
  return [MEMBERS.get(topLevel(field)) ?? Infinity, entry ? Number(entry) : -1, RANKS.get(pattern) ?? FIELDS.length]
}

/** The values of a story's texts with their dotted paths; of rich text, the tree. Empty ones are left out. */
export function valuesOf(content: StoryContent): { field: string; form: Exclude<Form, 'fact'>; value: unknown }[] {
  return FIELDS.flatMap(([path, form]) =>
    form === 'fact'
      ? []
      : expand(content, path.split('.'))
          .filter(({ value }) => value !== undefined && value !== null && value !== '')
          .map(({ field, value }) => ({ field, form, value })),
  )
}

/** What a path names, the star standing for each entry of a list. */
function expand(content: StoryContent, path: readonly string[]): { field: string; value: unknown }[] {
  let found: { field: string; value: unknown }[] = [{ field: '', value: content }]
  for (const member of path)
    found = found.flatMap(({ field, value }) => {
      if (member === '*')
        return Array.isArray(value) ? value.map((entry, i) => ({ field: `${field}.${i}`, value: entry })) : []
      const inner = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[member] : undefined
      return [{ field: field ? `${field}.${member}` : member, value: inner }]
    })
  return found
}
