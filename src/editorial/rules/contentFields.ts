/** Which members of a working copy are its content: saved by writers, frozen, hashed. A test holds the list true. */
import type { StoryContent } from './content'
import type { Kind } from './kinds'

const COMMON = [
  'title',
  'kicker',
  'subtitle',
  'shortTitle',
  'slug',
  'summary',
  'dateline',
  'body',
  'cover',
  'source',
  'origin',
  'sourceUrl',
  'sourcePublishedAt',
  'authors',
  'responsibleEditor',
  'proofreader',
  'keywords',
  'documentDate',
  'urgency',
  'disclosure',
  'takeDownOn',
  'campaigns',
  'relatedStories',
  'attachments',
  'figures',
] as const satisfies readonly (keyof StoryContent)[]

export const CONTENT_FIELDS = {
  cases: [...COMMON, 'project', 'introducedBy', 'timeline', 'quotes', 'lessons', 'consent'],
  speeches: [...COMMON, 'speaker', 'post', 'occasion', 'place', 'textStatus', 'cleared'],
  notices: [
    ...COMMON,
    'type',
    'issuer',
    'documentNumber',
    'indexNumber',
    'topic',
    'addressees',
    'effectiveFrom',
    'effectiveUntil',
    'repeals',
    'amends',
  ],
  news: [...COMMON, 'form', 'eventDate', 'place'],
  campaigns: [
    'title',
    'shortTitle',
    'slug',
    'summary',
    'goal',
    'lead',
    'cover',
    'startsOn',
    'endsOn',
    'targets',
    'proofreader',
    'keywords',
    'urgency',
    'disclosure',
    'takeDownOn',
  ],
} as const satisfies Record<Kind, readonly (keyof StoryContent)[]>

/** The content of a working copy as it is stored (relations as ids). */
export function contentOf(kind: Kind, document: Record<string, unknown>): StoryContent {
  const entries = CONTENT_FIELDS[kind].map((name) => [name, document[name]] as const)
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined && value !== null),
  ) as unknown as StoryContent
}
