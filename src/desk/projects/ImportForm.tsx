'use client'
import { useState, type FormEvent } from 'react'
import type { ImportReport } from '../../campaign/projects/sheet/report'
import { t } from '../../messages/index'
import { Said } from '../accounts/Said'
import { Alive } from '../frame/Alive'
import { ImportReportTable } from './ImportReportTable'

interface Answer {
  report?: ImportReport
  errors?: { message: string }[]
}

/** Sends the file. Never rejects: an answer that does not come is one too. */
async function send(file: File, dry: boolean): Promise<Answer> {
  const form = new FormData()
  form.set('file', file)
  try {
    const response = await fetch(`/api/projects/import?dry=${String(dry)}`, { method: 'POST', body: form })
    return (await response.json()) as Answer
  } catch {
    return { errors: [{ message: t('desk.away') }] }
  }
}

/** A file is looked at first; only what was looked at and is whole can be stored. */
export function ImportForm() {
  const [file, setFile] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const [report, setReport] = useState<ImportReport | null>(null)
  const [said, setSaid] = useState<{ ok: boolean; text: string } | null>(null)

  async function go(dry: boolean): Promise<void> {
    if (!file) return setSaid({ ok: false, text: t('register.chooseFile') })
    setBusy(true)
    setSaid(null)
    const { report: told, errors } = await send(file, dry)
    setReport(told ?? null)
    const [error] = errors ?? []
    if (error) setSaid({ ok: false, text: error.message })
    else if (!dry && told) setSaid({ ok: true, text: t('register.imported', told.counts) })
    setBusy(false)
  }

  const look = (event: FormEvent) => {
    event.preventDefault()
    void go(true)
  }

  return (
    <Alive>
      <form className="desk-form" onSubmit={look}>
        <label htmlFor="project-file">{t('register.file')}</label>
        <input
          accept=".xlsx"
          className="desk-input"
          id="project-file"
          onChange={({ target }) => {
            setFile(target.files?.[0] ?? null)
            setReport(null)
            setSaid(null)
          }}
          type="file"
        />
        <button className="desk-button" disabled={busy} type="submit">
          {t(busy ? 'register.looking' : 'register.look')}
        </button>{' '}
        {report?.dry && report.ok && (
          <button
            className="desk-button desk-button--primary"
            disabled={busy}
            onClick={() => void go(false)}
            type="button"
          >
            {t('register.importNow')}
          </button>
        )}
      </form>
      <Said said={said} />
      {report && <ImportReportTable report={report} />}
    </Alive>
  )
}
