/** What stands around every answer where no database can be asked: as the index of the search keeps it. */
import { comingDown } from '../../platform/takingDown'
import { searchIndex } from '../../search/index'
import type { FrameData } from './frame'
import { settingsOf } from './settings'
import { unitsAmong, type UnitSource } from './units'

/** @throws where the index was never whole */
export async function aroundAlone(): Promise<{ frame: FrameData; units: UnitSource }> {
  const index = searchIndex()
  const [reached, around] = await Promise.all([index.reached(), index.around()])
  if (!reached || !around) throw new Error('nothing is kept that could be shown without the database')
  const columns = await index.lists.kinds(comingDown())
  return { frame: { settings: settingsOf(around.settings), columns }, units: unitsAmong(around.units) }
}
