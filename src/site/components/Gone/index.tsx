import { t } from '../../../messages/index'
import type { GoneProps } from '../../present/gone'
import { SearchForm } from '../SearchPage/SearchForm'
import { WaysOut } from '../WaysOut'
import type { NavLink } from '../../present/columns'

/** What stands where a story was withdrawn. */
export function Gone({ title, sentence, note, ways }: Omit<GoneProps, 'meta'> & { ways: NavLink[] }) {
  return (
    <div className="message-page">
      <h1>{title}</h1>
      <p>{sentence}</p>
      <p>{note}</p>
      <SearchForm id="page-search" name={t('site.search.again')} className="search-form" />
      <WaysOut ways={ways} />
    </div>
  )
}
