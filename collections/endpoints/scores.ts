/** The doors of scores: what a month came to, fixing and releasing it, what things are worth. */
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { overviewOf } from '../../src/campaign/overview/report'
import { overviewSheet } from '../../src/campaign/overview/sheet'
import { overviewQuery } from '../../src/campaign/rules/overview/query'
import { lockMonth, releaseMonth } from '../../src/campaign/scores/lock'
import { assertDirector } from '../../src/campaign/scores/may'
import { scoresOf } from '../../src/campaign/scores/report'
import { scoreSheet } from '../../src/campaign/scores/sheet'
import { addTable, previewTable, tablesOf } from '../../src/campaign/scores/tables'
import { invalid } from '../../src/editorial/errors'
import { requireActor } from '../../src/editorial/people'
import { monthAt, readMonth } from '../../src/editorial/rules/months'
import { WORKBOOK } from '../../src/sheet/write'
import { readMembers } from './body'
import { assertUnderstood } from './query'

/** The present month where none is asked for. @throws Refusal 400 */
function monthAsked(req: PayloadRequest): string {
  const asked = req.searchParams.get('month')
  const month = asked === null ? monthAt(new Date()) : readMonth(asked)
  if (!month) throw invalid('month', 'scores.badMonth')
  assertUnderstood(req, { month })
  return month
}

/** @throws Refusal 401, 400 with `field`, 403 */
async function monthGiven(req: PayloadRequest): Promise<string> {
  const actor = requireActor(req)
  const said = await readMembers(req)
  const month = readMonth(said.month)
  if (!month) throw invalid('month', said.month === undefined ? 'errors.missingField' : 'scores.badMonth')
  assertDirector(actor)
  return month
}

const read: PayloadHandler = async (req) => {
  requireActor(req)
  return Response.json(await scoresOf(req, monthAsked(req)))
}

/** A spreadsheet, for who asked alone. */
const workbook = (bytes: Buffer, name: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': WORKBOOK,
      'Content-Disposition': `attachment; filename="${name}.xlsx"`,
      'Cache-Control': 'private, no-store',
    },
  })

const sheet: PayloadHandler = async (req) => {
  requireActor(req)
  const month = monthAsked(req)
  const bytes = await scoreSheet(await scoresOf(req, month))
  return workbook(bytes, `scores-${month}`)
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

const overview: PayloadHandler = async (req) => {
  requireActor(req)
  const asked = overviewQuery((name) => req.searchParams.get(name), new Date())
  assertUnderstood(req, { month: asked.month, unit: asked.unit, campaign: asked.campaign })
  const bytes = await overviewSheet(await overviewOf(req, asked))
  return workbook(bytes, `overview-${asked.month}`)
}

export const scoreEndpoints: Endpoint[] = [
  { path: '/overview/sheet', method: 'get', handler: overview },
  { path: '/scores', method: 'get', handler: read },
  { path: '/scores/sheet', method: 'get', handler: sheet },
  { path: '/scores/lock', method: 'post', handler: lock },
  { path: '/scores/release', method: 'post', handler: release },
]

const tables: PayloadHandler = async (req) => Response.json({ versions: await tablesOf(req) })

const add: PayloadHandler = async (req) => {
  requireActor(req)
  return Response.json({ version: await addTable(req, await readMembers(req)) }, { status: 201 })
}

const preview: PayloadHandler = async (req) => {
  requireActor(req)
  return Response.json({ months: await previewTable(req, await readMembers(req)) })
}

export const scoreRuleEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/', method: 'get', handler: tables },
  { path: '/', method: 'post', handler: add },
  { path: '/preview', method: 'post', handler: preview },
]
