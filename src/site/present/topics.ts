/** Topics, and the stories of one. */
import { t } from '../../messages/index'
import type { TopicListing, Topics } from '../listModel'
import { PAGE_SIZE } from '../model'
import { listPath, topicPath, TOPICS } from '../paths'
import { homeLink, type NavLink } from './columns'
import { entryOf, type Entry } from './entry'
import { pageMeta, type PageMetaProps, type SiteContext } from './pageMeta'
import { pager, type PagerProps } from './pager'

export interface TopicsProps {
  meta: PageMetaProps
  crumbs: NavLink[]
  title: string
  topics: NavLink[]
  /** how many there are, where not all are shown; where there are none, what belongs here */
  note?: string
}

export interface TopicProps {
  meta: PageMetaProps
  crumbs: NavLink[]
  title: string
  entries: Entry[]
  pager: PagerProps
}

const topicsLink = (): NavLink => ({ text: t('pages.topics'), href: TOPICS })

/** A keyword as a link to its topic. */
export const topicLink = (keyword: string): NavLink => ({ text: keyword, href: topicPath(keyword) })

/** Topics as links, each with how many stories it has. */
export const topicLinks = (topics: Topics['topics']): NavLink[] =>
  topics.map(([keyword, count]) => ({ ...topicLink(keyword), text: t('pages.counted', { text: keyword, count }) }))

function noteOf({ topics, total }: Topics): string | undefined {
  if (total === 0) return t('pages.topics.empty')
  return total > topics.length ? t('pages.topics.shown', { total, shown: topics.length }) : undefined
}

export function presentTopics(site: SiteContext, data: Topics): TopicsProps {
  const description = t('pages.topics.description')
  return {
    meta: pageMeta(site, {
      title: t('pages.topics'),
      description,
      path: TOPICS,
      tags: { ColumnName: t('pages.topics'), ColumnDescription: description },
    }),
    crumbs: [homeLink(), topicsLink()],
    title: t('pages.topics'),
    topics: topicLinks(data.topics),
    note: noteOf(data),
  }
}

export function presentTopic(site: SiteContext, { keyword, page, total, cards }: TopicListing): TopicProps {
  const hrefOf = (number: number) => listPath(topicPath(keyword), { page: number })
  const title = t('pages.topics.title', { keyword })
  const description = t('pages.topics.ofKeyword', { keyword })
  return {
    meta: pageMeta(site, {
      title: page > 1 ? t('site.titleOfPage', { title, page }) : title,
      description,
      path: hrefOf(page),
      tags: {
        ColumnName: keyword,
        ColumnDescription: description,
        ColumnKeywords: keyword,
        ColumnType: t('pages.topics'),
      },
    }),
    crumbs: [homeLink(), topicsLink(), topicLink(keyword)],
    title,
    entries: cards.map(entryOf),
    pager: pager(total, page, PAGE_SIZE, hrefOf),
  }
}
