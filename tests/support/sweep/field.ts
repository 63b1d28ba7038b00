/** A running server full of words in every place, and those who look for them. */
import type { SanitizedConfig } from 'payload'
import { KINDS, type Kind } from '../../../src/editorial/rules/kinds'
import { LIVE, storyAt } from '../pageAddresses'
import { Door } from '../pageDoor'
import { FOR_PROGRAMS } from '../siteMap'
import { apiRoutes, configuration, type Route } from './api'
import { Crawler } from './ask'
import { crawl } from './crawl'
import { gather, type Knowledge } from './knowledge'
import { PLACES } from './places'
import { Planter } from './planter'
import { WHOLE } from './variants'

/** Links that are followed from the first page for the comparison before and after. */
const FOLLOWED = 60

/** Something that the demo has published. */
const SEARCHED = `/search?q=${encodeURIComponent('招商')}`

export interface Field {
  origin: string
  door: Door
  config: SanitizedConfig
  planter: Planter
  knowledge: Knowledge
  /** nobody, and a writer of another unit */
  crawlers: readonly [Crawler, Crawler]
  routes: Route[]
  /** what others got before anything hidden was there, and after */
  before: string[]
  after: string[]
}

/** The kinds of story that lie in a place: in the cut one, by turns. */
const kindsAt = (turn: number): readonly Kind[] => (WHOLE ? KINDS : [KINDS[turn % KINDS.length] as Kind])

async function plant(planter: Planter, hidden: boolean): Promise<void> {
  for (const [turn, [name, place]] of Object.entries(PLACES).entries()) {
    if (place.hidden !== hidden) continue
    for (const kind of kindsAt(turn)) await place.plant(planter, kind, `${kind}, ${name}:`)
  }
}

const LISTS = ['', '/count']
const ORDERS = ['limit=500&depth=2', 'limit=500&sort=-id', 'limit=500&sort=title']

/**
 * What the desk's frame sends beside the page is in no fixed order, and part of it is encrypted anew each time; a page that
 * asks for a confirmation tells the minute.
 */
const shown = (path: string, body: string): string =>
  path.startsWith('/admin')
    ? body.replace(/<script[^]*?<\/script>|<[^>]*>/g, '').replace(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/g, 'a minute')
    : body

/** Everything that the two get of pages and lists. */
async function seen([nobody, writer]: readonly [Crawler, Crawler], pages: readonly string[], config: SanitizedConfig) {
  const lists = config.collections.flatMap(({ slug }) =>
    LISTS.flatMap((room) => ORDERS.map((order) => `/api/${slug}${room}?${order}`)),
  )
  const get = (path: string) => ({ method: 'GET', path })
  const answers = [
    ...(await nobody.askAll(pages.map(get))),
    ...(await writer.askAll([...pages, '/api/linkable?q=', '/api/notifications', ...lists].map(get))),
  ]
  const names = [...pages, ...pages, 'linkable', 'notifications', ...lists]
  return answers.map(({ status, body }, index) => {
    const name = names[index] ?? ''
    return `${name} ${status} ${shown(name, body.toString('utf8'))}`
  })
}

/** Plants everything. @param origin of a demo that serves nobody else */
export async function sow(origin: string): Promise<Field> {
  const door = new Door(origin)
  const config = await configuration()
  const crawlers = [
    new Crawler('nobody', origin),
    new Crawler('a writer of another unit', origin, await door.token('writer@media.demo')),
  ] as const
  const planter = await Planter.open(door, config)
  const [notice, campaign] = [await storyAt(door, LIVE.notice), await storyAt(door, LIVE.campaign)]
  Object.assign(planter.materials.live, { notices: notice.id, campaigns: campaign.id })
  const followed = await crawl(crawlers[0], origin, ['/', '/corrections', ...FOR_PROGRAMS, SEARCHED], FOLLOWED)
  // One address may search thirty times at once: the results and one filter of each sort are enough.
  const searches = followed.filter((path) => path.startsWith('/search?') && path !== SEARCHED)
  const kept = ['kind=', 'unit='].flatMap((filter) => searches.find((path) => path.includes(filter)) ?? [])
  const pages = followed.filter((path) => !searches.includes(path) || kept.includes(path))
  const before = await seen(crawlers, pages, config)
  await plant(planter, true)
  const after = await seen(crawlers, pages, config)
  await plant(planter, false)
  await planter.beside(campaign.id)
  await planter.dossiers()
  const knowledge = await gather(
    planter,
    config.collections.map(({ slug }) => slug),
  )
  return { origin, door, config, planter, knowledge, crawlers, routes: apiRoutes(config), before, after }
}
