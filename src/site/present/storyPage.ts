/** What stands around an article: where it is, its contents, what has to do with it, the head of its page. */
import { t } from '../../messages/index'
import type { LiveStory, Surroundings } from '../model'
import { storyPath, unitPath } from '../paths'
import { linkTo, type ArticleProps } from './article'
import { columnLink, homeLink, type NavLink } from './columns'
import { entryOf, type Entry } from './entry'
import { names } from './fact'
import type { OutlineEntry } from './outline'
import { absolute, pageMeta, type PageMetaProps, type SiteContext } from './pageMeta'
import { historyRows, type HistoryRow } from './history'
import { opening, plainText } from './plainText'
import { qrCode, type QrCode } from './qr'

export interface StoryPageProps {
  meta: PageMetaProps
  crumbs: NavLink[]
  contents: OutlineEntry[]
  unit?: NavLink
  related: Entry[]
  previous?: NavLink
  next?: NavLink
  /** editions and corrections, where there is more than the first */
  history: HistoryRow[]
  /** where who works here takes it down at once */
  takeDown: NavLink
  /** absolute address, for paper */
  address: string
  qr: QrCode
}

/** Longest description, characters. */
const DESCRIPTION = 120

/** Fewer headings than this need no table of contents. */
const LEAST_CONTENTS = 3

function metaOf(site: SiteContext, story: LiveStory, article: ArticleProps): PageMetaProps {
  const { content } = story.page
  const text = content.summary || content.goal || plainText(article.body.rich)
  const description = opening(text, DESCRIPTION) || article.title
  const path = storyPath(story.kind, story.slug)
  return pageMeta(site, {
    title: article.title,
    description,
    path,
    tags: {
      ArticleTitle: article.title,
      PubDate: article.published?.text,
      ContentSource: article.source,
      Keywords: content.keywords?.filter((word) => word !== '').join(','),
      Author: names(content.authors?.map(({ name }) => name)),
      Description: description,
      Url: absolute(site, path),
      Image: article.cover && absolute(site, article.cover.url),
    },
  })
}

/** @param contents headings of the page in order */
export function presentStoryPage(
  site: SiteContext,
  story: LiveStory,
  around: Surroundings,
  article: ArticleProps,
  contents: OutlineEntry[],
): StoryPageProps {
  const path = storyPath(story.kind, story.slug)
  return {
    meta: metaOf(site, story, article),
    crumbs: [homeLink(), columnLink(story.kind)],
    contents: contents.length >= LEAST_CONTENTS ? contents : [],
    unit: around.unit && { text: around.unit.name, href: unitPath(around.unit.slug) },
    related: around.related.map(entryOf),
    previous: around.previous && linkTo(around.previous),
    next: around.next && linkTo(around.next),
    history: historyRows(story.history),
    takeDown: { text: t('site.takeDown'), href: `/admin/act/${story.kind}/${story.story}/suspend` },
    address: absolute(site, path),
    qr: qrCode(absolute(site, path)),
  }
}
