/** Tells whoever keeps finished pages what was decided, between the commit and the answer. */
import type { PayloadRequest } from 'payload'
import { publicPages } from '../platform/publicPages'
import type { AuditEvent } from './rules/auditEvents'
import { PUBLIC_PARTS } from './rules/pageTags'

/** Remembers, inside the transaction, that an entry changes what the public sees. */
export function noteForPages(req: PayloadRequest, { event, data }: AuditEvent): void {
  const part = PUBLIC_PARTS[event]
  if (part === 'nothing') return
  const noted = (req.context.forPages ??= []) as string[]
  if (part === 'story' && 'story' in data && data.story) noted.push(data.story.id)
}

/** Settles when no page that shows one of these stories as it was is served any more. Never rejects. */
export async function tellPages(req: PayloadRequest): Promise<void> {
  const noted = req.context.forPages as string[] | undefined
  if (!noted) return
  delete req.context.forPages
  await publicPages.moved?.(noted)
}
