import { t } from '../../../messages/index'
import type { NavLink } from '../../present/columns'
import { SearchForm } from '../SearchPage/SearchForm'
import { WaysOut } from '../WaysOut'

/** An address at which nothing stands. */
export function NotFound({ ways }: { ways: NavLink[] }) {
  return (
    <div className="message-page">
      <h1>{t('site.notFound.title')}</h1>
      <p>{t('site.notFound.text')}</p>
      <SearchForm id="page-search" name={t('site.search.again')} className="search-form" />
      <WaysOut ways={ways} />
    </div>
  )
}
