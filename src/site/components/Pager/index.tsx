import { t } from '../../../messages/index'
import type { PagerProps } from '../../present/pager'

/** How many there are, and numbered pages where there is more than one. */
export function Pager({ total, page, pages, links, previous, next }: PagerProps) {
  if (total === 0) return null
  return (
    <nav className="pager" aria-label={t('site.pager.label')}>
      <p>{pages > 1 ? t('site.pager.totalOf', { total, page, pages }) : t('site.pager.total', { total })}</p>
      {pages > 1 && (
        <ul>
          {previous && (
            <li>
              <a href={previous} rel="prev">
                {t('site.pager.previous')}
              </a>
            </li>
          )}
          {links.map((link, index) => (
            <li key={link?.page ?? `gap-${index}`}>
              {link ? (
                <a
                  href={link.href}
                  aria-current={link.current ? 'page' : undefined}
                  aria-label={t('site.pager.page', { page: link.page })}
                >
                  {link.page}
                </a>
              ) : (
                <span>{t('site.pager.gap')}</span>
              )}
            </li>
          ))}
          {next && (
            <li>
              <a href={next} rel="next">
                {t('site.pager.next')}
              </a>
            </li>
          )}
        </ul>
      )}
    </nav>
  )
}
