import type { NavLink } from '../../present/columns'
import { t } from '../../../messages/index'

/** Titles in book-title marks, as links. */
export function TitleLinks({ label, links }: { label: string; links: NavLink[] }) {
  return (
    <span>
      {label}
      {links.map(({ text, href }) => (
        <a key={href} href={href}>
          {t('site.titled', { title: text })}
        </a>
      ))}
    </span>
  )
}
