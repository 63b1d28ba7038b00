import type { ArchiveProps } from '../../present/archive'

/** Years and their months, each with how much was published. */
export function ArchivePage({ title, years, empty }: Omit<ArchiveProps, 'meta' | 'crumbs'>) {
  return (
    <div className="list-page">
      <h1>{title}</h1>
      <div data-derived="">
        {empty && <p className="empty">{empty}</p>}
        {years.map(({ year, months }) => (
          <section className="link-list" key={year.href}>
            <h2>
              <a href={year.href}>{year.text}</a>
            </h2>
            <ul>
              {months.map(({ text, href }) => (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}
