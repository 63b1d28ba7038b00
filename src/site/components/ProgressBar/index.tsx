import { t } from '../../../messages/index'
import type { ProgressRow } from '../../present/campaignProgress'

/** Length of the whole bar; the target stands at its end. */
const WIDTH = 100

/** Target against actual as one bar: the length is a picture, the words beside it say the same. */
export function ProgressBar({ target, reached }: ProgressRow) {
  return (
    <div className="progress">
      <p>
        <strong>{target.indicator}</strong>
        {target.detail && <span className="detail">{t('site.bracketed', { text: target.detail })}</span>}
      </p>
      <svg className="bar" viewBox={`0 0 ${WIDTH} 12`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="bar-whole" width={WIDTH} height="12" />
        {reached && <rect className="bar-actual" width={reached.percent} height="12" data-derived="" />}
        <rect className="bar-target" x={WIDTH - 0.6} width="0.6" height="12" />
      </svg>
      <p className="detail">
        <span data-derived="">
          {reached ? t('site.campaign.reached', { amount: reached.amount }) : t('site.campaign.notReached')}
        </span>
        <span>{t('site.campaign.target', { amount: target.amount, unit: target.unit ?? '' })}</span>
      </p>
    </div>
  )
}
