/** The feed in JSON Feed 1.1 (jsonfeed.org). */
import type { Feed, FeedEntry } from '../present/feed'

const item = ({ id, url, title, summary, source, column, published, updated, image }: FeedEntry) => ({
  id,
  url,
  title,
  // An item must have a content, and a story may have no summary.
  content_text: summary ?? title,
  summary,
  image,
  date_published: published,
  date_modified: updated,
  authors: [{ name: source }],
  tags: [column],
})

export const jsonFeed = ({ title, description, home, json, entries }: Feed): string =>
  `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      description,
      home_page_url: home,
      feed_url: json,
      language: 'zh-CN',
      authors: [{ name: title }],
      items: entries.map(item),
    },
    undefined,
    1,
  )}\n`
