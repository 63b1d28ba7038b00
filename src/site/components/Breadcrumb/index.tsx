import { t } from '../../../messages/index'
import type { NavLink } from '../../present/columns'

/** 当前位置: from the home page to where one is. */
export function Breadcrumb({ crumbs }: { crumbs: NavLink[] }) {
  return (
    <nav className="crumbs" aria-label={t('site.here')}>
      <span aria-hidden="true">{t('article.here')}</span>
      <ol className="inline">
        {crumbs.map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
