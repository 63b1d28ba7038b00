/** The search where no database can be asked: what the index held when it last followed, without what may have come down. */
import { comingDown } from '../../platform/takingDown'
import { searchIndex, type Around, type Hit } from '../../search/index'
import type { LiveCard } from '../model'
import type { FrameData } from './frame'
import type { SearchSource } from './search'
import { settingsOf } from './settings'
import { unitOf } from './units'

const cardOf = ({ story, card }: Hit): [string, LiveCard] => [story, JSON.parse(card) as LiveCard]

function sourceOf({ units }: Around): SearchSource {
  return {
    async ask(asked) {
      const answer = await searchIndex().query({ ...asked, without: comingDown() })
      return { answer, live: new Map(answer.hits.map(cardOf)), wrong: 0 }
    },
    unit: async (slug) => units.filter((unit) => unit.slug === slug).map(unitOf)[0],
    units: async (ids) => units.filter(({ id }) => ids.includes(id)).map(unitOf),
  }
}

/** What is needed for a page of results. @throws where nothing was kept yet */
export async function searchAlone(): Promise<{ frame: FrameData; source: SearchSource }> {
  const index = searchIndex()
  const around = await index.around()
  if (!around) throw new Error('nothing is kept around the search yet')
  return { frame: { settings: settingsOf(around.settings), columns: await index.kinds() }, source: sourceOf(around) }
}
