/** The doors of the figures register: figures with their sums, changed ones that stories still carry, rates of exchange. */
import type { Endpoint, PayloadHandler } from 'payload'
import { openChanges } from '../../src/campaign/figures/changes'
import { enterRate, ratesOf } from '../../src/campaign/figures/rates'
import { registerOf } from '../../src/campaign/figures/register'
import { figureFilter } from '../../src/campaign/rules/figures/filter'
import { requireActor } from '../../src/editorial/people'
import { fieldsOf, shape } from '../shape'
import { readBody } from './body'
import { closed } from './closed'
import { assertUnderstood } from './query'

const list: PayloadHandler = async (req) => {
  requireActor(req)
  const filter = figureFilter(req.query ?? {})
  assertUnderstood(req, { ...filter })
  return Response.json(await registerOf(req, filter))
}

const changes: PayloadHandler = async (req) => Response.json({ changes: await openChanges(req) })

const rates: PayloadHandler = async (req) => Response.json({ rates: await ratesOf(req) })

const enter: PayloadHandler = async (req) => {
  requireActor(req)
  await readBody(req)
  return Response.json({ rate: await enterRate(req, shape(fieldsOf(req, 'exchangeRates'), req.data)) }, { status: 201 })
}

export const figuresEndpoint: Endpoint = { path: '/figures', method: 'get', handler: list }

export const figureChangeEndpoints: Omit<Endpoint, 'root'>[] = [{ path: '/', method: 'get', handler: changes }]

export const rateEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/', method: 'get', handler: rates },
  { path: '/', method: 'post', handler: enter },
  { path: '/:id', method: 'patch', handler: closed('register.rateFixed') },
  { path: '/:id', method: 'delete', handler: closed('register.rateFixed') },
]
