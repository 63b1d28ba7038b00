import { t } from '../../../messages/index'
import type { QrCode } from '../../present/qr'

/** The drawing stands on paper, and is drawn a second time where a reader opens it: dark on white in every theme. */
const DRAWING = 'qr-drawing'

/** On screen behind its name: who needs it opens it, and it needs no script. */
export function QrOnScreen({ size, address }: QrCode) {
  return (
    <details className="qr-box">
      <summary>{t('article.qr')}</summary>
      <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('article.qrOf', { address })}>
        <rect className="qr-ground" width={size} height={size} />
        <use xlinkHref={`#${DRAWING}`} />
      </svg>
      <p className="detail">{t('article.qrUse')}</p>
    </details>
  )
}

/** On paper, where it leads back to the page. */
export function QrOnPaper({ size, path }: QrCode) {
  return (
    <div className="print-only">
      <svg className="qr" viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
        <path id={DRAWING} className="qr-dark" d={path} />
      </svg>
    </div>
  )
}
