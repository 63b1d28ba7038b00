'use client'
import { useEffect, useState } from 'react'
import type { Outlook } from '../../editorial/rules/outlook'
import { t } from '../../messages/index'
import { PreviewForm } from './PreviewForm'
import { PreviewRow } from './PreviewRow'
import { usePreviews } from './usePreviews'

/** Preview links of a story: made while a revision is under review or signed, listed and revoked at any time. */
export function Previews({ outlook }: { outlook: Outlook }) {
  const { kind, id, revision, submissions } = outlook
  const { links, made, refused, busy, read, make, revoke } = usePreviews(kind, id)
  const [open, setOpen] = useState(false)
  useEffect(() => void read(), [read])
  if (submissions.length === 0 || (revision === null && links.length === 0)) return null
  return (
    <details
      className="desk-fold desk-previews"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      open={open}
    >
      <summary>{t('desk.preview.head', { count: links.length })}</summary>
      <div role="alert">{refused && <p className="desk-refused">{refused}</p>}</div>
      {revision && <PreviewForm busy={busy} made={made} onMake={(asked) => void make({ ...asked, revision })} />}
      {links.length === 0 ? (
        <p className="desk-quiet">{t('desk.preview.none')}</p>
      ) : (
        <ul className="desk-history">
          {links.map((link) => (
            <PreviewRow busy={busy} key={link.id} link={link} onRevoke={() => void revoke(link.id)} />
          ))}
        </ul>
      )}
    </details>
  )
}
