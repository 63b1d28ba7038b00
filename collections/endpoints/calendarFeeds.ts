/** The doors of calendars: one's own, and the secret address that other programs read. */
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { calendarAnswer } from '../../src/campaign/feeds/answer'
import { makeFeed, ownFeeds, revokeFeed } from '../../src/campaign/feeds/feeds'
import { notFound } from '../../src/editorial/errors'
import { requireActor } from '../../src/editorial/people'
import { readMembers } from './body'

const ENDING = '.ics'

const list: PayloadHandler = async (req) => Response.json({ feeds: await ownFeeds(req) })

const make: PayloadHandler = async (req) => {
  requireActor(req)
  return Response.json(await makeFeed(req, await readMembers(req)), {
    status: 201,
    headers: { 'Cache-Control': 'private, no-store' },
  })
}

const end: PayloadHandler = async (req) => {
  await revokeFeed(req, String(req.routeParams?.id ?? ''))
  return Response.json({ revoked: true })
}

const calendar: PayloadHandler = (req: PayloadRequest) => {
  const file = String(req.routeParams?.file ?? '')
  if (!file.endsWith(ENDING)) throw notFound()
  return calendarAnswer(req, file.slice(0, -ENDING.length))
}

export const feedEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/', method: 'get', handler: list },
  { path: '/', method: 'post', handler: make },
  { path: '/:id/revoke', method: 'post', handler: end },
]

export const calendarEndpoint: Endpoint = { path: '/calendar/:file', method: 'get', handler: calendar }
