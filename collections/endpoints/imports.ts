/** The doors of imports: a Word file in, what became of it, what the writer says to its proposals, the file itself. */
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { invalid } from '../../src/editorial/errors'
import { badFile } from '../../src/editorial/fileCheck'
import { makeOtherKind } from '../../src/editorial/imports/otherKind'
import type { ReadInput } from '../../src/editorial/imports/pictures'
import { answerProposals } from '../../src/editorial/imports/proposals'
import { receiveImport } from '../../src/editorial/imports/receive'
import { importReport, ownImports } from '../../src/editorial/imports/report'
import { cancelImport, originalOf, retryImport } from '../../src/editorial/imports/steer'
import { requireActor } from '../../src/editorial/people'
import { DOCUMENTS } from '../../src/editorial/rules/fileText'
import { originalSavedAs } from '../../src/word/fileName'
import { fieldsOf, shape } from '../shape'
import { readBody } from './body'

/** More proposals than any file makes. */
const MOST_ANSWERS = 1_000

const idOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

const reads =
  (req: PayloadRequest): ReadInput =>
  (collection, body, complete) =>
    shape(fieldsOf(req, collection), body, complete)

const report = async (req: PayloadRequest, status = 200): Promise<Response> =>
  Response.json({ doc: await importReport(req, idOf(req)) }, { status })

const list: PayloadHandler = async (req) => Response.json({ docs: await ownImports(req) })

const receive: PayloadHandler = async (req) => {
  requireActor(req)
  await readBody(req)
  if (!req.file) throw badFile('fileMissing')
  const { again } = req.data ?? {}
  if (again !== undefined && typeof again !== 'boolean') throw invalid('again')
  const id = await receiveImport(req, req.file, again === true)
  return Response.json({ doc: await importReport(req, id) }, { status: 201 })
}

/** A command on one import, answered with what became of it. */
const command =
  (act: (req: PayloadRequest, id: string, body: Record<string, unknown>) => Promise<void>): PayloadHandler =>
  async (req) => {
    await importReport(req, idOf(req))
    await readBody(req)
    await act(req, idOf(req), (req.data ?? {}) as Record<string, unknown>)
    return report(req)
  }

function numbers(body: Record<string, unknown>, name: string): number[] {
  const value = body[name] ?? []
  if (!Array.isArray(value) || value.length > MOST_ANSWERS) throw invalid(name)
  if (!value.every((item) => Number.isSafeInteger(item) && item >= 0)) throw invalid(name)
  return value as number[]
}

const answer = (req: PayloadRequest, id: string, body: Record<string, unknown>): Promise<void> =>
  answerProposals(req, id, { take: numbers(body, 'take'), decline: numbers(body, 'decline') }, reads(req))

const otherKind = (req: PayloadRequest, id: string, { kind }: Record<string, unknown>): Promise<void> =>
  makeOtherKind(req, id, kind, reads(req))

const original: PayloadHandler = async (req) => {
  const { name, bytes } = await originalOf(req, idOf(req))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': DOCUMENTS.docx,
      'Content-Length': String(bytes.length),
      'Content-Disposition': originalSavedAs(name),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  })
}

export const importEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/', method: 'get', handler: list },
  { path: '/', method: 'post', handler: receive },
  { path: '/:id', method: 'get', handler: (req) => report(req) },
  { path: '/:id/original', method: 'get', handler: original },
  { path: '/:id/cancel', method: 'post', handler: command(cancelImport) },
  { path: '/:id/retry', method: 'post', handler: command(retryImport) },
  { path: '/:id/proposals', method: 'post', handler: command(answer) },
  { path: '/:id/kind', method: 'post', handler: command(otherKind) },
]
