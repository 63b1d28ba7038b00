'use client'
import { usePathname } from 'next/navigation.js'
import { KINDS } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { listPath } from '../links'
import { HEAD, PANEL, SkipButton } from './SkipButton'

/** First on every page for who has no mouse: past the menu to what the page is about, and past a story to its panel. */
export function SkipLinks() {
  const path = usePathname()
  const ofStory = KINDS.some((kind) => path.startsWith(`${listPath(kind)}/`))
  return (
    <nav aria-label={t('desk.skips')} className="desk-skips">
      <SkipButton to={HEAD}>{t('desk.skipToMain')}</SkipButton>
      {ofStory && <SkipButton to={PANEL}>{t('desk.skipToPanel')}</SkipButton>}
    </nav>
  )
}
