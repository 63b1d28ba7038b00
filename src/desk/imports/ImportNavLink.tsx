'use client'
import { usePathname } from 'next/navigation.js'
import { t } from '../../messages/index'
import { importsPath } from '../links'

export function ImportNavLink() {
  const here = usePathname() === importsPath()
  return (
    <a aria-current={here ? 'page' : undefined} className="nav__link" href={importsPath()} id="nav-imports">
      {here && <span className="nav__link-indicator" />}
      <span className="nav__link-label">{t('imports.title')}</span>
    </a>
  )
}
