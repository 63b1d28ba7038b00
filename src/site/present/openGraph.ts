/** What programs that show a link as a card are told (Open Graph): WeChat, forums, chats. */
import type { SharePicture } from './pictures'

export interface LinkCard {
  title: string
  description?: string
  /** absolute */
  url?: string
  /** name of the site */
  site: string
  /** with an absolute address */
  picture?: SharePicture
  article?: ArticleDays
}

/** Of an article: moments as machines read them, and its column. */
export interface ArticleDays {
  published?: string
  modified?: string
  section?: string
}

export const openGraph = ({ title, description, url, site, picture, article }: LinkCard) =>
  [
    ['og:type', article ? 'article' : 'website'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', url],
    ['og:site_name', site],
    ['og:locale', 'zh_CN'],
    ['og:image', picture?.url],
    ['og:image:width', picture && String(picture.width)],
    ['og:image:height', picture && String(picture.height)],
    ['og:image:alt', picture?.alt],
    ['article:published_time', article?.published],
    ['article:modified_time', article?.modified],
    ['article:section', article?.section],
  ] as const
