/** The search where no database can be asked: what the index held when it last followed, without what may have come down. */
import { comingDown } from '../../platform/takingDown'
import { searchIndex, type Asked, type Hit } from '../../search/index'
import type { LiveCard } from '../model'
import { aroundAlone } from './aroundAlone'
import type { Found, OpenedSearch } from './search'

const cardOf = ({ story, card }: Hit): [string, LiveCard] => [story, JSON.parse(card) as LiveCard]

async function ask(asked: Asked): Promise<Found> {
  const answer = await searchIndex().query({ ...asked, without: comingDown() })
  return { answer, live: new Map(answer.hits.map(cardOf)), wrong: 0 }
}

/** What is needed for a page of results. @throws where the index was never whole */
export async function searchAlone(): Promise<OpenedSearch> {
  const { frame, units } = await aroundAlone()
  return { frame, source: { ...units, ask } }
}
