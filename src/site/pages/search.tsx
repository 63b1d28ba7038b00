/** The search: what was found, that nothing was, or that somebody asks too often. */
import { t } from '../../messages/index'
import { setStatus } from '../../platform/response'
import { SearchPage } from '../components/SearchPage'
import { TooMany } from '../components/SearchPage/TooMany'
import type { SearchResults } from '../model'
import { waysOut } from '../present/columns'
import { pageMeta } from '../present/pageMeta'
import { presentSearch } from '../present/search'
import type { Around } from './around'
import { missingPage, type MadePage } from './made'

/** @param results undefined where there is no such page, @param isMuch whether the search is refused */
export function searchPage(
  around: Pick<Around, 'site' | 'frame'>,
  results: SearchResults | undefined,
  isMuch: boolean,
): MadePage {
  const { site } = around
  if (isMuch) {
    setStatus(429)
    const frame = around.frame()
    return {
      meta: pageMeta(site, { title: t('site.search.tooMany'), hidden: true }),
      frame,
      children: <TooMany ways={waysOut(frame.menu)} />,
    }
  }
  if (!results) return missingPage(around)
  const { meta, crumbs, ...page } = presentSearch(site, results)
  return { meta, crumbs, frame: { ...around.frame(), searches: true }, children: <SearchPage {...page} /> }
}
