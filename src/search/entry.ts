/** What the index holds of a live edition: words that stand on its public page, and by what it is filtered. */
import type { StoryContent } from '../editorial/rules/content'
import type { Kind } from '../editorial/rules/kinds'
import { plainText } from '../editorial/rules/plainText'
import type { Publication } from '../editorial/rules/publication'

/** A story as others name it. */
export interface Key {
  kind: Kind
  story: string
}

export const keyOf = ({ kind, story }: Key): string => `${kind} ${story}`

export interface Entry extends Key {
  slug: string
  /** sha256 of the edition */
  revision: string
  unit: string
  year: number
  /** ISO moment of the first publication */
  published: string
  /** ISO moment at which it comes down by its own dates */
  ends: string | null
  /** what a list shows of it, as JSON */
  card: string
  /** by what else lists find it, as JSON: `LISTED` of its publication */
  listed: string
  title: string
  summary: string
  /** speaker, authors, units, project, investor and the like, one a line */
  names: string
  body: string
}

/** What the index needs of a publication. */
export type Published = Pick<
  Publication,
  | 'kind'
  | 'story'
  | 'slug'
  | 'state'
  | 'liveRevision'
  | 'unit'
  | 'year'
  | 'firstPublishedAt'
  | 'revisedAt'
  | 'takeDownAt'
  | 'card'
  | 'page'
> &
  Partial<Pick<Publication, (typeof LISTED)[number]>>

/** Columns of a publication by which lists find it, beside those that the search filters by. */
export const LISTED = ['industry', 'method', 'park', 'stages', 'campaigns', 'keywords'] as const

const lines = (...texts: (string | undefined | null | (string | undefined)[])[]): string =>
  texts
    .flat()
    .filter((text) => text)
    .join('\n')

function namesIn(content: StoryContent): (string | undefined)[] {
  const { project, introducedBy, keywords = [], authors = [] } = content
  return [
    content.speaker,
    content.post,
    ...authors.map(({ name }) => name),
    project?.name,
    project?.investor,
    project?.industry,
    project?.park,
    ...(introducedBy?.contributors ?? []),
    content.issuer,
    content.documentNumber,
    ...keywords,
  ]
}

function bodyOf(content: StoryContent): string {
  const quotes = (content.quotes ?? []).flatMap(({ text, speaker, post }) => [text, speaker, post])
  const { occasion, place, addressees, lessons = [] } = content
  return lines(plainText(content.lead), plainText(content.body), lessons, quotes, occasion, place, addressees)
}

/** The entry of a publication; null while nothing of it is live. */
export function entryOf(row: Published): Entry | null {
  const { kind, story, slug, state, liveRevision, unit, year, firstPublishedAt, page } = row
  if (state !== 'live' || !liveRevision || !page) return null
  const { content, units } = page
  const { title, kicker, subtitle, shortTitle, summary, goal } = content
  const unitNames = [page.unit, ...units].flatMap(({ name, shortName }) => [name, shortName])
  return {
    kind,
    story,
    slug,
    revision: liveRevision,
    unit,
    year,
    published: new Date(firstPublishedAt).toISOString(),
    ends: row.takeDownAt ? new Date(row.takeDownAt).toISOString() : null,
    card: JSON.stringify({
      kind,
      story,
      slug,
      unit,
      firstPublishedAt,
      revisedAt: row.revisedAt ?? null,
      campaigns: row.campaigns ?? [],
      card: row.card,
    }),
    listed: JSON.stringify(Object.fromEntries(LISTED.map((name) => [name, row[name] ?? null]))),
    title: lines(title, kicker, subtitle, shortTitle),
    summary: lines(summary, goal),
    names: lines([...new Set([...unitNames, ...namesIn(content)])]),
    body: bodyOf(content),
  }
}
