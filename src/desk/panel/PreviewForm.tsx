'use client'
import { useState } from 'react'
import { PREVIEW_HOURS, PREVIEW_USES } from '../../editorial/rules/preview'
import { t } from '../../messages/index'

interface Props {
  busy: boolean
  /** address of the link that was made last */
  made: string | null
  onMake(asked: { hours: number; uses: number }): void
}

const NUMBERS = [
  ['hours', PREVIEW_HOURS],
  ['uses', PREVIEW_USES],
] as const

/** The address of a new link, once, and a button that copies it. */
function Made({ url }: { url: string }) {
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = async () => {
    // Browsers have no clipboard on a page without TLS.
    const done = await Promise.resolve(navigator.clipboard?.writeText(url).then(() => true)).catch(() => false)
    setCopied(done === true)
  }
  return (
    <div className="desk-answers">
      <p className="desk-done">{t('desk.preview.made')}</p>
      <label htmlFor="preview-url">{t('desk.preview.url')}</label>
      <input className="desk-input" id="preview-url" onFocus={(event) => event.target.select()} readOnly value={url} />
      <button className="desk-button desk-button--small" onClick={() => void copy()} type="button">
        {t('desk.preview.copy')}
      </button>
      <p aria-live="polite" className="desk-quiet">
        {copied !== null && t(copied ? 'desk.preview.copied' : 'desk.preview.notCopied')}
      </p>
    </div>
  )
}

/** How long a link lasts and how often it opens; then the link itself. */
export function PreviewForm({ busy, made, onMake }: Props) {
  const [asked, setAsked] = useState<{ hours: number; uses: number }>({
    hours: PREVIEW_HOURS.usual,
    uses: PREVIEW_USES.usual,
  })
  return (
    <>
      <p className="desk-quiet">{t('desk.preview.how')}</p>
      <div className="desk-answers">
        {NUMBERS.map(([name, { least, most }]) => (
          <div key={name}>
            <label htmlFor={`preview-${name}`}>{t(`desk.preview.${name}`)}</label>
            <input
              className="desk-input"
              id={`preview-${name}`}
              max={most}
              min={least}
              onChange={({ target }) => setAsked({ ...asked, [name]: Math.trunc(Number(target.value)) })}
              type="number"
              value={asked[name] || ''}
            />
          </div>
        ))}
        <button className="desk-button" disabled={busy} onClick={() => onMake(asked)} type="button">
          {t('desk.preview.make')}
        </button>
      </div>
      {made && <Made key={made} url={made} />}
    </>
  )
}
