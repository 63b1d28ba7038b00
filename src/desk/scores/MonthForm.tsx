'use client'
import { useState } from 'react'
import { t } from '../../messages/index'
import { Said } from '../accounts/Said'
import { callDoor } from '../door'
import { Alive } from '../frame/Alive'

interface Props {
  month: string
  act: 'lock' | 'release'
  /** clippings of the month that nobody has decided on */
  undecided: number
}

/** Fixes a month, or shows it to the units: neither can be undone, so it is said first what will be. */
export function MonthForm({ month, act, undecided }: Props) {
  const [sure, setSure] = useState(false)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ ok: boolean; text: string } | null>(null)

  async function go(): Promise<void> {
    setBusy(true)
    const { status, message } = await callDoor('POST', `/api/scores/${act}`, { month })
    setBusy(false)
    setSaid(status === 200 ? { ok: true, text: t(`scores.${act}Done`, { month }) } : { ok: false, text: message })
    if (status === 200) window.location.reload()
  }

  return (
    <Alive>
      {sure ? (
        <div role="group">
          <p>{t(`scores.${act}Sure`, { month })}</p>
          {act === 'lock' && undecided > 0 && (
            <p className="desk-banner">{t('scores.undecided', { count: undecided })}</p>
          )}
          <div className="desk-actions">
            <button className="desk-button desk-button--danger" disabled={busy} onClick={() => void go()} type="button">
              {t(`scores.${act}Yes`)}
            </button>
            <button className="desk-button" onClick={() => setSure(false)} type="button">
              {t('scores.back')}
            </button>
          </div>
        </div>
      ) : (
        <button className="desk-button" onClick={() => setSure(true)} type="button">
          {t(`scores.${act}`)}
        </button>
      )}
      <Said said={said} />
    </Alive>
  )
}
