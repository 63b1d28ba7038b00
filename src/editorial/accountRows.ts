/** Accounts as they are stored, and as the log names them. */
import type { Payload, PayloadRequest } from 'payload'
import { notFound } from './errors'
import { addressOf } from './noAddress'
import type { UserSubject } from './rules/auditEvents'
import { firstName } from './rules/signInNames'

/** An account as it stands now, in the transaction of the request where there is one; null where there is none. */
export async function accountById(payload: Payload, id: string, req?: PayloadRequest) {
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { equals: id } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0] ?? null
}

/** The account as it stands in the present transaction. @throws Refusal `NOT_FOUND` */
export async function findUser(req: PayloadRequest, id: string) {
  const account = await accountById(req.payload, id, req)
  if (!account) throw notFound()
  return account
}

/** An account as an entry of the log names it. */
export const subject = (user: object): UserSubject => {
  const { id, email, username, mobile, name, role } = user as Record<string, unknown>
  return {
    id: String(id),
    email: firstName({ email: addressOf(email), username, mobile }),
    name: String(name ?? ''),
    role: String(role),
  }
}

/** What others know of an account, and so no part of its password. */
export const namesIn = (account: object): unknown[] => {
  const { email, username, mobile, name } = account as Record<string, unknown>
  return [email, username, mobile, name]
}
