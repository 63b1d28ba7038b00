/**
 * The robots of the office's group chats. Their addresses are secrets: an admin sets them, they are stored sealed, and
 * nothing but a delivery ever reads them again; a person sees that one is set and its last four characters.
 */
import type { Payload, PayloadRequest } from 'payload'
import { readOutward } from '../../platform/outward'
import { seal, unseal } from '../../platform/seal'
import { record } from '../audit'
import { invalid, Refusal } from '../errors'
import { throughGate } from '../gateToken'
import { asAuditActor, requireActor } from '../people'
import { recorded } from '../recorded'
import { ROBOTS, type Robot, type RobotSeen, type RobotsSeen } from '../rules/notifications'

type Json = Record<string, unknown>

export interface RobotAddress {
  url: string
  /** 钉钉: what messages are signed with; null where they are not */
  secret: string | null
}

const SLUG = 'robotSettings'
const MAX = 1000
const SHOWN = 4

const stored = async (payload: Payload, req?: PayloadRequest): Promise<Json> =>
  payload.findGlobal({ slug: SLUG, depth: 0, overrideAccess: true, showHiddenFields: true, req })

const seen = (settings: Json, robot: Robot): RobotSeen | null => {
  const ends = settings[`${robot}Ends`]
  return typeof ends === 'string' && ends !== '' ? { ends, signed: settings[`${robot}Signed`] === true } : null
}

/** Which robots are set. */
export async function robotsSet(req: PayloadRequest): Promise<RobotsSeen> {
  const settings = await stored(req.payload, req)
  return { wecom: seen(settings, 'wecom'), dingtalk: seen(settings, 'dingtalk') }
}

/** The address of a robot, for a delivery; null where none is set, `unreadable` where it was sealed under another secret. */
export async function robotAddress(payload: Payload, robot: Robot): Promise<RobotAddress | null | 'unreadable'> {
  const sealed = (await stored(payload))[`${robot}Sealed`]
  if (typeof sealed !== 'string' || sealed === '') return null
  const opened = unseal(sealed, SLUG)
  return opened === null ? 'unreadable' : (JSON.parse(opened) as RobotAddress)
}

/** @throws Refusal 400 with `field` */
function readText(value: unknown, field: string): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > MAX) throw invalid(field, 'errors.badRobot')
  return value.trim()
}

/** A robot as a request sets it; null takes it away. @throws Refusal 400 with `field` */
function readRobot(value: unknown, robot: Robot): RobotAddress | null {
  if (value === null) return null
  if (typeof value !== 'object' || Array.isArray(value)) throw invalid(robot, 'errors.badRobot')
  const { url, secret } = value as Json
  const address = readOutward(readText(url, `${robot}.url`))
  if (!address) throw invalid(`${robot}.url`, 'errors.badRobot')
  const signs = robot === 'dingtalk' && secret !== undefined && secret !== null && secret !== ''
  return { url: address.href, secret: signs ? readText(secret, `${robot}.secret`) : null }
}

/** The columns of a robot. */
const columns = (robot: Robot, address: RobotAddress | null): Json => ({
  [`${robot}Sealed`]: address ? seal(JSON.stringify(address), SLUG) : null,
  [`${robot}Ends`]: address ? address.url.slice(-SHOWN) : null,
  [`${robot}Signed`]: Boolean(address?.secret),
})

/**
 * Sets or removes robots; what the body does not name stays.
 * @throws Refusal 400 with `field`, 403 for everybody but an admin
 */
export async function changeRobots(req: PayloadRequest, body: unknown): Promise<void> {
  const actor = requireActor(req)
  if (actor.role !== 'admin') throw new Refusal('NOT_PERMITTED')
  const given = (body ?? {}) as Json
  const named = ROBOTS.filter((robot) => given[robot] !== undefined)
  const data: Json = Object.assign({}, ...named.map((robot) => columns(robot, readRobot(given[robot], robot))))
  if (named.length === 0) return
  await recorded(req, async () => {
    const before = await robotsSet(req)
    await throughGate(req, () => req.payload.updateGlobal({ slug: SLUG, data, depth: 0, overrideAccess: true, req }))
    const after = await robotsSet(req)
    const of = (all: RobotsSeen): Json => Object.fromEntries(named.map((robot) => [robot, all[robot]]))
    await record(req, asAuditActor(actor), {
      event: 'settings.changed',
      data: { settings: SLUG, before: of(before), after: of(after) },
    })
  })
}
