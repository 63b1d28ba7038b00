import { t } from '../../../messages/index'
import type { NavLink } from '../../present/columns'

/** Where a reader may go on from a page that has nothing for them: home and the columns. */
export function WaysOut({ ways }: { ways: NavLink[] }) {
  return (
    <nav className="ways" aria-label={t('site.ways')}>
      <p>{t('site.ways')}</p>
      <ul>
        {ways.map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
