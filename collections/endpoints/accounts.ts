/** Accounts: made and suspended by an admin, confirmed by a director, each change recorded. */
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { changeAccount, confirmAccount, createAccount } from '../../src/editorial/accounts'
import { invalid, notFound, Refusal } from '../../src/editorial/errors'
import { askForReset, resetPassword } from '../../src/editorial/forgotten'
import { requireActor } from '../../src/editorial/people'
import { refreshSession, signOut } from '../../src/editorial/sessions'
import { signIn } from '../../src/editorial/signIn'
import { endSubstitute, nameSubstitute } from '../../src/editorial/substitutes'
import { fieldsOf, shape } from '../shape'
import { readBody } from './body'

const idOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

/** The account as the caller may see it; another's that is out of sight is unknown. */
async function account(req: PayloadRequest, id: string) {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (!docs[0]) throw notFound()
  return docs[0]
}

const input = async (req: PayloadRequest, complete: boolean) => {
  await readBody(req)
  const shaped = shape(fieldsOf(req, 'users'), req.data, complete)
  const { password, currentPassword } = req.data ?? {}
  return { ...shaped, password, currentPassword }
}

const create: PayloadHandler = async (req) => {
  if (requireActor(req).role !== 'admin') {
    await readBody(req)
    throw new Refusal('NOT_PERMITTED')
  }
  const id = await createAccount(req, await input(req, true))
  return Response.json({ doc: await account(req, id) }, { status: 201 })
}

const change: PayloadHandler = async (req) => {
  await account(req, idOf(req))
  await changeAccount(req, idOf(req), await input(req, false))
  return Response.json({ doc: await account(req, idOf(req)) })
}

const confirm: PayloadHandler = async (req) => {
  await account(req, idOf(req))
  await readBody(req)
  const { seen } = (req.data ?? {}) as { seen?: unknown }
  if (seen !== undefined && (typeof seen !== 'string' || Number.isNaN(Date.parse(seen)))) throw invalid('seen')
  await confirmAccount(req, idOf(req), seen)
  return Response.json({ doc: await account(req, idOf(req)) })
}

const nameAsSubstitute: PayloadHandler = async (req) => {
  await account(req, idOf(req))
  await readBody(req)
  await nameSubstitute(req, idOf(req), req.data ?? {})
  return Response.json({ doc: await account(req, idOf(req)) })
}

const endAsSubstitute: PayloadHandler = async (req) => {
  await account(req, idOf(req))
  await endSubstitute(req, idOf(req))
  return Response.json({ doc: await account(req, idOf(req)) })
}

const login: PayloadHandler = async (req) => {
  await readBody(req)
  return signIn(req, req.data)
}

const forgot: PayloadHandler = async (req) => {
  await readBody(req)
  return askForReset(req, req.data)
}

const reset: PayloadHandler = async (req) => {
  await readBody(req)
  return resetPassword(req, req.data)
}

/** Payload's answer to a letter that this product does not send. */
const unknown: PayloadHandler = () => {
  throw notFound()
}

const refused: PayloadHandler = () => {
  throw new Refusal('NOT_PERMITTED', { message: 'errors.noDelete' })
}
const closed: PayloadHandler = () => {
  throw new Refusal('NOT_PERMITTED')
}

export const accountEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/login', method: 'post', handler: login },
  { path: '/logout', method: 'post', handler: signOut },
  { path: '/refresh-token', method: 'post', handler: refreshSession },
  { path: '/forgot-password', method: 'post', handler: forgot },
  { path: '/reset-password', method: 'post', handler: reset },
  { path: '/verify/:id', method: 'post', handler: unknown },
  // The first account is made on the console; nobody outside may be the first to knock.
  { path: '/first-register', method: 'post', handler: closed },
  { path: '/unlock', method: 'post', handler: closed },
  { path: '/:id/confirm', method: 'post', handler: confirm },
  { path: '/:id/substitute', method: 'post', handler: nameAsSubstitute },
  { path: '/:id/substitute', method: 'delete', handler: endAsSubstitute },
  { path: '/', method: 'post', handler: create },
  { path: '/', method: 'patch', handler: closed },
  { path: '/', method: 'delete', handler: refused },
  { path: '/:id', method: 'patch', handler: change },
  { path: '/:id', method: 'put', handler: change },
  { path: '/:id', method: 'delete', handler: refused },
  { path: '/:id/duplicate', method: 'post', handler: closed },
]
