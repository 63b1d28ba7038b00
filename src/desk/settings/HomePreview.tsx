'use client'
import { useForm } from '@payloadcms/ui'
import { t } from '../../messages/index'
import { homePreviewPath } from '../../site/paths'

type Placed = Parameters<typeof homePreviewPath>[0]

/** Opens the home page as it would be with the placements of the form. */
export function HomePreview() {
  const { getData } = useForm()

  function open(): void {
    const { headline, pictureNews } = getData() as { headline?: Placed; pictureNews?: unknown }
    // Of an empty list the form says 0.
    const pictures = Array.isArray(pictureNews) ? (pictureNews as NonNullable<Placed>[]) : []
    window.open(homePreviewPath(headline, pictures), '_blank', 'noopener')
  }

  return (
    <div>
      <p className="desk-quiet">{t('desk.homePreviewHow')}</p>
      <button className="desk-button" onClick={open} type="button">
        {t('desk.homePreview')}
      </button>
    </div>
  )
}
