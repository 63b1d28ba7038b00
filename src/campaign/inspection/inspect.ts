/** The daily inspection: taken up by one process, told to the desk, asked for by hand. */
import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { record } from '../../editorial/audit'
import { Refusal } from '../../editorial/errors'
import { asAuditActor, presentActor } from '../../editorial/people'
import { recorded } from '../../editorial/recorded'
import { beijingDay } from '../../editorial/rules/days'
import type { Actor } from '../../editorial/rules/roles'
import { readableUnits } from '../../editorial/rules/visibility'
import { wake } from '../../platform/wake'
import type { KeptFinding } from '../rules/inspection/items'
import { look } from './look'
import { askDay, daysInspected, endDay, keepDay, LEASE_MS, openFindings, takeDay, type InspectionRow } from './rows'

/** Hour of the day, Beijing time, from which the day is looked at: before the office opens. */
const FROM_HOUR = 6
const HOURS_AHEAD = 8
const HISTORY_DAYS = 30

const beijingHour = (now: Date): number => (now.getUTCHours() + HOURS_AHEAD) % 24

/**
 * One round: the day is looked at where it has begun, or where somebody asked for it.
 * @param stopped asked between two editions: where it says yes, the day is left to whoever takes it over
 * @returns whether there was something to look at
 */
export async function inspectDue(
  payload: Payload,
  stopped: () => boolean,
  clock: () => Date = () => new Date(),
): Promise<boolean> {
  const now = clock()
  const day = beijingDay(now)
  const holder = randomUUID()
  if (!(await takeDay(payload, day, holder, now, beijingHour(now) >= FROM_HOUR))) return false
  let renewed = now.getTime()
  const goesOn = async (): Promise<boolean> => {
    if (stopped()) return false
    const at = clock().getTime()
    if (at - renewed < LEASE_MS / 4) return true
    renewed = at
    return keepDay(payload, day, holder, new Date(at))
  }
  try {
    const req = await createLocalReq({}, payload)
    const seen = await look(req, now, await openFindings(req), goesOn)
    // One that was given up is left to whoever takes it over.
    if (seen) await endDay(payload, day, holder, clock, seen)
  } catch (err) {
    payload.logger.error({ err, day, msg: 'the inspection of the day failed' })
    await endDay(payload, day, holder, clock, null)
  }
  return true
}

const mayAsk = ({ role, confirmed }: Actor): boolean => (role === 'gatekeeper' || role === 'director') && confirmed

/**
 * Asks for a look at once.
 * @throws Refusal 401, 403, 409 while somebody looks
 */
export async function askForInspection(req: PayloadRequest): Promise<void> {
  const actor = await presentActor(req)
  if (!mayAsk(actor)) throw new Refusal('NOT_PERMITTED')
  const day = beijingDay(new Date())
  await recorded(req, async () => {
    if (!(await askDay(req, day))) throw new Refusal('WRONG_STAGE', { message: 'inspection.running' })
    await record(req, asAuditActor(actor), { event: 'inspection.asked', data: { day } })
  })
  wake()
}

export interface InspectionTold {
  /** the newest first */
  days: Omit<InspectionRow, 'holder' | 'heldUntil' | 'id'>[]
  findings: KeptFinding[]
  mayAsk: boolean
  /** `YYYY-MM-DD` of the question */
  today: string
}

/** What the last days found, as far as the person reads it: a unit its own. @throws Refusal 401, 403 */
export async function inspectionOf(req: PayloadRequest, now = new Date()): Promise<InspectionTold> {
  const actor = await presentActor(req)
  const scope = readableUnits(actor)
  if (scope === 'none') throw new Refusal('NOT_PERMITTED')
  const unit = scope === 'all' ? undefined : scope.unit
  const findings = await openFindings(req, unit)
  const days = await daysInspected(req, unit ? 1 : HISTORY_DAYS)
  return {
    days: days.map(({ day, state, startedAt, finishedAt, counts }) => ({
      day,
      state,
      startedAt,
      finishedAt,
      // How much is wrong elsewhere is nothing for a unit.
      counts: unit ? null : counts,
    })),
    findings: findings.map(
      ({ key, item, kind, story, unit: of, title, vars, veto, firstSeen, lastSeen, dueOn, goneOn }) => ({
        about: key,
        key,
        item,
        kind,
        story,
        unit: of,
        title,
        vars,
        veto,
        firstSeen,
        lastSeen,
        dueOn,
        goneOn,
      }),
    ),
    mayAsk: mayAsk(actor),
    today: beijingDay(now),
  }
}
