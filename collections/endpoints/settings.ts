import type { Endpoint, PayloadHandler } from 'payload'
import { notFound } from '../../src/editorial/errors'
import { requireActor } from '../../src/editorial/people'
import { changeSettings } from '../../src/editorial/settings'
import { shape } from '../shape'
import { readBody } from './body'

const change =
  (slug: string): PayloadHandler =>
  async (req) => {
    requireActor(req)
    await readBody(req)
    const config = req.payload.globals.config.find((each) => each.slug === slug)
    await changeSettings(req, slug, shape(config?.fields ?? [], req.data))
    const result = await req.payload.findGlobal({ slug, depth: 0, overrideAccess: false, user: req.user, req })
    return Response.json({ result })
  }

/** Settings keep no versions: the log says what stood before. Payload would look for them all the same. */
const unknown: PayloadHandler = () => {
  throw notFound()
}

export const noVersions: Omit<Endpoint, 'root'>[] = [
  { path: '/versions', method: 'get', handler: unknown },
  { path: '/versions/:id', method: 'get', handler: unknown },
  { path: '/versions/:id', method: 'post', handler: unknown },
]

export const settingsEndpoints = (slug: string): Omit<Endpoint, 'root'>[] => [
  { path: '/', method: 'post', handler: change(slug) },
  { path: '/', method: 'patch', handler: change(slug) },
  ...noVersions,
]
