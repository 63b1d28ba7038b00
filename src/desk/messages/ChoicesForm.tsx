'use client'
import { useState, type FormEvent } from 'react'
import type { Choices } from '../../editorial/rules/notifications'
import { t } from '../../messages/index'
import { Said } from '../accounts/Said'
import { callDoor } from '../door'
import { Alive } from '../frame/Alive'
import { HourSelect } from './HourSelect'

/** How one wants to be told: where, together or one by one, and when not. @param letters letters leave this place */
export function ChoicesForm({ stored, letters }: { stored: Choices; letters: boolean }) {
  const [choices, setChoices] = useState(stored)
  const [said, setSaid] = useState<{ ok: boolean; text: string } | null>(null)
  const change = (members: Partial<Choices>) => setChoices({ ...choices, ...members })

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    const { status, message } = await callDoor('POST', '/api/notifications/choices', choices)
    setSaid({ ok: status === 200, text: status === 200 ? t('desk.accountSaved') : message })
  }

  return (
    <form className="desk-form" onSubmit={(event) => void save(event)}>
      <Alive>
        <label className="desk-check">
          <input checked={choices.desk} onChange={({ target }) => change({ desk: target.checked })} type="checkbox" />
          {t('notifications.choiceDesk')}
        </label>
        <label className="desk-check">
          <input checked={choices.mail} onChange={({ target }) => change({ mail: target.checked })} type="checkbox" />
          {t('notifications.choiceMail')}
        </label>
        {!letters && <p className="desk-quiet">{t('notifications.noMail')}</p>}
        <HourSelect
          id="desk-digest"
          label={t('notifications.digest')}
          none={t('notifications.digestNone')}
          onChange={(digestAt) => change({ digestAt })}
          value={choices.digestAt}
        />
        <fieldset className="desk-plain">
          <legend>{t('notifications.quiet')}</legend>
          <HourSelect
            id="desk-quiet-from"
            label={t('notifications.quietFrom')}
            none={t('notifications.quietNone')}
            onChange={(quietFrom) => change({ quietFrom })}
            value={choices.quietFrom}
          />
          <HourSelect
            id="desk-quiet-until"
            label={t('notifications.quietUntil')}
            none={t('notifications.quietNone')}
            onChange={(quietUntil) => change({ quietUntil })}
            value={choices.quietUntil}
          />
        </fieldset>
        <p className="desk-quiet">{t('notifications.quietHow')}</p>
        <Said said={said} />
        <div className="desk-actions">
          <button className="desk-button desk-button--primary" type="submit">
            {t('desk.saveAccount')}
          </button>
        </div>
      </Alive>
    </form>
  )
}
