/** The other side of the sweep: what those who may read it all find, so that a word that nobody finds is no accident. */
import type { Field } from './field'
import { Crawler } from './ask'
import { DIRECTOR } from './walk'

/** Rows a page; the newest first. */
const MANY = 500

/** Places of all words that a director, an admin and the author find. */
export async function foundInside({ origin, door, config, planter, knowledge }: Field): Promise<Set<string>> {
  const get = (path: string) => ({ method: 'GET', path })
  const lists = config.collections.flatMap(({ slug }) =>
    ['', '/versions'].map((room) => `/api/${slug}${room}?limit=${MANY}&depth=0`),
  )
  const stories = planter.stories.flatMap(({ kind, id }) =>
    ['', '/revisions', '/editorial', '/comments'].map((room) => `/api/${kind}/${id}${room}`),
  )
  const files = planter.files.map(({ urls: [url = ''] }) => url)
  const imports = planter.imports.flatMap((id) => ['', '/original'].map((room) => `/api/imports/${id}${room}`))
  const logs = Array.from({ length: 8 }, (_, page) => `/api/audit/entries?from=${page * MANY + 1}&limit=${MANY}`)
  const found = new Set<string>()
  for (const who of [DIRECTOR, 'admin@office.demo', planter.author] as const) {
    const crawler = new Crawler(who, origin, await door.token(who))
    await crawler.askAll(
      [...lists, ...stories, ...files, ...imports, ...logs, `/api/users/${knowledge.ids.get('users')?.[0]}`].map(get),
    )
    for (const place of crawler.found.keys()) found.add(place)
    crawler.close()
  }
  return found
}
