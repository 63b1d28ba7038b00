import { t } from '../../../messages/index'
import type { SearchPageProps } from '../../present/search'
import { Empty } from '../Empty'
import { Filters } from '../Filters'
import { Pager } from '../Pager'
import { Pieces } from './Pieces'
import { SearchForm } from './SearchForm'

/** The search: the field first, filters with counts, what was found with the passage that shows why. */
export function SearchPage({
  title,
  q,
  filters,
  entries,
  pager,
  suggestion,
  note,
  empty,
}: Omit<SearchPageProps, 'meta' | 'crumbs'>) {
  return (
    <div className={filters.length > 0 ? 'list-page with-filters' : 'list-page'}>
      <h1>{title}</h1>
      <div data-derived="">
        <SearchForm id="search-field" name={t('site.search.again')} q={q} className="search-form" />
      </div>
      <Filters filters={filters} />
      <div data-derived="">
        {suggestion && (
          <p className="search-note">
            {t('site.search.suggestion')}
            <a href={suggestion.href}>{suggestion.text}</a>
          </p>
        )}
        {note && <p className="search-note">{note}</p>}
        {empty && <Empty {...empty} />}
        <ol className="found">
          {entries.map(({ href, pieces, excerpt, column, day }) => (
            <li key={href}>
              <a href={href}>
                <Pieces pieces={pieces} />
              </a>
              <p>
                <Pieces pieces={excerpt} />
              </p>
              <span className="entry-meta">
                <span className="entry-column">{column}</span>
                <time dateTime={day}>{day}</time>
              </span>
            </li>
          ))}
        </ol>
        <Pager {...pager} />
      </div>
    </div>
  )
}
