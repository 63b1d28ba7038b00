/** Who knocks at a door: a session of every role, and of everybody whom the law tells apart from it. */
import { createLocalReq } from 'payload'
import type { Role } from '../../../src/editorial/rules/roles'
import type { App } from '../app'
import { PASSWORD, type Who } from '../people'

/** The role of each, and who it is in the demo; the rest are made here. */
export const CALLERS = {
  /** created, wrote and submitted the unit's stories */
  writer: { role: 'writer', who: 'writer@media' },
  colleague: { role: 'writer', who: 'writer2@media' },
  /** gave the unit's stories their first review */
  editor: { role: 'unitEditor', who: 'editor@media' },
  /** gave the unit's stories their second review; created, wrote and submitted those of the office */
  gatekeeper: { role: 'gatekeeper', who: 'gatekeeper@office' },
  /** gave the office's stories their second review */
  gatekeeper2: { role: 'gatekeeper', who: 'gatekeeper2@office' },
  /** signed, and forced what was forced */
  director: { role: 'director', who: 'director@office' },
  director2: { role: 'director', who: 'director2@office' },
  /** wrote in the office's stories, and the note of every correction */
  authorDirector: { role: 'director', who: null },
  /** made a director by an admin */
  unconfirmed: { role: 'director', who: null },
  /** a director with a session of before */
  suspended: { role: 'director', who: null },
  admin: { role: 'admin', who: 'admin@office' },
  foreignWriter: { role: 'writer', who: 'writer@gsl' },
  foreignEditor: { role: 'unitEditor', who: 'editor@gsl' },
  anonymous: { role: null, who: null },
} as const satisfies Record<string, { role: Role | null; who: Who | null }>

export type Caller = keyof typeof CALLERS
export const CALLER_NAMES = Object.keys(CALLERS) as Caller[]

export interface Session {
  /** of the account; null without one */
  id: string | null
  email: string
  token: string | undefined
}
export type Sessions = Record<Caller, Session>

/** A new session of an account. @throws where it is refused */
export async function signIn(app: App, email: string): Promise<string> {
  const { status, body, text } = await app.request('POST', '/api/users/login', { json: { email, password: PASSWORD } })
  if (status !== 200) throw new Error(`login of ${email}: ${status} ${text}`)
  return body.token
}

/** A director who was made on the console. */
async function director(app: App, email: string): Promise<Session> {
  const { newAccount } = await import('../../../src/editorial/accounts')
  const data = { email, name: email, role: 'director', unit: app.units.office }
  const id = await newAccount(await createLocalReq({}, app.payload), null, { data, settled: {}, password: PASSWORD })
  return { id, email, token: await signIn(app, email) }
}

/** A director whom an admin made and nobody confirmed. @returns the id of the account */
export async function madeByAdmin(app: App, email: string): Promise<string> {
  const { status, body, text } = await app.request('POST', '/api/users', {
    token: await app.login('admin@office'),
    json: { email, name: email, role: 'director', unit: app.units.office, password: PASSWORD },
  })
  if (status !== 201) throw new Error(`account of ${email}: ${status} ${text}`)
  return body.doc.id
}

/** Everybody's session. */
export async function openSessions(app: App): Promise<Sessions> {
  const sessions = {} as Sessions
  for (const [name, { who }] of Object.entries(CALLERS) as [Caller, { who: Who | null }][])
    if (who) sessions[name] = { id: app.people[who].id, email: app.people[who].email, token: await app.login(who) }
  sessions.anonymous = { id: null, email: 'nobody@nowhere.demo', token: undefined }
  sessions.authorDirector = await director(app, 'author@office.demo')
  const email = 'unconfirmed@office.demo'
  sessions.unconfirmed = { id: await madeByAdmin(app, email), email, token: await signIn(app, email) }
  sessions.suspended = await director(app, 'suspended@office.demo')
  const { status } = await app.request('PATCH', `/api/users/${sessions.suspended.id}`, {
    token: sessions.admin.token,
    json: { suspended: true },
  })
  if (status !== 200) throw new Error(`suspension: ${status}`)
  return sessions
}
