/** The people of the demo, made by the code that makes accounts. */
import { createLocalReq, type Payload } from 'payload'
import type { Role } from '../../src/editorial/rules/roles'

export const PASSWORD = 'exemplar-demo'

const WHO = {
  'writer@media': ['writer', 'media'],
  'writer2@media': ['writer', 'media'],
  'editor@media': ['unitEditor', 'media'],
  'writer@gsl': ['writer', 'gsl'],
  'editor@gsl': ['unitEditor', 'gsl'],
  'writer@lonely': ['writer', 'lonely'],
  'gatekeeper@office': ['gatekeeper', 'office'],
  'gatekeeper2@office': ['gatekeeper', 'office'],
  'director@office': ['director', 'office'],
  'director2@office': ['director', 'office'],
  'admin@office': ['admin', 'office'],
} as const satisfies Record<string, readonly [Role, string]>

export type Who = keyof typeof WHO
export type People = Record<Who, { id: string; email: string; name: string }>
export interface Units {
  media: string
  gsl: string
  /** a unit that has a writer and nobody to review */
  lonely: string
  office: string
}

/** Makes units and accounts. */
export async function makePeople(payload: Payload): Promise<{ units: Units; people: People }> {
  const { newAccount } = await import('../../src/editorial/accounts')
  const { throughGate } = await import('../../src/editorial/gateToken')
  const { inTransaction } = await import('../../src/platform/transaction')
  const unit = async (name: string, slug: string, kind: string): Promise<string> => {
    const req = await createLocalReq({}, payload)
    const made = await inTransaction(req, () =>
      throughGate(req, () =>
        payload.create({
          collection: 'units',
          data: { name, shortName: name, slug, kind, drafts: true },
          overrideAccess: true,
          req,
        }),
      ),
    )
    return String(made.id)
  }
  const office = await payload.find({
    collection: 'units',
    where: { isGateOffice: { equals: true } },
    overrideAccess: true,
  })
  const units: Units = {
    media: await unit('市融媒体中心', 'rongmeiti', 'media'),
    gsl: await unit('市工商联', 'gsl', 'people'),
    lonely: await unit('独山镇', 'dushan', 'town'),
    office: String(office.docs[0]?.id),
  }
  const people = {} as People
  for (const [who, [role, home]] of Object.entries(WHO) as [Who, readonly [Role, keyof Units]][]) {
    const email = `${who}.demo`
    const data = { email, name: who, role, unit: units[home] }
    const id = await newAccount(await createLocalReq({}, payload), null, { data, settled: {}, password: PASSWORD })
    people[who] = { id, email, name: who }
  }
  return { units, people }
}
