'use client'
import { useState } from 'react'
import type { PreviewedMonth } from '../../campaign/rules/scoring/report'
import type { RuleTable } from '../../campaign/rules/scoring/table'
import { monthFrom } from '../../editorial/rules/months'
import { t } from '../../messages/index'
import { Said } from '../accounts/Said'
import { callDoor } from '../door'
import { Alive } from '../frame/Alive'
import { PreviewTable } from './PreviewTable'
import { choiceWord, TABLE_ROWS, valueAt, withValue, type TableRow } from './tableRows'

interface Props {
  /** the table in force, from which one begins */
  first: RuleTable
  /** the present month, and the one behind it */
  month: string
  next: string
  /** number of the newest table that the page shows */
  newest: number
}

interface ControlProps {
  row: TableRow
  value: string
  wrong: boolean
  onChange(value: string): void
}

function Control({ row, value, wrong, onChange }: ControlProps) {
  const id = `table-${row.path}`
  const common = { className: 'desk-input', id, value, 'aria-invalid': wrong }
  return (
    <p>
      <label htmlFor={id}>{row.label}</label>{' '}
      {row.options ? (
        <select {...common} onChange={({ target }) => onChange(target.value)}>
          {row.options.map((option) => (
            <option key={option} value={option}>
              {choiceWord(row, option)}
            </option>
          ))}
        </select>
      ) : (
        <input {...common} inputMode="decimal" onChange={({ target }) => onChange(target.value)} />
      )}
    </p>
  )
}

/** Makes a new table: what it would change is shown before it is stored. */
export function RuleForm({ first, month, next, newest }: Props) {
  const [table, setTable] = useState(first)
  const [from, setFrom] = useState(next)
  const [note, setNote] = useState('')
  const [seen, setSeen] = useState<PreviewedMonth[] | null>(null)
  const [wrong, setWrong] = useState('')
  const [said, setSaid] = useState<{ ok: boolean; text: string } | null>(null)
  const [busy, setBusy] = useState(false)

  async function call<T>(path: string, body: object, done: (body: Record<string, unknown>) => T): Promise<void> {
    setBusy(true)
    setSaid(null)
    const answer = await callDoor('POST', path, body)
    setBusy(false)
    setWrong(answer.field?.replace(/^table\./, '') ?? '')
    if (answer.status < 300 && answer.status > 0) done(answer.body)
    else setSaid({ ok: false, text: answer.message })
  }
  const preview = () => {
    const months = [0, -1, -2].flatMap((count) => monthFrom(month, count) ?? [])
    return call('/api/scoreRules/preview', { table, months }, (body) => setSeen(body.months as PreviewedMonth[]))
  }
  const save = () =>
    call('/api/scoreRules', { from, table, note, seen: newest }, () => {
      setSaid({ ok: true, text: t('scores.tableSaved', { from }) })
      window.location.reload()
    })

  return (
    <details className="desk-fold">
      <summary>{t('scores.newTable')}</summary>
      <p className="desk-quiet">{t('scores.newTableHow')}</p>
      <Alive>
        {TABLE_ROWS.map((row) => (
          <Control
            key={row.path}
            onChange={(value) => {
              setTable(withValue(table, row.path, value))
              setSeen(null)
            }}
            row={row}
            value={valueAt(table, row.path)}
            wrong={wrong === row.path}
          />
        ))}
        <p>
          <label htmlFor="table-from">{t('scores.from')}</label>{' '}
          <input
            aria-invalid={wrong === 'from'}
            className="desk-input"
            id="table-from"
            onChange={({ target }) => setFrom(target.value)}
            value={from}
          />
        </p>
        <p>
          <label htmlFor="table-note">{t('scores.note')}</label>{' '}
          <input
            className="desk-input"
            id="table-note"
            maxLength={500}
            onChange={({ target }) => setNote(target.value)}
            value={note}
          />
        </p>
        <button className="desk-button" disabled={busy} onClick={() => void preview()} type="button">
          {t('scores.preview')}
        </button>{' '}
        <button
          className="desk-button desk-button--primary"
          disabled={busy || seen === null}
          onClick={() => void save()}
          type="button"
        >
          {t('scores.saveTable')}
        </button>
        {seen && seen.map((one) => <PreviewTable key={one.month} month={one} />)}
        <Said said={said} />
      </Alive>
    </details>
  )
}
