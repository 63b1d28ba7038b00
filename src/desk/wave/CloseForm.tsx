'use client'
import { useState, type FormEvent } from 'react'
import type { Run } from '../../campaign/rules/runs'
import { t } from '../../messages/index'
import { Said } from '../accounts/Said'
import { Alive } from '../frame/Alive'
import { useDoor } from './useDoor'

/** Closes a campaign for good: asked for its reason, and whether one is sure. */
export function CloseForm({ run, today }: { run: Run; today: string }) {
  const { busy, said, send } = useDoor()
  const [sure, setSure] = useState(false)
  const [reason, setReason] = useState('')
  const [closedOn, setClosedOn] = useState(today)
  const close = async (event: FormEvent) => {
    event.preventDefault()
    if (!sure) return setSure(true)
    const body = { revisionToken: run.revisionToken, reason, closedOn }
    await send('POST', `/api/campaigns/${run.campaign}/run/close`, body, t('wave.closed'))
    setSure(false)
  }
  return (
    <details className="desk-fold">
      <summary>{t('wave.close')}</summary>
      <p className="desk-quiet">{t('wave.closeHow')}</p>
      <form className="desk-form" onSubmit={(event) => void close(event)}>
        <Alive>
          <label htmlFor="wave-closed-on">{t('wave.closedOn')}</label>
          <input
            className="desk-input desk-input--day"
            id="wave-closed-on"
            max={today}
            onChange={({ target }) => setClosedOn(target.value)}
            required
            type="date"
            value={closedOn}
          />
          <label htmlFor="wave-close-reason">{t('wave.closeReason')}</label>
          <textarea
            className="desk-input"
            id="wave-close-reason"
            maxLength={500}
            onChange={({ target }) => setReason(target.value)}
            required
            rows={3}
            value={reason}
          />
          {sure && (
            <p className="desk-banner" role="alert">
              {t('wave.closeSure', { title: run.title })}
            </p>
          )}
          <div className="desk-actions">
            <button className="desk-button desk-button--danger" disabled={busy} type="submit">
              {t(sure ? 'wave.closeYes' : 'wave.closeNow')}
            </button>
            {sure && (
              <button className="desk-button" onClick={() => setSure(false)} type="button">
                {t('wave.back')}
              </button>
            )}
          </div>
          <Said said={said} />
        </Alive>
      </form>
    </details>
  )
}
