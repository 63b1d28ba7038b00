import type { TopicProps } from '../../present/topics'
import { EntryList } from '../EntryList'
import { Pager } from '../Pager'

/** The stories with a keyword. */
export function TopicPage({ title, entries, pager }: Omit<TopicProps, 'meta' | 'crumbs'>) {
  return (
    <div className="list-page">
      <h1>{title}</h1>
      <div data-derived="">
        <EntryList entries={entries} columns />
        <Pager {...pager} />
      </div>
    </div>
  )
}
