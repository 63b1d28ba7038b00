'use client'
import { useState } from 'react'
import { t } from '../../messages/index'
import { Said } from '../accounts/Said'
import { callDoor } from '../door'
import { Alive } from '../frame/Alive'

interface Props {
  id: string
  revisionToken: string
  outlet: string
  /** a confirmed one can only be refused again */
  confirmable: boolean
}

/** Confirms a clipping, or refuses it with a reason. */
export function DecideForm({ id, revisionToken, outlet, confirmable }: Props) {
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ ok: boolean; text: string } | null>(null)

  async function decide(outcome: 'confirmed' | 'refused'): Promise<void> {
    setBusy(true)
    const body = { revisionToken, outcome, ...(outcome === 'refused' ? { reason } : {}) }
    const { status, message } = await callDoor('POST', `/api/clippings/${id}/decide`, body)
    setBusy(false)
    setSaid(status === 200 ? { ok: true, text: t(`scores.clippings.${outcome}`) } : { ok: false, text: message })
  }

  if (said?.ok) return <Said said={said} />
  return (
    <Alive>
      {refusing ? (
        <div role="group">
          <label htmlFor={`reason-${id}`}>{t('scores.clippings.reason')}</label>
          <input
            className="desk-input"
            id={`reason-${id}`}
            maxLength={500}
            onChange={({ target }) => setReason(target.value)}
            value={reason}
          />{' '}
          <button
            className="desk-button desk-button--danger"
            disabled={busy}
            onClick={() => void decide('refused')}
            type="button"
          >
            {t('scores.clippings.refuse')}
          </button>{' '}
          <button className="desk-button" onClick={() => setRefusing(false)} type="button">
            {t('scores.back')}
          </button>
        </div>
      ) : (
        <>
          {confirmable && (
            <button
              aria-label={t('scores.clippings.confirmOne', { outlet })}
              className="desk-button"
              disabled={busy}
              onClick={() => void decide('confirmed')}
              type="button"
            >
              {t('scores.clippings.confirm')}
            </button>
          )}{' '}
          <button
            aria-label={t('scores.clippings.refuseOne', { outlet })}
            className="desk-button"
            onClick={() => setRefusing(true)}
            type="button"
          >
            {t('scores.clippings.refuse')}
          </button>
        </>
      )}
      <Said said={said} />
    </Alive>
  )
}
