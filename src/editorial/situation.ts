/** What goes on with a story beside its stage: scheduled, suspended, forced, being corrected, alarmed. */
import type { PayloadRequest } from 'payload'
import { escalationsOf } from './escalation'
import { gateHours } from './gateSettings'
import type { Situation } from './rules/outlook'
import type { Story } from './story'

const HOUR_MS = 60 * 60 * 1000

/** @param names whether the reader may know who of the office was called */
export async function situationOf(req: PayloadRequest, story: Story, names: boolean): Promise<Situation> {
  const { gate, marks, publication, state } = story
  const { schedule, forced, correction } = gate
  const { suspendHours } = await gateHours(req)
  const { suspendedAt, alarm } = marks
  const until = (since: string): string => new Date(new Date(since).getTime() + suspendHours * HOUR_MS).toISOString()
  return {
    suspendedRevision: publication?.suspendedRevision ?? null,
    suspended: state.suspended && suspendedAt ? { since: suspendedAt, due: until(suspendedAt) } : null,
    scheduled: schedule ? { at: schedule.at, by: schedule.by } : null,
    forced: forced
      ? { by: forced.by, at: forced.at, due: forced.due, reviewed: forced.reviewed, waits: state.forced !== null }
      : null,
    correction: correction ? { note: correction.note, by: correction.by } : null,
    alarm,
    escalated: (await escalationsOf(req, story)).map(({ at, people, last }) => ({
      at,
      people: names ? people.map(({ name }) => name) : [],
      last,
    })),
  }
}
