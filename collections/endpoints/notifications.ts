/** A person's messages and how they want them; for an admin what did not arrive. */
import type { Endpoint, PayloadHandler } from 'payload'
import { chooseOwn, ownChoices } from '../../src/editorial/notifications/choices'
import { inboxOf, markRead } from '../../src/editorial/notifications/inbox'
import { sendAgain, undelivered } from '../../src/editorial/notifications/undelivered'
import { requireActor } from '../../src/editorial/people'
import { readBody } from './body'

const inbox: PayloadHandler = async (req) => Response.json(await inboxOf(req))

const read: PayloadHandler = async (req) => {
  requireActor(req)
  await readBody(req)
  await markRead(req, req.data)
  return inbox(req)
}

const choices: PayloadHandler = async (req) => Response.json(await ownChoices(req))

const choose: PayloadHandler = async (req) => {
  requireActor(req)
  await readBody(req)
  return Response.json(await chooseOwn(req, req.data))
}

const failed: PayloadHandler = async (req) => Response.json(await undelivered(req))

const again: PayloadHandler = async (req) => {
  await sendAgain(req, String(req.routeParams?.id ?? ''))
  return Response.json({ state: 'waiting' })
}

export const notificationEndpoints: Endpoint[] = [
  { path: '/notifications', method: 'get', handler: inbox },
  { path: '/notifications/read', method: 'post', handler: read },
  { path: '/notifications/choices', method: 'get', handler: choices },
  { path: '/notifications/choices', method: 'post', handler: choose },
  { path: '/notifications/undelivered', method: 'get', handler: failed },
  { path: '/notifications/undelivered/:id/again', method: 'post', handler: again },
]
