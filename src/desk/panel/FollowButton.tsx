'use client'
import { useEffect, useState } from 'react'
import type { Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { callDoor } from '../door'

/** Asks to be told of a story, or no more. Whether the reader does so already is asked when the page is there. */
export function FollowButton({ kind, id }: { kind: Kind; id: string }) {
  const path = `/api/${kind}/${id}/follow`
  const [following, setFollowing] = useState<boolean | null>(null)
  const [refused, setRefused] = useState('')

  useEffect(() => {
    let there = true
    void callDoor('GET', path).then(({ status, body }) => {
      if (there && status === 200) setFollowing(body.following === true)
    })
    return () => {
      there = false
    }
  }, [path])

  async function turn(): Promise<void> {
    const { status, body, message } = await callDoor(following ? 'DELETE' : 'POST', path)
    setRefused(status === 200 ? '' : message)
    if (status === 200) setFollowing(body.following === true)
  }

  return (
    <div className="desk-panel__follow">
      <button
        className="desk-button desk-button--small"
        disabled={following === null}
        onClick={() => void turn()}
        type="button"
      >
        {t(following ? 'notifications.unfollow' : 'notifications.follow')}
      </button>
      <span role="status">{following && <span className="desk-quiet"> {t('notifications.following')}</span>}</span>
      <span role="alert">{refused && <span className="desk-refused">{refused}</span>}</span>
    </div>
  )
}
