import type { NavLink } from '../../present/columns'

/** Links of one sort in a row, after what they are; the present one is bold and said to be current. */
export function LinkRow({ label, links }: { label: string; links: (NavLink & { current?: boolean })[] }) {
  if (links.length === 0) return null
  return (
    <nav className="link-row" aria-label={label}>
      <p>{label}</p>
      <ul>
        {links.map(({ text, href, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
