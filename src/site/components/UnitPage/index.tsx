import type { UnitPageProps } from '../../present/unit'
import { EntryList } from '../EntryList'
import { Pager } from '../Pager'

/** A unit: what it is, its live stories. */
export function UnitPage({ name, kind, entries, pager, empty }: Omit<UnitPageProps, 'meta' | 'crumbs'>) {
  return (
    <div className="list-page">
      <h1>{name}</h1>
      {kind && <p className="detail">{kind}</p>}
      <div data-derived="">
        {empty ? <p className="empty">{empty}</p> : <EntryList entries={entries} columns />}
        <Pager {...pager} />
      </div>
    </div>
  )
}
