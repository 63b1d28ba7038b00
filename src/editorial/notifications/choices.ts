/** How each person wants to be told: one row a person, none for who never chose. */
import type { PayloadRequest } from 'payload'
import { t } from '../../messages/index'
import { invalid } from '../errors'
import { throughGate } from '../gateToken'
import { requireActor } from '../people'
import { recorded } from '../recorded'
import { DEFAULT_CHOICES, type Choices } from '../rules/notifications'

type Json = Record<string, unknown>

const HOURS = ['digestAt', 'quietFrom', 'quietUntil'] as const
const SWITCHES = ['desk', 'mail'] as const

const hour = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const asChoices = (row: Json): Choices => ({
  desk: row.desk !== false,
  mail: row.mail !== false,
  digestAt: hour(row.digestAt),
  quietFrom: hour(row.quietFrom),
  quietUntil: hour(row.quietUntil),
})

async function rows(req: PayloadRequest, people: readonly string[]) {
  if (people.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'notificationChoices',
    where: { person: { in: [...people] } },
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs
}

/** The choices of people by id; who never chose has the default ones. */
export async function choicesOf(req: PayloadRequest, people: readonly string[]): Promise<Map<string, Choices>> {
  const chosen = new Map((await rows(req, people)).map((row) => [String(row.person), asChoices(row)]))
  return new Map(people.map((person) => [person, chosen.get(person) ?? DEFAULT_CHOICES]))
}

/** The choices of the person of the request. */
export async function ownChoices(req: PayloadRequest): Promise<Choices> {
  const { id } = requireActor(req)
  return (await choicesOf(req, [id])).get(id) ?? DEFAULT_CHOICES
}

/** @throws Refusal 400 with `field` */
function readChoices(body: Json, present: Choices): Choices {
  const next = { ...present }
  for (const name of SWITCHES) {
    const value = body[name]
    if (value === undefined) continue
    if (typeof value !== 'boolean') throw invalid(name, 'errors.wrongType', { expected: t('options.shape.boolean') })
    next[name] = value
  }
  for (const name of HOURS) {
    const value = body[name]
    if (value === undefined) continue
    if (value !== null && !(Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 23))
      throw invalid(name, 'errors.badHour')
    next[name] = value === null ? null : Number(value)
  }
  // One end of the quiet alone says nothing.
  if ((next.quietFrom === null) !== (next.quietUntil === null))
    throw invalid(next.quietFrom === null ? 'quietFrom' : 'quietUntil', 'errors.missingField')
  return next
}

/**
 * Changes the choices of the person of the request; what the body does not name stays.
 * @throws Refusal 400 with `field`
 */
export async function chooseOwn(req: PayloadRequest, body: unknown): Promise<Choices> {
  const { id: person } = requireActor(req)
  return recorded(req, async () => {
    const [row] = await rows(req, [person])
    const choices = readChoices((body ?? {}) as Json, row ? asChoices(row) : DEFAULT_CHOICES)
    const shared = { collection: 'notificationChoices', depth: 0, overrideAccess: true, req } as const
    await throughGate(req, () =>
      row
        ? req.payload.update({ ...shared, id: row.id, data: { ...choices } })
        : req.payload.create({ ...shared, data: { person, ...choices } }),
    )
    return choices
  })
}
