/** Units and accounts of the demo: made as the console makes them, and as the admin does. Safe to run again. */
import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { newAccount } from '../../editorial/accounts'
import { createUnit } from '../../editorial/units'
import { refused } from '../../delivery/refusal'
import { PASSWORD, PEOPLE, UNITS, type Email, type UnitKey } from './contentPeople'

export interface Cast {
  /** id of each unit */
  units: Record<UnitKey, string>
  /** a request of this person's: everything that it asks for passes the same doors as over HTTP */
  as(email: Email): Promise<PayloadRequest>
}

const ADMIN: Email = 'admin@office.demo'

async function userOf(payload: Payload, email: Email) {
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: email } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0] ?? null
}

async function unitId(payload: Payload, where: Where): Promise<string | null> {
  const { docs } = await payload.find({
    collection: 'units',
    where,
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  return docs[0] ? String(docs[0].id) : null
}

async function requestAs(payload: Payload, email: Email): Promise<PayloadRequest> {
  const user = await userOf(payload, email)
  if (!user) throw new Error(`demo account ${email} is missing`)
  return createLocalReq({ user: { ...user, collection: 'users' } as never }, payload)
}

async function makeAccount(payload: Payload, email: Email, units: Partial<Record<UnitKey, string>>): Promise<void> {
  if (await userOf(payload, email)) return
  const { role, unit, name, post } = PEOPLE[email]
  const data = { email, role, unit: units[unit], name, post }
  await newAccount(await createLocalReq({}, payload), null, { data, settled: {}, password: PASSWORD })
}

/** The demo's passwords are public: it never moves in where real people are. @throws StartRefused */
export async function assertNobodyReal(payload: Payload): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0 && !(await userOf(payload, ADMIN))) throw refused('ops.realAccounts')
}

/** Makes what is missing: the first account on the console, the units by the admin, the other accounts on the console. */
export async function makePeople(payload: Payload): Promise<Cast> {
  const office = await unitId(payload, { isGateOffice: { equals: true } })
  if (!office) throw new Error('no gate office')
  await makeAccount(payload, ADMIN, { office })
  const made: Record<string, string> = { office }
  for (const [key, unit] of Object.entries(UNITS)) {
    made[key] =
      (await unitId(payload, { slug: { equals: unit.slug } })) ??
      (await createUnit(await requestAs(payload, ADMIN), { data: { ...unit }, settled: {} }))
  }
  const units = made as Record<UnitKey, string>
  for (const email of Object.keys(PEOPLE) as Email[]) await makeAccount(payload, email, units)
  return { units, as: (email) => requestAs(payload, email) }
}
