import type { HomeSection } from '../../present/home'
import { EntryList } from '../EntryList'

/** One column of titles. */
export function Column({ title, entries, more }: HomeSection) {
  return (
    <section className="column" data-derived="">
      <h2>{title}</h2>
      <EntryList entries={entries} ruled={false} />
      <p className="more">
        <a href={more.href}>{more.text}</a>
      </p>
    </section>
  )
}
