import type { Endpoint, PayloadHandler } from 'payload'
import { changeRobots } from '../../src/editorial/notifications/robots'
import { requireActor } from '../../src/editorial/people'
import { readBody } from './body'
import { noVersions } from './settings'

const change: PayloadHandler = async (req) => {
  requireActor(req)
  await readBody(req)
  await changeRobots(req, req.data)
  const slug = 'robotSettings'
  const result = await req.payload.findGlobal({ slug, depth: 0, overrideAccess: false, user: req.user, req })
  return Response.json({ result })
}

export const robotEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/', method: 'post', handler: change },
  { path: '/', method: 'patch', handler: change },
  ...noVersions,
]
