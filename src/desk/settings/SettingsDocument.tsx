/** The page of a group of settings: what a change does, who changed it last, and the fields. */
import { SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps, FormState, PayloadRequest } from 'payload'
import type { ReactNode } from 'react'
import { t, type MessageKey } from '../../messages/index'
import { labelIn } from '../list/cells'
import { readerOf } from '../reader'
import { minuteOf } from '../words/moments'
import { SettingsForm } from './SettingsForm'

export interface SettingsProps extends DocumentViewServerProps {
  formState: FormState
  /** what is said between the head and the fields */
  children?: ReactNode
}

const EVENT = 'settings.changed'
/** So many entries are looked through for the last change of this group. */
const LOOKED_THROUGH = 50

/** Who changed a group last and when, out of the log; empty where nobody has, or the log is not the reader's to read. */
async function lastChange(req: PayloadRequest, slug: string): Promise<string> {
  const role = readerOf(req.user)?.role
  if (role !== 'director' && role !== 'admin') return ''
  const { docs } = await req.payload.find({
    collection: 'auditLog',
    where: { event: { equals: EVENT } },
    sort: '-seq',
    limit: LOOKED_THROUGH,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const last = docs.find(({ data }) => (data as { settings?: string } | null)?.settings === slug)
  if (!last) return ''
  const { name = '' } = (last.actor ?? {}) as { name?: string }
  return t('desk.settingsLast', { name, at: minuteOf(String(last.at)) })
}

export async function SettingsDocument({ children, doc, formState, initPageResult }: SettingsProps) {
  const { globalConfig, req } = initPageResult
  const slug = globalConfig?.slug ?? ''
  const name = labelIn(globalConfig?.label)
  const reader = readerOf(req.user)
  const may = reader?.role === 'director' && reader.confirmed
  return (
    <main className="desk-page desk-page--narrow">
      <SetStepNav nav={[{ label: name }]} />
      <h1>{name}</h1>
      <p className="desk-banner">{t(`desk.consequence.${slug}` as MessageKey)}</p>
      <p className="desk-quiet">{await lastChange(req, slug)}</p>
      {!may && <p className="desk-banner">{t('desk.settingsReadOnly')}</p>}
      {children}
      <SettingsForm
        formState={formState}
        may={may}
        slug={slug}
        stored={JSON.parse(JSON.stringify(doc)) as Record<string, unknown>}
      />
    </main>
  )
}
