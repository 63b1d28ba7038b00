/** Taking the dossier of one story: it is made on the disk, written down, and then sent. */
import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import type { PayloadRequest } from 'payload'
import { Refusal } from '../editorial/errors'
import { asAuditActor, requireActor } from '../editorial/people'
import { takesDossiers } from '../editorial/rules/dossiers'
import type { Kind } from '../editorial/rules/kinds'
import { loadStory } from '../editorial/story'
import { t } from '../messages/index'
import { Places } from '../platform/places'
import { fileAnswer } from './answer'
import { takenFile } from './folder'
import { makeDossier } from './make'
import { assertMay } from './may'
import { filedAs } from './names'

/** Dossiers that are made at once in a process: each holds an edition with its pictures in memory. */
const AT_ONCE = 1
const MOST_WAITING = 8

interface Making {
  places: Places
  waiting: number
}
const KEY = Symbol.for('exemplar.dossiers')
const shared = globalThis as unknown as Record<symbol, Making | undefined>
// Next bundles this module more than once: all copies share one line.
const making = (shared[KEY] ??= { places: new Places(AT_ONCE), waiting: 0 })

/**
 * The file as an answer. Nothing of it is sent before its hash stands in the log; it is gone when it has been sent.
 * @throws Refusal 401, 404, 403 for who may not, 409 for a story that was never submitted, 422, 429 while many wait
 */
export async function takeDossier(req: PayloadRequest, kind: Kind, id: string): Promise<Response> {
  const actor = requireActor(req)
  const load = () => loadStory(req, actor, kind, id)
  const story = await load()
  assertMay(actor, takesDossiers)
  if (!story.gate.everSubmitted) throw new Refusal('WRONG_STAGE', { message: 'dossier.nothingFrozen' })
  if (making.waiting >= MOST_WAITING) throw new Refusal('TOO_MANY')
  const file = await takenFile(`${randomUUID()}.zip`)
  making.waiting++
  const made = await making.places
    .run(() => makeDossier(req, { load, file, actor: asAuditActor(actor) }))
    .finally(() => making.waiting--)
  const { label, title, ...bytes } = made
  const name = filedAs({ kind, id: story.id, label }).replace(/\.zip$/, '')
  return fileAnswer({
    file,
    name,
    title: t('dossier.fileOf', { title, label }),
    ...bytes,
    sent: () => rm(file, { force: true }),
  })
}
