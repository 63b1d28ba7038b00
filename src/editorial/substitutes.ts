/** 授权签发: a director who is away names who signs in their place, and ends it; each is recorded. */
import type { PayloadRequest, Where } from 'payload'
import { findUser, subject } from './accountRows'
import { record } from './audit'
import { invalid, Refusal } from './errors'
import { throughGate } from './gateToken'
import { actorOf, asAuditActor, asPerson, presentActor } from './people'
import { recorded } from './recorded'
import type { AuditActor } from './rules/auditEvents'
import { isBrokenText } from './rules/richText'
import type { Actor } from './rules/roles'
import { isPeriod, mayStandIn, substitutionOf, type Substitution } from './rules/substitutes'

type Json = Record<string, unknown>

const MAX_REASON = 500
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

function readMoment(body: Json, name: string): Date {
  const value = body[name]
  if (value === undefined || value === null || value === '') throw invalid(name, 'errors.missingField')
  const moment = typeof value === 'string' && MOMENT.test(value) ? new Date(value) : new Date(Number.NaN)
  if (Number.isNaN(moment.getTime())) throw invalid(name, 'errors.badMoment')
  return moment
}

function readReason(body: Json): string {
  const { reason } = body
  if (typeof reason !== 'string') throw invalid('reason', 'errors.missingField')
  const text = reason.trim().normalize('NFC')
  if (text === '') throw invalid('reason', 'errors.emptyReason')
  if (text.length > MAX_REASON) throw invalid('reason', 'errors.tooLong', { max: MAX_REASON })
  if (isBrokenText(text)) throw invalid('reason', 'errors.badText')
  return text
}

const isOver = ({ until }: Substitution): boolean => new Date(until) <= new Date()

const store = (req: PayloadRequest, id: string, substitution: Substitution | null) =>
  throughGate(req, () =>
    req.payload.update({
      collection: 'users',
      id,
      data: {
        standsInFor: substitution?.id ?? null,
        standsInForName: substitution?.name ?? null,
        standsInFrom: substitution?.from ?? null,
        standsInUntil: substitution?.until ?? null,
      },
      depth: 0,
      overrideAccess: true,
      req,
    }),
  )

/** A director who acts, as the account stands now: what is theirs alone they may leave to another. */
async function director(req: PayloadRequest): Promise<Actor> {
  const actor = await presentActor(req)
  if (actor.role !== 'director' || !actor.confirmed) throw new Refusal('NOT_PERMITTED')
  return actor
}

/**
 * Names who signs in the place of the director of the request.
 * @param id the account named, @param body `{from, until, reason}`, moments with a zone
 * @throws Refusal 400 with `field`, 403, 404, 409
 */
export async function nameSubstitute(req: PayloadRequest, id: string, body: Json): Promise<void> {
  const [from, until, reason] = [readMoment(body, 'from'), readMoment(body, 'until'), readReason(body)]
  if (!isPeriod(from, until, new Date())) throw invalid('until', 'errors.substitutePeriod')
  await recorded(req, async () => {
    const actor = await director(req)
    const user = await findUser(req, id)
    if (actor.id === id) throw new Refusal('SAME_PERSON', { message: 'errors.substituteSelf' })
    const named = actorOf(user)
    if (!named || !mayStandIn(named)) throw new Refusal('WRONG_STAGE', { message: 'errors.substituteRole' })
    const present = substitutionOf(user)
    if (present && !isOver(present) && present.id !== actor.id) {
      throw new Refusal('WRONG_STAGE', { message: 'errors.substituteTaken', vars: { name: named.name } })
    }
    // One at a time: whoever signed for this director until now does so no longer.
    await endEach(req, asAuditActor(actor), { standsInFor: { equals: actor.id } })
    const substitution = { ...asPerson(actor), from: from.toISOString(), until: until.toISOString() }
    await store(req, id, substitution)
    await record(req, asAuditActor(actor), {
      event: 'user.substituteNamed',
      data: {
        user: subject(user),
        for: asPerson(actor),
        from: substitution.from,
        until: substitution.until,
        reason,
      },
    })
  })
}

/**
 * Ends a substitution before its time: any director who acts may, as nobody gains by it.
 * @throws Refusal 403, 404, 409 where there is none
 */
export async function endSubstitute(req: PayloadRequest, id: string): Promise<void> {
  await recorded(req, async () => {
    const actor = await director(req)
    await findUser(req, id)
    const ended = await endEach(req, asAuditActor(actor), { id: { equals: id } })
    if (ended === 0) throw new Refusal('WRONG_STAGE', { message: 'errors.noSubstitute' })
  })
}

/** Ends what an account holds, and what others hold of it: it was suspended, or has another role. */
export const endSubstitutions = (req: PayloadRequest, by: AuditActor, id: string): Promise<number> =>
  endEach(req, by, { or: [{ id: { equals: id } }, { standsInFor: { equals: id } }] })

/** @returns how many were not over by themselves */
async function endEach(req: PayloadRequest, by: AuditActor, where: Where): Promise<number> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ standsInFor: { exists: true } }, where] },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  let ended = 0
  for (const user of docs) {
    const substitution = substitutionOf(user)
    if (!substitution || isOver(substitution)) continue
    await store(req, String(user.id), null)
    const { id, name } = substitution
    await record(req, by, { event: 'user.substituteEnded', data: { user: subject(user), for: { id, name } } })
    ended++
  }
  return ended
}
