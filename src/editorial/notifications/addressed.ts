/** The rows of a message for each of its readers: on which ways, and when. */
import type { PayloadRequest } from 'payload'
import { env } from '../../platform/env'
import { DEFAULT_CHOICES, ROBOTS, sendAt } from '../rules/notifications'
import { choicesOf } from './choices'
import type { Recipient } from './recipients'
import { robotsSet } from './robots'
import { newRow, type Happened, type NewRow } from './row'

/** For people, as each of them wants to be told. Who is called to a story that nobody takes up reads it on the desk in any case. */
export async function toPeople(
  req: PayloadRequest,
  recipients: readonly Recipient[],
  happened: Happened,
  now: Date,
): Promise<NewRow[]> {
  const choices = await choicesOf(
    req,
    recipients.map(({ person }) => person),
  )
  return recipients.flatMap((to): NewRow[] => {
    const chosen = choices.get(to.person) ?? DEFAULT_CHOICES
    const digest = chosen.digestAt !== null && !happened.urgent
    const desk = chosen.desk || to.why === 'escalated' ? [newRow(happened, 'desk', to, now)] : []
    const letter = chosen.mail && env.smtpUrl !== ''
    return letter ? [...desk, newRow(happened, 'mail', to, sendAt(chosen, happened.urgent, now), digest)] : desk
  })
}

/** For the robots that are set. */
export async function toRobots(
  req: PayloadRequest,
  why: 'office' | 'escalated',
  happened: Happened,
  now: Date,
): Promise<NewRow[]> {
  const set = await robotsSet(req)
  return ROBOTS.filter((robot) => set[robot] !== null).map((robot) =>
    newRow(happened, robot, { person: null, why }, now),
  )
}
