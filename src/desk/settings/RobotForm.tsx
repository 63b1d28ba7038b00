'use client'
import { useRouter } from 'next/navigation.js'
import { useState, type FormEvent } from 'react'
import type { Robot, RobotSeen } from '../../editorial/rules/notifications'
import { t } from '../../messages/index'
import { Said } from '../accounts/Said'
import { callDoor } from '../door'
import { Alive } from '../frame/Alive'

function seenWord(seen: RobotSeen | null): string {
  if (!seen) return t('notifications.robotNotSet')
  return t(seen.signed ? 'notifications.robotSigned' : 'notifications.robotSet', { ends: seen.ends })
}

/** One robot: whether it is set, a new address for it, and the way to take it away. */
export function RobotForm({ robot, seen }: { robot: Robot; seen: RobotSeen | null }) {
  const router = useRouter()
  const [url, setUrl] = useState('')
  const [secret, setSecret] = useState('')
  const [said, setSaid] = useState<{ ok: boolean; text: string } | null>(null)
  const name = t(`notifications.robot.${robot}`)

  async function send(value: { url: string; secret?: string } | null): Promise<void> {
    const { status, message } = await callDoor('POST', '/api/globals/robotSettings', { [robot]: value })
    setSaid({ ok: status === 200, text: status === 200 ? t('notifications.robotSaved') : message })
    if (status !== 200) return
    setUrl('')
    setSecret('')
    router.refresh()
  }

  function save(event: FormEvent): void {
    event.preventDefault()
    void send({ url, ...(secret ? { secret } : {}) })
  }

  return (
    <form className="desk-form" onSubmit={save}>
      <Alive>
        <h2>{name}</h2>
        <p>{seenWord(seen)}</p>
        <label htmlFor={`desk-${robot}`}>{t('notifications.robotUrl', { robot: name })}</label>
        <input
          autoComplete="off"
          className="desk-input"
          id={`desk-${robot}`}
          onChange={({ target }) => setUrl(target.value)}
          type="password"
          value={url}
        />
        {robot === 'dingtalk' && (
          <>
            <label htmlFor="desk-dingtalk-secret">{t('notifications.robotSecret')}</label>
            <input
              autoComplete="off"
              className="desk-input"
              id="desk-dingtalk-secret"
              onChange={({ target }) => setSecret(target.value)}
              type="password"
              value={secret}
            />
          </>
        )}
        <Said said={said} />
        <div className="desk-actions">
          <button className="desk-button desk-button--primary" disabled={url === ''} type="submit">
            {t('notifications.robotSave', { robot: name })}
          </button>
          {seen && (
            <button className="desk-button" onClick={() => void send(null)} type="button">
              {t('notifications.robotRemove', { robot: name })}
            </button>
          )}
        </div>
      </Alive>
    </form>
  )
}
