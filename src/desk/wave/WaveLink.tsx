'use client'
import { usePathname } from 'next/navigation.js'
import { t } from '../../messages/index'
import { wavePath } from '../links'

/** Campaigns and tasks in the menu, above the lists. */
export function WaveLink() {
  const here = usePathname() === wavePath()
  return (
    <a aria-current={here ? 'page' : undefined} className="nav__link" href={wavePath()} id="nav-wave">
      {here && <span className="nav__link-indicator" />}
      <span className="nav__link-label">{t('wave.title')}</span>
    </a>
  )
}
