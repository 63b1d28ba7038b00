import type { FilterProps } from '../../present/listing'

/** Filters as links: the chosen value of each is bold and said to be current. */
export function Filters({ filters }: { filters: FilterProps[] }) {
  if (filters.length === 0) return null
  return (
    <div className="filters">
      {filters.map(({ label, options }) => (
        <nav key={label} aria-label={label}>
          <p>{label}</p>
          <ul>
            {options.map(({ text, href, current }) => (
              <li key={href}>
                <a href={href} aria-current={current ? 'true' : undefined}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ))}
    </div>
  )
}
