'use client'
import { usePathname } from 'next/navigation.js'
import { t } from '../../messages/index'
import { clippingsPath, overviewPath, registerPaths, scoresPath } from '../links'

/** What the wave came to in the menu: in numbers, in points, in clippings, in figures. */
export function ScoresLink() {
  const path = usePathname()
  const pages = [
    { href: overviewPath(), word: t('scores.overview.title'), id: 'nav-overview' },
    { href: scoresPath(), word: t('scores.title'), id: 'nav-scores' },
    { href: clippingsPath(), word: t('scores.clippings.title'), id: 'nav-clippings-page' },
    { href: registerPaths.figures, word: t('register.page.figures'), id: 'nav-figures' },
  ]
  return (
    <>
      {pages.map(({ href, word, id }) => (
        <a aria-current={path === href ? 'page' : undefined} className="nav__link" href={href} id={id} key={id}>
          {path === href && <span className="nav__link-indicator" />}
          <span className="nav__link-label">{word}</span>
        </a>
      ))}
    </>
  )
}
