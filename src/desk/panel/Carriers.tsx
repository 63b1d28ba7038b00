'use client'
import { useEffect, useState } from 'react'
import { isKind, type Kind } from '../../editorial/rules/kinds'
import { t } from '../../messages/index'
import { callDoor } from '../door'
import { Alive } from '../frame/Alive'
import { Hits } from '../recall/Hits'

interface Carrier {
  kind: Kind
  id: string
  title: string
  publicUrl: string
  hits: { field: string; excerpt: string }[]
}

const isCarrier = (row: unknown): row is Carrier =>
  typeof row === 'object' && row !== null && 'kind' in row && isKind(row.kind) && 'hits' in row

type Told = { carriers: Carrier[] } | { why: string }

async function readCarriers(kind: Kind, id: string): Promise<Told> {
  const { status, body, message } = await callDoor('GET', `/api/${kind}/${id}/carriers`)
  const rows: unknown = body
  return status === 200 && Array.isArray(rows) ? { carriers: rows.filter(isCarrier) } : { why: message }
}

function List({ carriers }: { carriers: readonly Carrier[] }) {
  if (carriers.length === 0) return <p className="desk-quiet">{t('desk.carriersNone')}</p>
  return (
    <>
      <p>{t('desk.carriersSome', { count: carriers.length })}</p>
      <ul>
        {carriers.map((story) => (
          <li key={`${story.kind}/${story.id}`}>
            <a href={story.publicUrl} rel="noreferrer" target="_blank">
              {story.title}
            </a>
            <Hits hits={story.hits} kind={story.kind} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** Of a correction: the other live stories that carry a value which it takes back. They are not changed by it. */
export function Carriers({ kind, id }: { kind: Kind; id: string }) {
  const [turn, setTurn] = useState(0)
  const [told, setTold] = useState<Told | null>(null)

  useEffect(() => {
    let current = true
    void readCarriers(kind, id).then((answer) => current && setTold(answer))
    return () => {
      current = false
    }
  }, [id, kind, turn])

  function again(): void {
    setTold(null)
    setTurn(turn + 1)
  }

  return (
    <Alive className="desk-carriers">
      <h2>{t('desk.carriers')}</h2>
      <div aria-live="polite">
        {!told && <p className="desk-quiet">{t('desk.searching')}</p>}
        {told && 'why' in told && <p className="desk-refused">{told.why}</p>}
        {told && 'carriers' in told && <List carriers={told.carriers} />}
      </div>
      <button className="desk-link" onClick={again} type="button">
        {t('desk.carriersAgain')}
      </button>
    </Alive>
  )
}
