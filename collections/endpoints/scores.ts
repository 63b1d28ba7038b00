/** The doors of scores: what a month came to, fixing and releasing it, what things are worth. */
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { lockMonth, releaseMonth } from '../../src/campaign/scores/lock'
import { assertDirector } from '../../src/campaign/scores/may'
import { scoresOf } from '../../src/campaign/scores/report'
import { scoreSheet } from '../../src/campaign/scores/sheet'
import { addTable, previewTable } from '../../src/campaign/scores/tables'
import { invalid } from '../../src/editorial/errors'
import { requireActor } from '../../src/editorial/people'
import { monthAt, readMonth } from '../../src/editorial/rules/months'
import { WORKBOOK } from '../../src/sheet/write'
import { readBody } from './body'

/** The present month where none is asked for. @throws Refusal 400 */
function monthAsked(req: PayloadRequest): string {
  const asked = req.searchParams.get('month')
  if (asked === null) return monthAt(new Date())
  const month = readMonth(asked)
  if (!month) throw invalid('month', 'scores.badMonth')
  return month
}

/** @throws Refusal 401, 400 with `field`, 403 */
async function monthGiven(req: PayloadRequest): Promise<string> {
  const actor = requireActor(req)
  await readBody(req)
  const month = readMonth(req.data?.month)
  if (!month) throw invalid('month', req.data?.month === undefined ? 'errors.missingField' : 'scores.badMonth')
  assertDirector(actor)
  return month
}

const read: PayloadHandler = async (req) => {
  requireActor(req)
  return Response.json(await scoresOf(req, monthAsked(req)))
}

const sheet: PayloadHandler = async (req) => {
  requireActor(req)
  const month = monthAsked(req)
  const bytes = await scoreSheet(await scoresOf(req, month))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': WORKBOOK,
      'Content-Disposition': `attachment; filename="scores-${month}.xlsx"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

const lock: PayloadHandler = async (req) => {
  const month = await monthGiven(req)
  await lockMonth(req, month)
  return Response.json(await scoresOf(req, month))
}

const release: PayloadHandler = async (req) => {
  const month = await monthGiven(req)
  await releaseMonth(req, month)
  return Response.json(await scoresOf(req, month))
}

export const scoreEndpoints: Endpoint[] = [
  { path: '/scores', method: 'get', handler: read },
  { path: '/scores/sheet', method: 'get', handler: sheet },
  { path: '/scores/lock', method: 'post', handler: lock },
  { path: '/scores/release', method: 'post', handler: release },
]

const add: PayloadHandler = async (req) => {
  requireActor(req)
  await readBody(req)
  return Response.json({ version: await addTable(req, req.data ?? {}) }, { status: 201 })
}

const preview: PayloadHandler = async (req) => {
  requireActor(req)
  await readBody(req)
  return Response.json({ months: await previewTable(req, req.data ?? {}) })
}

export const scoreRuleEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/', method: 'post', handler: add },
  { path: '/preview', method: 'post', handler: preview },
]
