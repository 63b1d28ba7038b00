/** The parts of an article beside its text, with their anchors: headings of the page and lines of its contents. */
import { t } from '../../messages/index'
import type { ArticleProps } from './article'
import type { CaseProps } from './cases'
import { outline, type OutlineEntry } from './outline'

export const SECTIONS = ['facts', 'figures', 'timeline', 'quotes', 'lessons', 'attachments'] as const
export type Section = (typeof SECTIONS)[number]

export const sectionTitle = (section: Section): string => t(`site.section.${section}`)

const entries = (present: Partial<Record<Section, boolean>>): OutlineEntry[] =>
  SECTIONS.filter((section) => present[section]).map((id) => ({ id, text: sectionTitle(id) }))

/** Headings of a case in the order of its page. */
export const caseContents = ({ article, facts, timeline, quotes, lessons }: CaseProps): OutlineEntry[] => [
  ...entries({ facts: facts.length > 0, figures: article.figures.length > 0, timeline: timeline.length > 0 }),
  ...outline(article.body.rich),
  ...entries({ quotes: quotes.length > 0, lessons: lessons.length > 0, attachments: article.attachments.length > 0 }),
]

/** Headings of any other article: those of its text, its figures, its attachments. */
export const articleContents = ({ body, figures, attachments }: ArticleProps): OutlineEntry[] => [
  ...outline(body.rich),
  ...entries({ figures: figures.length > 0, attachments: attachments.length > 0 }),
]
