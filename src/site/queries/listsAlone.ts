/**
 * Lists where no database can be asked: a catalogue of what the index of the search held when it last followed, without
 * what may have come down. It is made when it is first asked for, and again as soon as anything of that differs.
 */
import { Catalogue } from '../../catalogue/catalogue'
import { entryOf } from '../../catalogue/entry'
import { beijingDay } from '../../editorial/rules/days'
import { Rounds } from '../../platform/rounds'
import { comingDown } from '../../platform/takingDown'
import { searchIndex } from '../../search/index'
import type { LiveCard } from '../model'
import { aroundAlone } from './aroundAlone'
import type { FrameData } from './frame'
import type { ListSource } from './listSource'

interface Held {
  catalogue: Catalogue
  /** what it was made of */
  sign: string
  /** moment at which one of its stories comes down by its own dates, milliseconds since 1970 */
  until: number
}
interface Shared {
  held: Held | null
  rounds: Rounds<Held>
}

const today = (): string => beijingDay(new Date())

const signOf = async (): Promise<string> => [await searchIndex().lists.sign(), ...comingDown().sort()].join(' ')

async function make(sign: string): Promise<Held> {
  const [now, without] = [Date.now(), new Set(comingDown())]
  // Each goes to the end of its lists, in the order in which it comes: nothing is sorted while readers wait.
  const day = today()
  const catalogue = new Catalogue([], day)
  let until = Infinity
  for await (const stories of searchIndex().lists.all())
    for (const { published: firstPublishedAt, ends, ...listed } of stories) {
      const end = ends === null ? Infinity : Date.parse(ends)
      if (end <= now || without.has(listed.story)) continue
      until = Math.min(until, end)
      const entry = entryOf({ ...listed, firstPublishedAt, state: 'live' }, day)
      if (entry) catalogue.put(entry.story, entry)
    }
  return { catalogue, sign, until }
}

const KEY = Symbol.for('exemplar.listsAlone')
const all = globalThis as unknown as Record<symbol, Shared | undefined>
// Next bundles this module more than once: all copies share one catalogue.
const shared: Shared = (all[KEY] ??= {
  held: null,
  rounds: new Rounds(async (): Promise<Held> => {
    const sign = await signOf()
    const { held } = shared
    if (held?.sign === sign && Date.now() < held.until) return held
    return (shared.held = await make(sign))
  }),
})

/** The database is there: what was made without it takes no place any more. */
export function letGoOfAlone(): void {
  shared.held = null
}

async function live(): Promise<Catalogue> {
  const { catalogue } = await shared.rounds.ask()
  catalogue.turnTo(today())
  return catalogue
}

/** What may have come down since the catalogue was made is not shown. */
async function cards(stories: readonly string[]): Promise<LiveCard[]> {
  const texts = await searchIndex().lists.cards(stories)
  for (const story of comingDown()) texts.delete(story)
  return stories.flatMap((story) => {
    const text = texts.get(story)
    return text ? [JSON.parse(text) as LiveCard] : []
  })
}

async function campaign(slug: string): Promise<string | undefined> {
  const story = await searchIndex().lists.at('campaigns', slug)
  return story && (await live()).get(story) ? story : undefined
}

/** What is needed for a list. @throws where the index was never whole */
export async function listsAlone(): Promise<{ frame: FrameData; source: ListSource }> {
  const { frame, units } = await aroundAlone()
  return { frame, source: { ...units, live, cards, campaign } }
}
