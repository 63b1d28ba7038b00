'use client'
import { useState } from 'react'
import type { CalendarFeed } from '../../campaign/rules/feeds'
import { t } from '../../messages/index'
import { Said } from '../accounts/Said'
import { Alive } from '../frame/Alive'
import { minuteOf } from '../words/moments'
import { useDoor } from './useDoor'

/** One's own calendars by a secret address, which is shown once. @param campaign of it alone; null: of all */
export function Feeds({ feeds, campaign }: { feeds: readonly CalendarFeed[]; campaign: string | null }) {
  const { busy, said, send } = useDoor()
  const [address, setAddress] = useState('')
  const own = feeds.filter((feed) => campaign === null || feed.campaign === campaign)

  async function open(): Promise<void> {
    const { status, body } = await send('POST', '/api/calendarFeeds', campaign ? { campaign } : {}, t('wave.feedMade'))
    setAddress(status === 201 ? String(body.address) : '')
  }
  return (
    <details className="desk-fold">
      <summary>{t('wave.feeds')}</summary>
      <p className="desk-quiet">{t('wave.feedHow')}</p>
      <Alive>
        <button className="desk-button" disabled={busy} onClick={() => void open()} type="button">
          {t('wave.feedOpen')}
        </button>
        <Said said={said} />
        {address && (
          <p>
            <label htmlFor="wave-feed">{t('wave.feedAddress')}</label>
            <input className="desk-input" id="wave-feed" readOnly value={address} />
          </p>
        )}
        {own.length > 0 && (
          <ul className="desk-lines">
            {own.map(({ id, title, madeAt, usedAt }) => (
              <li key={id}>
                {title}{' '}
                <span className="desk-quiet">
                  {t('wave.feedFacts', { made: minuteOf(madeAt), used: usedAt ? minuteOf(usedAt) : t('wave.never') })}
                </span>{' '}
                <button
                  aria-label={t('wave.feedRevokeOne', { made: minuteOf(madeAt) })}
                  className="desk-button desk-button--small"
                  disabled={busy}
                  onClick={() => void send('POST', `/api/calendarFeeds/${id}/revoke`, {}, t('wave.feedRevoked'))}
                  type="button"
                >
                  {t('wave.feedRevoke')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Alive>
    </details>
  )
}
