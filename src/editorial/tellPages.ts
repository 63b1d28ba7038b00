/** Tells whoever keeps finished pages what was decided, between the commit and the answer. */
import type { PayloadRequest } from 'payload'
import { writeAlone } from '../platform/aloneFile'
import { publicPages } from '../platform/publicPages'
import { intend } from '../platform/takingDown'
import type { AuditEvent } from './rules/auditEvents'
import { PUBLIC_PARTS, TAKES_DOWN } from './rules/pageTags'

interface ComingDown {
  seq: number
  stories: string[]
}

/** Remembers, inside the transaction, that an entry changes what the public sees. @param seq number of the entry */
export function noteForPages(req: PayloadRequest, { event, data }: AuditEvent, seq: number): void {
  const part = PUBLIC_PARTS[event]
  if (part === 'nothing') return
  const noted = (req.context.forPages ??= []) as string[]
  if (part !== 'story' || !('story' in data) || !data.story) return
  noted.push(data.story.id)
  if (!TAKES_DOWN.includes(event)) return
  const { stories = [] } = (req.context.comingDown ?? {}) as Partial<ComingDown>
  req.context.comingDown = { seq, stories: [...stories, data.story.id] }
}

/**
 * Writes to the disk, before the commit, what is about to come down. A disk that takes no more stops no withdrawal: then
 * this folder may not be served from without the database.
 */
export async function writeIntents(req: PayloadRequest): Promise<void> {
  const down = req.context.comingDown as ComingDown | undefined
  if (!down) return
  delete req.context.comingDown
  await intend(down.seq, down.stories).catch(async (err: unknown) => {
    req.payload.logger.error({ err, msg: 'what comes down could not be written to the disk' })
    await writeAlone(false).catch((error: unknown) => req.payload.logger.error({ err: error, msg: 'alone.json' }))
  })
}

/** Settles when no page that shows one of these stories as it was is served any more. Never rejects. */
export async function tellPages(req: PayloadRequest): Promise<void> {
  const noted = req.context.forPages as string[] | undefined
  if (!noted) return
  delete req.context.forPages
  await publicPages.moved?.(noted)
}
