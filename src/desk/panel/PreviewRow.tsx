'use client'
import { useState } from 'react'
import { isStanding, type PreviewLink } from '../../editorial/rules/preview'
import { t } from '../../messages/index'
import { minuteOf } from '../words/moments'

/** How a link stands now, in words. */
export function previewStanding(link: PreviewLink, now: Date): string {
  const { revokedBy, revokedAt, usesLeft, uses, expiresAt } = link
  if (revokedAt) return t('desk.preview.revoked', { name: revokedBy?.name ?? '', at: minuteOf(revokedAt) })
  if (!isStanding(link, now)) return t('desk.preview.expired')
  if (usesLeft === 0) return t('desk.preview.usedUp')
  return t('desk.preview.left', { left: usesLeft, uses, until: minuteOf(expiresAt) })
}

/** One link: which revision it shows, how it stands, and the button that ends it, pressed twice. */
export function PreviewRow({ link, busy, onRevoke }: { link: PreviewLink; busy: boolean; onRevoke(): void }) {
  const [asked, setAsked] = useState(false)
  const { number, revision, madeBy, madeAt } = link
  const at = minuteOf(madeAt)
  const now = new Date()
  return (
    <li>
      {t('desk.preview.row', { number, sha: revision.slice(0, 8), name: madeBy.name, at })}
      <span className="desk-history__note">{previewStanding(link, now)}</span>
      {isStanding(link, now) &&
        (asked ? (
          <div className="desk-answers">
            <p>{t('desk.preview.revokeSure')}</p>
            <button
              className="desk-button desk-button--small desk-button--danger"
              disabled={busy}
              onClick={onRevoke}
              type="button"
            >
              {t('desk.preview.revokeNow')}
            </button>{' '}
            <button className="desk-button desk-button--small" onClick={() => setAsked(false)} type="button">
              {t('desk.back')}
            </button>
          </div>
        ) : (
          <button
            aria-label={t('desk.preview.revokeOne', { at })}
            className="desk-button desk-button--small"
            disabled={busy}
            onClick={() => setAsked(true)}
            type="button"
          >
            {t('desk.preview.revoke')}
          </button>
        ))}
    </li>
  )
}
