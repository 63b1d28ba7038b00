/** The log, for admin and director: its entries and whether it is whole. */
import type { Endpoint, PayloadRequest } from 'payload'
import { readEntries, verify } from '../../src/editorial/audit'
import { invalid, Refusal } from '../../src/editorial/errors'
import { requireActor } from '../../src/editorial/people'
import { MOST_ROWS } from './query'

const assertMayRead = (req: PayloadRequest): void => {
  const { role, confirmed } = requireActor(req)
  if (role !== 'admin' && !(role === 'director' && confirmed)) throw new Refusal('NOT_PERMITTED')
}

function natural(req: PayloadRequest, name: string, fallback: number, max: number): number {
  const given = req.query?.[name]
  if (given === undefined) return fallback
  const value = Number(given)
  if (!Number.isSafeInteger(value) || value < 0 || value > max) throw invalid(name, 'errors.badQuery')
  return value
}

export const auditEndpoints: Endpoint[] = [
  {
    path: '/audit/entries',
    method: 'get',
    handler: async (req) => {
      assertMayRead(req)
      const from = natural(req, 'from', 1, Number.MAX_SAFE_INTEGER)
      const limit = natural(req, 'limit', 100, MOST_ROWS)
      return Response.json(limit === 0 ? [] : await readEntries(req.payload, from, limit))
    },
  },
  {
    path: '/audit/verify',
    method: 'get',
    handler: async (req) => {
      assertMayRead(req)
      return Response.json(await verify(req.payload))
    },
  },
]
