/** The search: what was found, that nothing was, or that somebody asks too often. */
import { t } from '../../messages/index'
import { setStatus } from '../../platform/response'
import { SearchPage } from '../components/SearchPage'
import { TooMany } from '../components/SearchPage/TooMany'
import type { SearchQuery } from '../paths'
import { waysOut } from '../present/columns'
import { pageMeta } from '../present/pageMeta'
import { presentSearch } from '../present/search'
import { findSearchIn, type SearchSource } from '../queries/search'
import type { Around } from './around'
import { missingPage, type MadePage } from './made'

/**
 * @param query null where the address says what no search can be, @param isMuch whether it is refused
 */
export async function searchPage(
  around: Pick<Around, 'site' | 'frame'> & { source: SearchSource },
  query: SearchQuery | null,
  isMuch: boolean,
): Promise<MadePage> {
  const { site, source } = around
  if (isMuch) {
    setStatus(429)
    const frame = around.frame()
    return {
      meta: pageMeta(site, { title: t('site.search.tooMany'), hidden: true }),
      frame,
      children: <TooMany ways={waysOut(frame.menu)} />,
    }
  }
  const results = query && (await findSearchIn(source, query))
  if (!results) return missingPage(around)
  const { meta, crumbs, ...page } = presentSearch(site, results)
  return { meta, crumbs, frame: around.frame(), children: <SearchPage {...page} /> }
}
