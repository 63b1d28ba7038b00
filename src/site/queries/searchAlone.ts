/** The search where no database can be asked: what the index held when it last followed, without what may have come down. */
import { comingDown } from '../../platform/takingDown'
import { searchIndex, type Asked } from '../../search/index'
import { aroundAlone } from './aroundAlone'
import { foundIn, type Found, type OpenedSearch } from './search'

async function ask(asked: Asked): Promise<Found> {
  const answer = await searchIndex().query({ ...asked, without: comingDown() })
  return foundIn(answer, () => true)
}

/** What is needed for a page of results. @throws where the index was never whole */
export async function searchAlone(): Promise<OpenedSearch> {
  const { frame, units } = await aroundAlone()
  return { frame, source: { ...units, ask } }
}
