import type { Entry } from '../../present/entry'

/** Titles with their days, a rule after every fifth. */
export function EntryList({
  entries,
  ruled = true,
  columns = false,
}: {
  entries: Entry[]
  ruled?: boolean
  columns?: boolean
}) {
  return (
    <ol className={ruled ? 'entries ruled-five' : 'entries'}>
      {entries.map(({ title, href, day, column }) => (
        <li key={href}>
          <a href={href}>{title}</a>
          <span className="entry-meta">
            {columns && <span className="entry-column">{column}</span>}
            <time dateTime={day}>{day}</time>
          </span>
        </li>
      ))}
    </ol>
  )
}
