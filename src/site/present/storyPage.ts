/** What stands around an article: where it is, its contents, what has to do with it, the head of its page. */
import { t } from '../../messages/index'
import type { LiveStory, Surroundings } from '../model'
import { storyPath, unitPath } from '../paths'
import { storyWordPath } from '../wordPaths'
import { linkTo, type ArticleProps } from './article'
import { storyCardPicture } from './card'
import { columnLink, homeLink, type NavLink } from './columns'
import { entryOf, type Entry } from './entry'
import { names } from './fact'
import { fileNameOf } from './fileName'
import type { OutlineEntry } from './outline'
import { absolute, pageMeta, siteName, type PageMetaProps, type SiteContext } from './pageMeta'
import { firstPicture } from './pictures'
import { historyRows, type HistoryRow } from './history'
import { opening, plainText } from './plainText'
import { qrCode, type QrCode } from './qr'
import { publisher, storyThing } from './structured'
import { momentOf } from './time'

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
  /** the story as a Word document, and the name under which a reader keeps it */
  word: NavLink & { fileName: string }
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

function metaOf(site: SiteContext, story: LiveStory, article: ArticleProps, crumbs: NavLink[]): PageMetaProps {
  const { content } = story.page
  const text = content.summary || content.goal || plainText(article.body.rich)
  const description = opening(text, DESCRIPTION) || article.title
  const path = storyPath(story.kind, story.slug)
  const itself = { text: article.title, href: path }
  const column = columnLink(story.kind)
  const picture = firstPicture(story)
  const where = { ...site, name: siteName(site.settings) }
  return pageMeta(site, {
    title: article.title,
    description,
    path,
    picture: picture ?? storyCardPicture(story),
    trail: [...crumbs, itself],
    feeds: story.kind === 'campaigns' ? [column, itself] : [column],
    things: [storyThing(where, story, article, description), publisher(where)],
    article: {
      published: momentOf(story.firstPublishedAt).datetime,
      modified: momentOf(story.revisedAt ?? story.firstPublishedAt).datetime,
      section: column.text,
    },
    tags: {
      ColumnName: column.text,
      ColumnType: column.text,
      ArticleTitle: article.title,
      PubDate: article.published?.text,
      ContentSource: article.source,
      Keywords: content.keywords?.filter((word) => word !== '').join(','),
      Author: names(content.authors?.map(({ name }) => name)),
      Description: description,
      Url: absolute(site, path),
      Image: picture && absolute(site, picture.url),
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
  const crumbs = [homeLink(), columnLink(story.kind)]
  return {
    meta: metaOf(site, story, article, crumbs),
    crumbs,
    contents: contents.length >= LEAST_CONTENTS ? contents : [],
    unit: around.unit && { text: around.unit.name, href: unitPath(around.unit.slug) },
    related: around.related.map(entryOf),
    previous: around.previous && linkTo(around.previous),
    next: around.next && linkTo(around.next),
    history: historyRows(story.history),
    word: {
      text: t('ways.downloadWord'),
      href: storyWordPath(story.kind, story.slug),
      fileName: `${fileNameOf(article.title) || story.slug}.docx`,
    },
    takeDown: { text: t('site.takeDown'), href: `/admin/act/${story.kind}/${story.story}/suspend` },
    address: absolute(site, path),
    qr: qrCode(absolute(site, path)),
  }
}
