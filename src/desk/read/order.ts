/** In which order the desk shows the members of a story, and in which sections. Data alone; a test holds it complete. */
import type { StoryContent } from '../../editorial/rules/content'
import type { Kind } from '../../editorial/rules/kinds'

export type SectionName = 'head' | 'facts' | 'text' | 'figures' | 'evidence' | 'byline' | 'shelf'

export interface Section {
  name: SectionName
  fields: readonly (keyof StoryContent)[]
  /** closed when the form opens: seldom needed, or filled in by itself */
  folded?: true
}

const HEAD = ['kicker', 'title', 'subtitle', 'shortTitle', 'summary'] as const
const BYLINE: Section = {
  name: 'byline',
  fields: ['authors', 'source', 'origin', 'sourceUrl', 'sourcePublishedAt', 'responsibleEditor', 'proofreader'],
}
const SHELF: Section = {
  name: 'shelf',
  fields: ['keywords', 'campaigns', 'relatedStories', 'urgency', 'disclosure', 'takeDownOn', 'slug'],
}

/** Public order, as the page shows it; what is never public stands in `evidence`. */
export const SECTIONS: Readonly<Record<Kind, readonly Section[]>> = {
  cases: [
    { name: 'head', fields: HEAD },
    { name: 'facts', fields: ['project', 'introducedBy', 'documentDate'] },
    { name: 'figures', fields: ['figures', 'timeline'] },
    { name: 'text', fields: ['dateline', 'body', 'quotes', 'lessons', 'cover', 'attachments'] },
    { name: 'evidence', fields: ['consent'] },
    BYLINE,
    SHELF,
  ],
  speeches: [
    { name: 'head', fields: HEAD },
    { name: 'facts', fields: ['speaker', 'post', 'documentDate', 'occasion', 'place', 'textStatus'] },
    { name: 'text', fields: ['dateline', 'body', 'cover', 'attachments'] },
    { name: 'figures', fields: ['figures'], folded: true },
    { name: 'evidence', fields: ['cleared'] },
    BYLINE,
    SHELF,
  ],
  notices: [
    { name: 'head', fields: HEAD },
    {
      name: 'facts',
      fields: [
        'type',
        'issuer',
        'documentNumber',
        'documentDate',
        'addressees',
        'effectiveFrom',
        'effectiveUntil',
        'indexNumber',
        'topic',
        'repeals',
        'amends',
      ],
    },
    { name: 'text', fields: ['dateline', 'body', 'cover', 'attachments'] },
    { name: 'figures', fields: ['figures'], folded: true },
    BYLINE,
    SHELF,
  ],
  news: [
    { name: 'head', fields: HEAD },
    { name: 'facts', fields: ['form', 'eventDate', 'place', 'documentDate'] },
    { name: 'text', fields: ['dateline', 'body', 'cover', 'attachments'] },
    { name: 'figures', fields: ['figures'], folded: true },
    BYLINE,
    SHELF,
  ],
  campaigns: [
    { name: 'head', fields: ['title', 'shortTitle', 'summary'] },
    { name: 'facts', fields: ['goal', 'startsOn', 'endsOn'] },
    { name: 'figures', fields: ['targets'] },
    { name: 'text', fields: ['lead', 'cover'] },
    { name: 'shelf', fields: ['proofreader', 'keywords', 'urgency', 'disclosure', 'takeDownOn', 'slug'] },
  ],
}
