/** `reindex`: makes the index of the search anew from what is published. The server may run meanwhile. */
import { t } from '../../messages/index'
import { reindex as rebuild } from '../../search/follow'
import { closeSearch } from '../../search/index'
import { openDatabase } from '../installation'
import { assertThere } from './assertThere'
import type { Run } from './verb'

export const reindex: Run = async () => {
  await assertThere()
  const count = await rebuild(await openDatabase())
  await closeSearch()
  console.log(t('ops.reindexed', { count }))
  return 0
}
