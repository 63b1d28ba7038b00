import { t } from '../../../messages/index'
import type { ListPageProps } from '../../present/listing'
import { Empty } from '../Empty'
import { EntryList } from '../EntryList'
import { Filters } from '../Filters'
import { LinkRow } from '../LinkRow'
import { Pager } from '../Pager'

/** A column: filters, titles, pages; while it is empty, what belongs here. */
export function ListPage({ title, filters, chosen, entries, pager, empty }: Omit<ListPageProps, 'meta' | 'crumbs'>) {
  return (
    <div className={filters.length > 0 ? 'list-page with-filters' : 'list-page'}>
      <h1>{title}</h1>
      <Filters filters={filters} />
      <div data-derived="">
        <LinkRow label={t('pages.list.chosenLabel')} links={[...chosen.links, ...(chosen.all ? [chosen.all] : [])]} />
        {empty ? <Empty {...empty} /> : <EntryList entries={entries} />}
        <Pager {...pager} />
      </div>
    </div>
  )
}
