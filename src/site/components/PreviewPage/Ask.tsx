import { VIEWING_MINUTES } from '../../../editorial/rules/preview'
import { t } from '../../../messages/index'

interface Props {
  /** where the button sends */
  action: string
  /** until when the link can be opened, Beijing time */
  until: string
  /** uses that are left */
  count: number
}

/** What comes first at a link: a programme that fetches addresses presses no button, so it takes no use. */
export function PreviewAsk({ action, until, count }: Props) {
  return (
    <div className="message-page">
      <h1>{t('site.preview.title')}</h1>
      <p>{t('site.preview.ask', { until, count })}</p>
      <p>{t('site.preview.askHow', { minutes: VIEWING_MINUTES })}</p>
      <form action={action} method="post">
        <p>
          <button className="preview-open" type="submit">
            {t('site.preview.open')}
          </button>
        </p>
      </form>
    </div>
  )
}

/** A link that shows nothing: unknown, expired, used up and revoked are one answer. */
export function PreviewGone() {
  return (
    <div className="message-page">
      <h1>{t('site.preview.gone')}</h1>
      <p>{t('site.preview.goneHow')}</p>
    </div>
  )
}
