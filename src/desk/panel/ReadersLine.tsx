'use client'
import { useCallback, useEffect, useState } from 'react'
import { canRelease, type Readers } from '../../editorial/rules/readers'
import type { Outlook } from '../../editorial/rules/outlook'
import type { Actor } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { callDoor } from '../door'
import { minuteOf } from '../words/moments'

interface Props {
  outlook: Outlook
  reader: Actor
  first: Readers
}

/** How often a page that is open and seen says so, milliseconds. */
const EVERY_MS = 30_000
const DECIDES = ['pass', 'return', 'sign']

/** Who has the story open and who has taken it up; it keeps nobody from deciding. */
export function ReadersLine({ outlook, reader, first }: Props) {
  const { kind, id, choices } = outlook
  const [readers, setReaders] = useState(first)
  const [refused, setRefused] = useState<string | null>(null)

  const say = useCallback(
    async (what: 'looking' | 'claim' | 'release') => {
      const { status, body, message } = await callDoor('POST', `/api/${kind}/${id}/${what}`)
      if (status === 200) setReaders(body as unknown as Readers)
      if (what !== 'looking') setRefused(status === 200 ? null : message)
    },
    [id, kind],
  )

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void say('looking')
    }
    look()
    const timer = setInterval(look, EVERY_MS)
    return () => clearInterval(timer)
  }, [say])

  const { claim, looking } = readers
  const mayClaim = !claim && choices.some(({ action, why }) => why === null && DECIDES.includes(action))
  return (
    <div className="desk-readers">
      {looking.length > 0 && (
        <p className="desk-quiet">
          {t('desk.readers.looking', { people: looking.map(({ name }) => name).join(t('desk.comma')) })}
        </p>
      )}
      {claim && <p>{t('desk.readers.claimed', { name: claim.person.name, at: minuteOf(claim.at) })}</p>}
      {mayClaim && (
        <button className="desk-link" onClick={() => void say('claim')} type="button">
          {t('desk.readers.claim')}
        </button>
      )}
      {claim && canRelease(reader, claim.person.id) && (
        <button className="desk-link" onClick={() => void say('release')} type="button">
          {t('desk.readers.release')}
        </button>
      )}
      <div role="alert">{refused && <p className="desk-refused">{refused}</p>}</div>
    </div>
  )
}
