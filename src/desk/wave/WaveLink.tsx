'use client'
import { useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation.js'
import { isGateRole } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { wavePath } from '../links'
import { readerOf } from '../reader'

/** Campaigns in the menu, above the lists; for a unit what it was asked for. Named like the page. */
export function WaveLink() {
  const here = usePathname() === wavePath()
  const reader = readerOf(useAuth().user)
  return (
    <a aria-current={here ? 'page' : undefined} className="nav__link" href={wavePath()} id="nav-wave">
      {here && <span className="nav__link-indicator" />}
      <span className="nav__link-label">{t(reader && isGateRole(reader.role) ? 'wave.title' : 'wave.ownTitle')}</span>
    </a>
  )
}
