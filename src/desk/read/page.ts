/** In which order the public page shows the parts of a story, and which members stand on no page. Data alone. */
import type { StoryContent } from '../../editorial/rules/content'
import type { Kind } from '../../editorial/rules/kinds'
import { publicContent } from '../../editorial/rules/publicContent'
import { isEmpty } from './values'

export type Part =
  | 'head'
  | 'given'
  | 'number'
  | 'source'
  | 'facts'
  | 'opening'
  | 'figures'
  | 'targets'
  | 'timeline'
  | 'addressees'
  | 'text'
  | 'quotes'
  | 'lessons'
  | 'signature'
  | 'attachments'
  | 'credits'

export const PARTS: Readonly<Record<Kind, readonly Part[]>> = {
  cases: [
    'head',
    'source',
    'opening',
    'facts',
    'figures',
    'timeline',
    'text',
    'quotes',
    'lessons',
    'attachments',
    'credits',
  ],
  speeches: ['head', 'given', 'source', 'facts', 'opening', 'text', 'figures', 'attachments', 'credits'],
  notices: [
    'head',
    'number',
    'source',
    'facts',
    'opening',
    'addressees',
    'text',
    'signature',
    'figures',
    'attachments',
    'credits',
  ],
  news: ['head', 'source', 'facts', 'opening', 'text', 'figures', 'attachments', 'credits'],
  campaigns: ['head', 'source', 'opening', 'facts', 'targets', 'text', 'attachments', 'credits'],
}

/** Members that the page does not show at all, in the order of the form. */
const OFF_THE_PAGE = [
  'documentDate',
  'shortTitle',
  'slug',
  'campaigns',
  'relatedStories',
  'urgency',
  'disclosure',
  'takeDownOn',
  'consent',
  'cleared',
] as const satisfies readonly (keyof StoryContent)[]

/** On pages of these kinds the member stands elsewhere: in the head of a speech, in the table of a notice. */
const SHOWN: Partial<Record<Kind, readonly (keyof StoryContent)[]>> = {
  speeches: ['documentDate'],
  notices: ['documentDate', 'disclosure'],
}

/** Whether a row says something that its public part does not. */
const saysMore = (row: object, shown: object | undefined): boolean =>
  Object.entries(row).some(([name, value]) => name !== 'id' && !(name in (shown ?? {})) && !isEmpty(value))

/** What is frozen with a story and stands on no page: whole members, and rows of which a part is not public. */
export function besideThePage(kind: Kind, content: StoryContent): StoryContent {
  const shown = JSON.parse(JSON.stringify(publicContent(content))) as StoryContent
  const rows = (['figures', 'targets', 'timeline', 'authors'] as const).filter((name) =>
    content[name]?.some((row, index) => saysMore(row, shown[name]?.[index])),
  )
  const names = [...OFF_THE_PAGE.filter((name) => !SHOWN[kind]?.includes(name)), ...rows]
  return Object.fromEntries(names.map((name) => [name, content[name]])) as unknown as StoryContent
}
