/** Who has a story open and who has taken it up: rows that the gate alone writes, and that decide nothing. */
import type { PayloadRequest } from 'payload'
import { inTransaction } from '../platform/transaction'
import { record } from './audit'
import { Refusal } from './errors'
import { throughGate } from './gateToken'
import { callOff } from './notifications/outbox'
import { asAuditActor, requireActor } from './people'
import { recorded } from './recorded'
import type { Kind } from './rules/kinds'
import { stepOf } from './rules/policy'
import { canClaim, canRelease, isClaim, readersFor, type ReaderRow, type Readers } from './rules/readers'
import type { Actor } from './rules/roles'
import { loadStory, type Story } from './story'

type Row = ReaderRow & { id: string }

/** A page that is open says so more often than this is written, milliseconds. */
const WRITTEN_MS = 25_000

async function rowsOf(req: PayloadRequest, { kind, id }: Pick<Story, 'kind' | 'id'>): Promise<Row[]> {
  const { docs } = await req.payload.find({
    collection: 'readers',
    where: { and: [{ kind: { equals: kind } }, { story: { equals: id } }] },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map((doc) => ({ ...doc, id: String(doc.id) })) as unknown as Row[]
}

/** Who has a story open, and who has taken it up, as far as the person may know. */
export const readersOf = async (req: PayloadRequest, actor: Actor, story: Story): Promise<Readers> =>
  readersFor(actor, await rowsOf(req, story), story, new Date())

/** Who has taken a story up, or null. */
export const standingClaim = async (req: PayloadRequest, story: Story): Promise<string | null> =>
  (await rowsOf(req, story)).find((row) => isClaim(row, story))?.person ?? null

/** Writes a person's row; what is not named stays. */
async function write(req: PayloadRequest, actor: Actor, story: Story, rows: readonly Row[], data: Partial<ReaderRow>) {
  const own = rows.find(({ person }) => person === actor.id)
  await throughGate(req, () =>
    own
      ? req.payload.update({ collection: 'readers', id: own.id, data, depth: 0, overrideAccess: true, req })
      : req.payload.create({
          collection: 'readers',
          data: {
            kind: story.kind,
            story: story.id,
            unit: story.unit,
            person: actor.id,
            personName: actor.name,
            home: actor.unit,
            stage: story.stage,
            ...data,
          },
          depth: 0,
          overrideAccess: true,
          req,
        }),
  )
}

/** Says that the person has the story open. @throws Refusal 404 */
export async function look(req: PayloadRequest, kind: Kind, id: string): Promise<Readers> {
  const actor = requireActor(req)
  return inTransaction(req, async () => {
    const story = await loadStory(req, actor, kind, id)
    const rows = await rowsOf(req, story)
    const seen = rows.find(({ person }) => person === actor.id)?.seenAt ?? ''
    const now = new Date()
    if (seen < new Date(now.getTime() - WRITTEN_MS).toISOString())
      await write(req, actor, story, rows, { seenAt: now.toISOString() })
    return readersFor(actor, rows, story, now)
  })
}

const subject = ({ kind, id, title }: Story) => ({ kind, id, title })

/**
 * Takes a story up: colleagues see by whom. Nobody else is kept from deciding.
 * @throws Refusal 404, 409 `WRONG_STAGE` where nothing is to be reviewed or somebody else has it, 403 for who could not decide now
 */
export async function claim(req: PayloadRequest, kind: Kind, id: string): Promise<Readers> {
  const actor = requireActor(req)
  return recorded(req, async () => {
    const story = await loadStory(req, actor, kind, id)
    if (stepOf(story.stage) === null) throw new Refusal('WRONG_STAGE')
    if (!canClaim(actor, story.state)) throw new Refusal('NOT_PERMITTED')
    const rows = await rowsOf(req, story)
    const held = rows.find((row) => isClaim(row, story))
    if (held && held.person !== actor.id)
      throw new Refusal('WRONG_STAGE', { message: 'errors.claimed', vars: { name: held.personName } })
    if (!held) {
      await write(req, actor, story, rows, { stage: story.stage, claimedAt: new Date().toISOString() })
      await record(req, asAuditActor(actor), {
        event: 'review.claimed',
        data: { story: subject(story), stage: story.stage },
      })
      await callOff(req, kind, story.id, new Date())
    }
    return readersOf(req, actor, story)
  })
}

/** Puts a story down. Where nobody has it, nothing happens. @throws Refusal 404, 403 for another's claim */
export async function release(req: PayloadRequest, kind: Kind, id: string): Promise<Readers> {
  const actor = requireActor(req)
  return recorded(req, async () => {
    const story = await loadStory(req, actor, kind, id)
    const held = (await rowsOf(req, story)).find((row) => isClaim(row, story))
    if (held) {
      if (!canRelease(actor, held.person)) throw new Refusal('NOT_PERMITTED')
      await throughGate(req, () =>
        req.payload.update({
          collection: 'readers',
          id: held.id,
          data: { claimedAt: null },
          depth: 0,
          overrideAccess: true,
          req,
        }),
      )
      await record(req, asAuditActor(actor), {
        event: 'review.released',
        data: { story: subject(story), stage: story.stage },
      })
    }
    return readersOf(req, actor, story)
  })
}
