'use client'
import { useState } from 'react'
import { t } from '../../messages/index'
import { callDoor } from '../door'
import { withFieldWord } from '../words/fieldWords'

/** Saves members of one's own account; what came of it, in words. */
export function useOwnAccount(id: string) {
  const [said, setSaid] = useState<{ ok: boolean; text: string } | null>(null)
  async function save(members: Record<string, string>): Promise<boolean> {
    const { status, message, field } = await callDoor('PATCH', `/api/users/${id}?depth=0`, members)
    const ok = status === 200
    setSaid({ ok, text: ok ? t('desk.accountSaved') : withFieldWord(message, 'users', field) })
    return ok
  }
  return { save, said, setSaid }
}
