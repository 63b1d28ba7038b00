/** What every article shows: of the frozen edition alone, and apart from it what changes without a new edition. */
import { topicsOf, type PublicMedia } from '../../editorial/rules/publication'
import type { RichText } from '../../editorial/rules/content'
import { BODY_FIELD } from '../../editorial/rules/kinds'
import type { LiveCard, LiveStory, Surroundings } from '../model'
import { storyPath, topicPath } from '../paths'
import { credits } from './byline'
import type { NavLink } from './columns'
import type { Fact } from './fact'
import { attachmentLinks, type AttachmentLink } from './files'
import { figureRows, type FigureRow } from './figures'
import { externalLinks, safeHref } from './links'
import { momentOf, proseDay, type Moment } from './time'

export interface Reprint {
  /** address of the original */
  href?: string
  publishedOn?: string
}

/** A function of the revision and of the moment of its story's first publication, which never changes. */
export interface ArticleProps {
  revision: string
  kicker?: string
  title: string
  subtitle?: string
  source: string
  reprint?: Reprint
  /** absent in a preview of what was never public */
  published?: Moment
  summary?: string
  /** what is put right in this edition */
  correction?: string
  cover?: PublicMedia
  body: { rich?: RichText; media: PublicMedia[]; dateline?: string }
  figures: FigureRow[]
  attachments: AttachmentLink[]
  credits: Fact[]
  /** each leads to its topic; one that has none is text alone */
  keywords: (NavLink | string)[]
  /** addresses of other sites in the text, for paper */
  endnotes: string[]
  /** stands within the article, marked as derived */
  derived: DerivedProps
}

export interface DerivedProps {
  /** of the latest edition; the same revision may be published again later */
  revised?: Moment
  campaigns: NavLink[]
  /** how often the page was read: a kept page gets a newer number without being made again */
  views?: number
}

/** A link to a live story by its title. */
export const linkTo = ({ kind, slug, card }: LiveCard): NavLink => ({ text: card.title, href: storyPath(kind, slug) })

/** A topic is found by the keyword without blanks around it; the text stays as it was signed. */
function keywordOf(word: string): NavLink | string {
  const [topic] = topicsOf({ keywords: [word] })
  return topic === undefined ? word : { text: word, href: topicPath(topic) }
}

function reprintOf({ origin, sourceUrl, sourcePublishedAt }: LiveStory['page']['content']): Reprint | undefined {
  if (origin !== 'reprint') return undefined
  return { href: safeHref(sourceUrl), publishedOn: sourcePublishedAt && proseDay(sourcePublishedAt) }
}

/** The shared part of an article's props. */
export function presentArticle(story: LiveStory, { campaigns }: Pick<Surroundings, 'campaigns'>): ArticleProps {
  const { page, revision, firstPublishedAt, revisedAt } = story
  const { content, media, unit } = page
  const { kicker, title, subtitle, summary, dateline, keywords } = content
  const rich = content[BODY_FIELD[story.kind]]
  // What was never before the public has no history, and nothing leads out of its preview.
  const isPreview = story.history.length === 0
  return {
    revision,
    kicker,
    title,
    subtitle,
    source: content.source || unit.name,
    reprint: reprintOf(content),
    published: firstPublishedAt ? momentOf(firstPublishedAt) : undefined,
    summary,
    correction: page.correction,
    cover: media.find(({ id, mimeType }) => id === content.cover && mimeType.startsWith('image/')),
    body: { rich, media, dateline },
    figures: figureRows(content.figures),
    attachments: attachmentLinks(page),
    credits: credits(page),
    keywords: (keywords ?? []).filter((word) => word !== '').map((word) => (isPreview ? word : keywordOf(word))),
    endnotes: externalLinks(rich),
    derived: {
      revised: revisedAt ? momentOf(revisedAt) : undefined,
      campaigns: campaigns.map(linkTo),
      views: story.views,
    },
  }
}
