'use client'
import { usePathname } from 'next/navigation.js'
import { t } from '../../messages/index'
import { calendarPath } from '../links'

/** The calendar in the menu, above the lists. */
export function CalendarLink() {
  const here = usePathname() === calendarPath()
  return (
    <a aria-current={here ? 'page' : undefined} className="nav__link" href={calendarPath()} id="nav-calendar">
      {here && <span className="nav__link-indicator" />}
      <span className="nav__link-label">{t('calendar.title')}</span>
    </a>
  )
}
