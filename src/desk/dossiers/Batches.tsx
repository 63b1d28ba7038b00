'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Batch } from '../../editorial/rules/batches'
import { t } from '../../messages/index'
import { callDoor } from '../door'
import { BatchRow } from './BatchRow'
import { OrderForm } from './OrderForm'

const COLUMNS = ['columnTitle', 'columnState', 'columnProgress', 'columnWho', 'columnDo'] as const
/** Between two looks while something is being made, milliseconds. */
const LOOK_MS = 2_000

interface Props {
  first: readonly Batch[]
  campaigns: readonly { id: string; title: string }[]
  year: number
}

/** Orders of dossiers: how far each is, while the page is open. */
export function Batches({ first, campaigns, year }: Props) {
  const [batches, setBatches] = useState(first)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState('')
  const open = batches.some(({ state }) => state === 'waiting' || state === 'running')

  const read = useCallback(async () => {
    const { status, body } = await callDoor('GET', '/api/dossiers')
    if (status === 200) setBatches(body.batches as Batch[])
  }, [])

  useEffect(() => {
    if (!open) return
    const timer = setInterval(() => void read(), LOOK_MS)
    return () => clearInterval(timer)
  }, [open, read])

  async function act(method: 'POST' | 'DELETE', path: string): Promise<void> {
    setBusy(true)
    const { status, message } = await callDoor(method, `/api/dossiers/${path}`, method === 'POST' ? {} : undefined)
    setRefused(status === 200 ? '' : message)
    await read()
    setBusy(false)
  }

  return (
    <>
      <OrderForm campaigns={campaigns} onOrder={() => void read()} year={year} />
      <h2>{t('dossier.batches')}</h2>
      <div role="alert">{refused && <p className="desk-refused">{refused}</p>}</div>
      {batches.length === 0 ? (
        <p className="desk-empty">{t('dossier.none')}</p>
      ) : (
        <div className="desk-scroll desk-list">
          <table className="desk-table desk-table--list" role="table">
            <thead role="rowgroup">
              <tr role="row">
                {COLUMNS.map((column) => (
                  <th key={column} role="columnheader" scope="col">
                    {t(`dossier.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {batches.map((batch) => (
                <BatchRow
                  batch={batch}
                  busy={busy}
                  key={batch.id}
                  onCancel={() => void act('POST', `${batch.id}/cancel`)}
                  onDelete={() => void act('DELETE', batch.id)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
