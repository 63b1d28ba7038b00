/** Word documents from the desk: of a revision or the working copy, marked as not public, and the 发稿审签单 of a revision. */
import type { PayloadRequest } from 'payload'
import { gateOfficeName, handOut } from '../editorial/handOut'
import { notFound } from '../editorial/errors'
import type { Kind } from '../editorial/rules/kinds'
import { t } from '../messages/index'
import { savedAs } from './fileName'
import { houseStyle } from './houseStyle'
import { shownFiles } from './published'
import { reviewsOn, sheetOf } from './reviewSheet'
import type { Sheet } from './write/sheet/data'
import { writeSheet } from './write/sheet/sheet'
import { writeStory } from './write/story'

/** A document, and the value of its `Content-Disposition`. */
export interface DeskFile {
  bytes: Uint8Array
  disposition: string
}

const revisionName = (number: number | undefined): string => (number === undefined ? 'working' : `revision-${number}`)

/** @param revision its hash; without one the working copy @throws Refusal 401, 404, 422 */
export async function deskDocument(
  req: PayloadRequest,
  kind: Kind,
  id: string,
  revision: string | undefined,
): Promise<DeskFile> {
  const { page, number, sha256, at } = await handOut(req, kind, id, revision)
  const { bytes } = await writeStory({
    kind,
    page,
    at,
    bytesOf: shownFiles(page.media),
    mark: { number, sha256 },
    settings: await houseStyle(req.payload, req),
  })
  const { title } = page.content
  const named = number === undefined ? t('ways.fileOfWorking', { title }) : t('ways.fileOfRevision', { title, number })
  return { bytes, disposition: savedAs(named, `${kind}-${revisionName(number)}`, '.docx') }
}

/** What stands on the sheet of a revision. @throws Refusal 401, 404 */
export async function reviewSheet(req: PayloadRequest, kind: Kind, id: string, revision: string): Promise<Sheet> {
  const { story, frozen, number, sha256, at } = await handOut(req, kind, id, revision)
  if (number === undefined) throw notFound()
  const reviews = reviewsOn(story.reviews, sha256, story.gate.round)
  return sheetOf({ frozen, number, sha256, at, reviews, office: await gateOfficeName(req) })
}

/** The same as a document. @throws Refusal 401, 404 */
export async function deskSheet(req: PayloadRequest, kind: Kind, id: string, revision: string): Promise<DeskFile> {
  const sheet = await reviewSheet(req, kind, id, revision)
  const { title, number } = sheet
  return {
    bytes: writeSheet(sheet, await houseStyle(req.payload, req)),
    disposition: savedAs(t('ways.fileOfSheet', { title, number }), `${kind}-sheet-${number}`, '.docx'),
  }
}
