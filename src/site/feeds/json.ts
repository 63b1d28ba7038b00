/** The feed in JSON Feed 1.1 (jsonfeed.org). */
import type { Feed, FeedEntry } from '../present/feed'

const item = ({
  id,
  url,
  title,
  summary,
  content,
  authors,
  column,
  keywords,
  published,
  updated,
  image,
}: FeedEntry) => ({
  id,
  url,
  title,
  content_html: content,
  summary,
  image,
  date_published: published,
  date_modified: updated,
  authors: authors.map((name) => ({ name })),
  tags: [column, ...keywords],
})

export const jsonFeed = ({ title, description, home, json, publisher, entries }: Feed): string =>
  `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      description,
      home_page_url: home,
      feed_url: json,
      language: 'zh-CN',
      authors: [{ name: publisher }],
      items: entries.map(item),
    },
    undefined,
    1,
  )}\n`
