/** Sends one message of the outbox by its channel. */
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { Batch, Outcome } from '../editorial/notifications/outbox'
import { accountById } from '../editorial/accountRows'
import { robotAddress } from '../editorial/notifications/robots'
import { toldTo } from '../editorial/notifications/titles'
import { actorOf } from '../editorial/people'
import { isRobot, type Channel, type Robot } from '../editorial/rules/notifications'
import { retryAt } from './backOff'
import { DeliveryFailure, failureOf } from './failure'
import { sendToRobot } from './robot'
import { groupLines, letterOf } from './words'

type Sent = 'sent' | 'dropped'

/** The adapter that Payload takes where no mail server is set. */
const CONSOLE = 'console'

/** Whether anything can go out by a channel; what waits for one that cannot, waits on. */
export const isOpen = ({ email }: Payload, channel: Channel): boolean => channel !== 'mail' || email.name !== CONSOLE

async function byMail(req: PayloadRequest, { rows, person }: Batch): Promise<Sent> {
  // It may have been suspended since.
  const account = person ? await accountById(req.payload, person, req) : null
  const reader = actorOf(account)
  if (!reader || reader.suspended) return 'dropped'
  const letter = letterOf(await toldTo(req, reader, rows))
  const [first] = rows
  const host = req.payload.email.defaultFromAddress.split('@')[1] ?? 'localhost'
  await req.payload.sendEmail({
    // As an object: a text would be read as a list of addresses.
    to: { name: '', address: String(account?.email) },
    ...letter,
    // The same with every try: a mail server or reader can tell that it has this one.
    messageId: `<outbox.${first?.id ?? ''}@${host}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
  return 'sent'
}

async function byRobot(req: PayloadRequest, robot: Robot, { rows }: Batch, now: Date): Promise<Sent> {
  const address = await robotAddress(req.payload, robot)
  if (address === null) return 'dropped'
  if (address === 'unreadable') throw new DeliveryFailure('UNREADABLE_ADDRESS', true)
  await sendToRobot(robot, address, groupLines(await toldTo(req, null, rows)), now)
  return 'sent'
}

/** Sends a message. Never throws: what did not work is an outcome too. @param clock of the runner */
export async function deliver(payload: Payload, batch: Batch, clock: () => Date): Promise<Outcome> {
  const { channel, rows } = batch
  try {
    const req = await createLocalReq({}, payload)
    const state = isRobot(channel) ? await byRobot(req, channel, batch, clock()) : await byMail(req, batch)
    return { state }
  } catch (error) {
    const { code, final } = failureOf(error)
    const attempts = Math.max(...rows.map((row) => row.attempts))
    return { state: 'failed', error: code, retryAt: final ? null : retryAt(attempts, clock()) }
  }
}
