import type { Kind } from '../../editorial/rules/kinds'
import { SORTS, type ListQuery } from '../../editorial/rules/listViews'
import { t } from '../../messages/index'
import { queryPath } from './query'

/** The orders of a list as links, within the present stage and search. */
export function SortLinks({ kind, query }: { kind: Kind; query: ListQuery }) {
  return (
    <nav aria-label={t('lists.sortBy')} className="desk-filters desk-filters--named">
      <span aria-hidden className="desk-quiet">
        {t('lists.sortBy')}
      </span>
      <ul>
        {SORTS.map((sort) => (
          <li key={sort}>
            <a aria-current={sort === query.sort ? 'true' : undefined} href={queryPath(kind, { ...query, sort })}>
              {t(`lists.sort.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
