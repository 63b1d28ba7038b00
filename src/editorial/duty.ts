/** The duty roster as the gate reads it, and what makes one that may be stored. */
import type { PayloadRequest } from 'payload'
import { invalid, Refusal } from './errors'
import { actorOf, relationId, requireActor } from './people'
import { isPast, onDutyAt, rosterFault, type DutyNow, type DutyPeriod } from './rules/duty'
import { DEFAULT_MINUTES, type EscalationMinutes } from './rules/escalation'
import { isGateRole, isOfficeRole, type Actor } from './rules/roles'

type Json = Record<string, unknown>

export interface DutyRoster {
  periods: DutyPeriod[]
  minutes: EscalationMinutes
}

const SLUG = 'dutyRoster'

const periodOf = ({ from, until, startsAt, endsAt, people }: Json): DutyPeriod => ({
  from: String(from),
  until: String(until),
  startsAt: startsAt ? String(startsAt) : null,
  endsAt: endsAt ? String(endsAt) : null,
  people: ((people as Json[] | null) ?? []).map(({ person }) => relationId(person) ?? ''),
})

const periodsOf = (periods: unknown): DutyPeriod[] => ((periods as Json[] | null) ?? []).map(periodOf)

/** The roster as it is stored; times that nobody has set are the default ones. */
export async function dutyRoster(req: PayloadRequest): Promise<DutyRoster> {
  const stored: Json = await req.payload.findGlobal({ slug: SLUG, depth: 0, overrideAccess: true, req })
  return {
    periods: periodsOf(stored.periods),
    minutes: {
      flash: typeof stored.flashMinutes === 'number' ? stored.flashMinutes : DEFAULT_MINUTES.flash,
      urgent: typeof stored.urgentMinutes === 'number' ? stored.urgentMinutes : DEFAULT_MINUTES.urgent,
    },
  }
}

/** Gatekeepers and directors, suspended ones too. */
export async function officePeople(req: PayloadRequest): Promise<Actor[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { role: { in: ['gatekeeper', 'director'] } },
    sort: 'name',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs.map(actorOf).filter((actor) => actor !== null)
}

/** Who can be on duty: a gatekeeper or director who acts. */
export const canBeOnDuty = ({ role, confirmed, suspended }: Actor): boolean =>
  isOfficeRole(role) && confirmed && !suspended

/**
 * @throws Refusal 400 with `field` for a period that is none, for two that cover one moment, and for a person of a period
 * that is not over who could not act
 */
export async function assertRoster(req: PayloadRequest, data: Json): Promise<void> {
  if (data.periods === undefined) return
  const periods = periodsOf(data.periods)
  const fault = rosterFault(periods)
  if (fault) throw invalid(`periods.${fault.path}`, `errors.duty.${fault.fault}`)
  const able = new Set((await officePeople(req)).filter(canBeOnDuty).map(({ id }) => id))
  const now = new Date()
  for (const [place, period] of periods.entries()) {
    if (isPast(period, now)) continue
    const other = period.people.findIndex((person) => !able.has(person))
    if (other >= 0) throw invalid(`periods.${place}.people.${other}.person`, 'errors.duty.person')
  }
}

/** What the desk shows above the roster. @throws Refusal 403 outside the gate office */
export async function dutyNow(req: PayloadRequest): Promise<DutyNow> {
  if (!isGateRole(requireActor(req).role)) throw new Refusal('NOT_PERMITTED')
  const { periods } = await dutyRoster(req)
  const people = await officePeople(req)
  const listed = new Set(periods.flatMap((period) => period.people))
  const byId = new Map(people.map((actor) => [actor.id, actor]))
  return {
    empty: periods.length === 0,
    onDuty: onDutyAt(periods, new Date()).flatMap((id) => {
      const actor = byId.get(id)
      return actor ? [{ name: actor.name, able: canBeOnDuty(actor) }] : []
    }),
    names: Object.fromEntries(
      people.filter((actor) => canBeOnDuty(actor) || listed.has(actor.id)).map(({ id, name }) => [id, name]),
    ),
  }
}
