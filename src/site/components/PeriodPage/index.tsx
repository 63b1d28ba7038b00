import { t } from '../../../messages/index'
import type { PeriodProps } from '../../present/archive'
import { EntryList } from '../EntryList'
import { LinkRow } from '../LinkRow'
import { Pager } from '../Pager'

/** What was published in a year or a month. */
export function PeriodPage({ title, months, entries, pager }: Omit<PeriodProps, 'meta' | 'crumbs'>) {
  return (
    <div className="list-page">
      <h1>{title}</h1>
      <div data-derived="">
        <LinkRow label={t('pages.archive.months')} links={months} />
        <EntryList entries={entries} columns />
        <Pager {...pager} />
      </div>
    </div>
  )
}
