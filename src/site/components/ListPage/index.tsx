import type { ListPageProps } from '../../present/listing'
import { Empty } from '../Empty'
import { EntryList } from '../EntryList'
import { Filters } from '../Filters'
import { Pager } from '../Pager'

/** A column: filters, titles, pages; while it is empty, what belongs here. */
export function ListPage({ title, filters, entries, pager, empty }: Omit<ListPageProps, 'meta' | 'crumbs'>) {
  return (
    <div className={filters.length > 0 ? 'list-page with-filters' : 'list-page'}>
      <h1>{title}</h1>
      <Filters filters={filters} />
      <div data-derived="">
        {empty ? <Empty {...empty} /> : <EntryList entries={entries} />}
        <Pager {...pager} />
      </div>
    </div>
  )
}
