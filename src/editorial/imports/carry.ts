/** One import from its file to its draft. What was done before the server died is found again and not done twice. */
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { WordDraft } from '../../word/read/draft'
import { accountById } from '../accountRows'
import { record } from '../audit'
import { actorOf, asAuditActor } from '../people'
import { recorded } from '../recorded'
import type { Actor } from '../rules/roles'
import { createStory } from '../save'
import { askReader } from './askReader'
import { isHeld, writeHeld, type Held } from './lease'
import { dropOriginal, original } from './originals'
import { dropPictures, storePicture, withPictures, type ReadInput } from './pictures'
import { importById, writeImport } from './rows'
import { faultOf } from './fault'
import { titleOf } from './title'
import type { ImportCode, ImportLoss } from './told'
import { readStory } from '../story'

/** Stops the work: it is another's, or nobody's any more. */
class NotMine extends Error {}

const FREE = { holder: null, leaseEnd: null } as const

/** A request of the person who dropped the file, as the account stands now; null where it may write there no more. */
async function requestOf(payload: Payload, { person, unit }: Held): Promise<[PayloadRequest, Actor] | null> {
  const account = await accountById(payload, person)
  const actor = actorOf(account)
  if (!actor || actor.suspended || actor.unit !== unit) return null
  return [await createLocalReq({ user: { ...account, collection: 'users' } as never }, payload), actor]
}

/** Body and cover with their pictures stored, and what was lost with those that could not be. */
async function withStored(payload: Payload, req: PayloadRequest, held: Held, draft: WordDraft, read: ReadInput) {
  const of = draft.pictures.length
  const ids = new Map<string, string>()
  const lost: ImportLoss[] = []
  for (const [done, picture] of draft.pictures.entries()) {
    if (!(await writeHeld(payload, held, { pictures: of, picturesDone: done }))) throw new NotMine()
    const id = await storePicture(req, read, String(held.id), picture)
    if (id) ids.set(picture.key, id)
    else lost.push({ code: 'pictureNotTaken', place: picture.place, count: 1 })
  }
  const cover = draft.cover === undefined ? undefined : ids.get(draft.cover)
  return { members: { body: withPictures(draft.body, ids), ...(cover && { cover }) }, lost }
}

/** The draft, and the word that the import is done, in one transaction: the one is never without the other. */
async function makeDraft(req: PayloadRequest, actor: Actor, held: Held, draft: WordDraft, read: ReadInput) {
  const { members, lost } = await withStored(req.payload, req, held, draft, read)
  const { title, lost: ofTitle } = titleOf(draft, held.name)
  const kind = draft.kind.value
  await recorded(req, async () => {
    if (!(await isHeld(req, held))) throw new NotMine()
    const id = await createStory(req, kind, read(kind, { title, ...members }, true))
    const story = await readStory(req, kind, id)
    await writeImport(req, held.id, {
      ...FREE,
      state: 'done',
      code: null,
      picturesDone: draft.pictures.length,
      pictures: draft.pictures.length,
      kind,
      story: id,
      title,
      token: story?.revisionToken ?? null,
      because: draft.kind.because,
      lost: [...ofTitle, ...draft.losses, ...lost],
      proposals: draft.proposals.filter(({ field }) => field !== 'title').map((each) => ({ ...each, answer: 'open' })),
    })
    const { name, sha256 } = held
    await record(req, asAuditActor(actor), {
      event: 'import.made',
      data: { story: { kind, id, title }, import: { id: String(held.id), name, sha256 } },
    })
  })
}

/** Whoever has taken the import over goes on with its pictures; of one that was cancelled nobody needs them. */
async function dropIfCancelled(req: PayloadRequest, held: Held): Promise<void> {
  const present = await importById(req, String(held.id))
  if (present?.state === 'cancelled') await dropPictures(req, String(held.id))
}

const fail = (payload: Payload, held: Held, code: ImportCode): Promise<boolean> =>
  writeHeld(payload, held, { ...FREE, state: 'failed', code })

/**
 * Reads the file and makes the draft of it. Rejects only where the database does.
 * @param signal ends the reading: the lease is lost, or the program stops
 */
export async function carryOut(payload: Payload, held: Held, read: ReadInput, signal: AbortSignal): Promise<void> {
  const bytes = held.file === null ? null : await original(held.file, held.sha256)
  if (!bytes) return void (await fail(payload, held, 'NOT_STORED'))
  const answer = await askReader(bytes, signal)
  if (signal.aborted) return
  if (!answer) return void (await fail(payload, held, 'READER_DIED'))
  if ('refused' in answer) {
    const said = { state: 'refused', code: answer.refused, what: answer.what ?? null, file: null } as const
    if ((await writeHeld(payload, held, { ...FREE, ...said })) && held.file) await dropOriginal(held.file)
    return
  }
  const asked = await requestOf(payload, held)
  if (!asked) return void (await fail(payload, held, 'NOT_PERMITTED'))
  const [req, actor] = asked
  try {
    await makeDraft(req, actor, held, answer, read)
  } catch (error) {
    if (error instanceof NotMine) return dropIfCancelled(req, held)
    const fault = faultOf(error)
    if (fault !== 'NOT_PERMITTED')
      payload.logger.error({ err: error, import: String(held.id), msg: 'an import was not stored' })
    await fail(payload, held, fault)
  }
}
