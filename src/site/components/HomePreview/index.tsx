import { t } from '../../../messages/index'
import type { HomeProps } from '../../present/home'
import { Home } from '../Home'

/** The home page under a line that says that readers do not see it. @param left placements that have no place */
export function HomePreview({ home, left }: { home: Omit<HomeProps, 'meta'>; left: number }) {
  return (
    <>
      <p className="preview-mark">
        <strong>{t('pages.homePreview.mark')}</strong>
        {left > 0 && t('pages.homePreview.left', { count: left })}
      </p>
      <Home {...home} />
    </>
  )
}
