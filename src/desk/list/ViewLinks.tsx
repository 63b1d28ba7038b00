import type { Kind } from '../../editorial/rules/kinds'
import { sameQuery, type ListQuery, type ListView } from '../../editorial/rules/listViews'
import { t } from '../../messages/index'
import { queryPath } from './query'

interface Props {
  kind: Kind
  views: readonly ListView[]
  present: ListQuery
}

/** The views that the person has named, above the list. */
export function ViewLinks({ kind, views, present }: Props) {
  if (views.length === 0) return null
  return (
    <nav aria-label={t('lists.views')} className="desk-filters desk-filters--named">
      <span aria-hidden className="desk-quiet">
        {t('lists.views')}
      </span>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <a aria-current={sameQuery(view, present) ? 'page' : undefined} href={queryPath(kind, view)}>
              {view.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
