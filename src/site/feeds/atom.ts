/** The feed in Atom (RFC 4287). */
import type { Feed, FeedEntry } from '../present/feed'
import { xmlText } from '../xml'

const category = (term: string): string => `<category term="${xmlText(term)}"/>`

const entry = ({ id, url, title, summary, content, authors, column, keywords, published, updated }: FeedEntry) =>
  `<entry>
<id>${xmlText(id)}</id>
<title>${xmlText(title)}</title>
<link rel="alternate" type="text/html" href="${xmlText(url)}"/>
<published>${published}</published>
<updated>${updated}</updated>
${authors.map((name) => `<author><name>${xmlText(name)}</name></author>`).join('')}
${[column, ...keywords].map(category).join('')}${summary ? `\n<summary>${xmlText(summary)}</summary>` : ''}
<content type="html">${xmlText(content)}</content>
</entry>`

export const atomFeed = ({ title, description, home, atom, updated, publisher, entries }: Feed): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>${xmlText(atom)}</id>
<title>${xmlText(title)}</title>
<subtitle>${xmlText(description)}</subtitle>
<link rel="self" type="application/atom+xml" href="${xmlText(atom)}"/>
<link rel="alternate" type="text/html" href="${xmlText(home)}"/>
<updated>${updated}</updated>
<author><name>${xmlText(publisher)}</name></author>
${entries.map((each) => `${entry(each)}\n`).join('')}</feed>
`
