/** The doors of how a campaign runs. */
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { closeRun } from '../../src/campaign/run/close'
import { reportDocument, reportWorkbook, type ReportFile } from '../../src/campaign/run/files'
import { setQuotas } from '../../src/campaign/run/quotas'
import { runOf, seen } from '../../src/campaign/run/view'
import { requireActor } from '../../src/editorial/people'
import { readMembers } from './body'

const idOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

const read: PayloadHandler = async (req) =>
  Response.json(await runOf(req, idOf(req)), { headers: { 'Cache-Control': 'private, no-store' } })

const write =
  (act: typeof setQuotas): PayloadHandler =>
  async (req) => {
    await seen(req, requireActor(req), idOf(req))
    await act(req, idOf(req), await readMembers(req))
    return Response.json(await runOf(req, idOf(req)))
  }

const asFile = ({ bytes, disposition, type }: ReportFile): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': type,
      'Content-Disposition': disposition,
      'Content-Length': String(bytes.length),
      'Cache-Control': 'private, no-store',
    },
  })

export const runEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/:id/run', method: 'get', handler: read },
  { path: '/:id/run', method: 'post', handler: write(setQuotas) },
  { path: '/:id/run/close', method: 'post', handler: write(closeRun) },
  { path: '/:id/run/word', method: 'get', handler: async (req) => asFile(await reportDocument(req, idOf(req))) },
  { path: '/:id/run/workbook', method: 'get', handler: async (req) => asFile(await reportWorkbook(req, idOf(req))) },
]
