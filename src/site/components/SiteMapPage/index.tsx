import type { SiteMapProps } from '../../present/siteMap'

/** Everything that there is, by its sort. */
export function SiteMapPage({ title, sections }: Omit<SiteMapProps, 'meta' | 'crumbs'>) {
  return (
    <div className="list-page">
      <h1>{title}</h1>
      <div data-derived="">
        {sections.map(({ id, title: name, links }) => (
          <section className="link-list" id={id} key={id}>
            <h2>{name}</h2>
            <ul>
              {links.map(({ text, href }) => (
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
