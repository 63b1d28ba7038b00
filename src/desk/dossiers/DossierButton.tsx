'use client'
import { useState } from 'react'
import { takesDossiers } from '../../editorial/rules/dossiers'
import type { Outlook } from '../../editorial/rules/outlook'
import type { Actor } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { Said } from '../accounts/Said'
import { takeFile } from './takeFile'

/** Takes the dossier of a story, for those who may: of what was never submitted there is none. */
export function DossierButton({ outlook, reader }: { outlook: Outlook; reader: Actor }) {
  const { kind, id, submissions } = outlook
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ ok: boolean; text: string } | null>(null)
  if (!takesDossiers(reader.role) || !reader.confirmed || submissions.length === 0) return null

  async function take(): Promise<void> {
    setBusy(true)
    setSaid(null)
    const { sha256, message } = await takeFile(`/api/${kind}/${id}/dossier`, `${kind}-${id}.zip`)
    setBusy(false)
    setSaid(sha256 ? { ok: true, text: t('dossier.tookIt', { sha256 }) } : { ok: false, text: message })
  }

  return (
    <details className="desk-fold">
      <summary>{t('dossier.title')}</summary>
      <p className="desk-quiet">{t('dossier.takeHow')}</p>
      <button className="desk-button desk-button--small" disabled={busy} onClick={() => void take()} type="button">
        {t(busy ? 'dossier.taking' : 'dossier.take')}
      </button>
      <Said said={said} />
    </details>
  )
}
