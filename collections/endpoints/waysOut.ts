/** The doors by which a text leaves the desk: for who may read it, kept by no cache. */
import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload'
import { invalid } from '../../src/editorial/errors'
import { requireActor } from '../../src/editorial/people'
import type { Kind } from '../../src/editorial/rules/kinds'
import { loadStory } from '../../src/editorial/story'
import { deskDocument, deskSheet, type DeskFile } from '../../src/word/desk'
import { DOCX } from '../../src/word/fileName'
import { articleForms, reviewSheetOnPaper, textOnPaper } from '../../src/word/forms'
import { PAPER_POLICY } from '../../src/word/ways/paper'

const idOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

const HASH = /^[0-9a-f]{64}$/

/** The revision that is named; undefined: the working copy. @throws Refusal 404 before 400 for what is no hash */
async function revisionAsked(req: PayloadRequest, kind: Kind): Promise<string | undefined> {
  await loadStory(req, requireActor(req), kind, idOf(req))
  const { revision } = req.query as { revision?: unknown }
  if (revision === undefined) return undefined
  if (typeof revision !== 'string' || !HASH.test(revision)) throw invalid('revision', 'errors.badQuery')
  return revision
}

const KEPT_BY_NOBODY = { 'Cache-Control': 'private, no-store' }

const asFile = ({ bytes, disposition }: DeskFile): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': DOCX,
      'Content-Disposition': disposition,
      'Content-Length': String(bytes.length),
      ...KEPT_BY_NOBODY,
    },
  })

const word =
  (kind: Kind): PayloadHandler =>
  async (req) =>
    asFile(await deskDocument(req, kind, idOf(req), await revisionAsked(req, kind)))

/** @throws Refusal 400 where no revision is named: a working copy was reviewed by nobody */
async function reviewedAsked(req: PayloadRequest, kind: Kind): Promise<string> {
  const revision = await revisionAsked(req, kind)
  if (revision === undefined) throw invalid('revision', 'errors.missingField')
  return revision
}

const sheet =
  (kind: Kind): PayloadHandler =>
  async (req) =>
    asFile(await deskSheet(req, kind, idOf(req), await reviewedAsked(req, kind)))

const article =
  (kind: Kind): PayloadHandler =>
  async (req) =>
    Response.json(await articleForms(req, kind, idOf(req), await revisionAsked(req, kind)), { headers: KEPT_BY_NOBODY })

const asPage = (html: string): Response =>
  new Response(html, {
    headers: { ...KEPT_BY_NOBODY, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': PAPER_POLICY },
  })

const print =
  (kind: Kind): PayloadHandler =>
  async (req) =>
    asPage(await textOnPaper(req, kind, idOf(req), await revisionAsked(req, kind)))

const printSheet =
  (kind: Kind): PayloadHandler =>
  async (req) =>
    asPage(await reviewSheetOnPaper(req, kind, idOf(req), await reviewedAsked(req, kind)))

export const waysOutEndpoints = (kind: Kind): Omit<Endpoint, 'root'>[] => [
  { path: '/:id/word', method: 'get', handler: word(kind) },
  { path: '/:id/sheet', method: 'get', handler: sheet(kind) },
  { path: '/:id/sheet/print', method: 'get', handler: printSheet(kind) },
  { path: '/:id/article', method: 'get', handler: article(kind) },
  { path: '/:id/print', method: 'get', handler: print(kind) },
]
