/** What stands in the folder of one revision. */
import type { PayloadRequest } from 'payload'
import { isRefusal } from '../editorial/errors'
import { sha256 } from '../editorial/hash'
import { namesOf } from '../editorial/people'
import { publicForm } from '../editorial/publicForm'
import { env } from '../platform/env'
import { reviewsOn, sheetOf } from '../word/reviewSheet'
import { markText } from '../word/write/mark'
import { writeSheet } from '../word/write/sheet/sheet'
import { storyParts, writtenStory, type StoryInput } from '../word/write/story'
import { fileChanged, shownBytes } from './files'
import { pageBytes } from './html/document'
import { jsonPart } from './manifest'
import { folderOf } from './names'
import type { FiledRevision, StoryRecord } from './record'
import { whole, type Part } from './zip/write'

/** The document as it was before the public, or would have been. */
async function inputOf(
  req: PayloadRequest,
  { frozen, number, sha256: hash, at, published }: FiledRevision,
  { publication }: StoryRecord['story'],
  names: readonly string[],
): Promise<StoryInput> {
  const { page } = await publicForm(req, frozen).catch((error: unknown) => {
    throw isRefusal(error) ? fileChanged() : error
  })
  const isPublic = published.length > 0
  return {
    kind: frozen.kind,
    page,
    at: published[0] ?? at,
    bytesOf: shownBytes(names),
    ...(isPublic && publication ? { published: publication.firstPublishedAt } : { mark: { number, sha256: hash } }),
    ...(env.siteUrl ? { origin: env.siteUrl } : {}),
    ...(isPublic && env.siteUrl ? { address: `${env.siteUrl}/${frozen.kind}/${frozen.content.slug}` } : {}),
  }
}

/**
 * One frozen edition: its hashed text, what is known of it, what the checks found, how it reads.
 * @param names of stored files by the ids of media, @param office name of the gate office
 * @throws Refusal 422 where a file is not what was frozen, Error where the text is not
 */
export async function* revisionParts(
  req: PayloadRequest,
  revision: FiledRevision,
  record: StoryRecord,
  names: ReadonlyMap<string, string>,
  office: string,
): AsyncGenerator<Part> {
  const { number, sha256: hash, canonical, frozen, at, published, issues } = revision
  if (sha256(canonical) !== hash) throw new Error(`revision ${hash} was changed in the database`)
  const folder = folderOf(number)
  const authors = await namesOf(req, revision.authors)
  const input = await inputOf(req, revision, record.story, [...names.values()])
  const shown = await storyParts(input)
  yield whole(`${folder}/canonical.json`, Buffer.from(canonical))
  yield jsonPart(`${folder}/revision.json`, {
    number,
    sha256: hash,
    at,
    published,
    authors,
    media: frozen.media.map(({ id, sha256: file }) => ({ id, sha256: file })),
    picturesNotShown: shown.missing,
  })
  yield jsonPart(`${folder}/checks.json`, issues)
  yield whole(`${folder}/story.docx`, (await writtenStory(input, shown)).bytes)
  const { title } = frozen.content
  const mark = input.mark && markText(input.mark)
  yield whole(`${folder}/story.html`, pageBytes({ title, blocks: shown.blocks, files: shown.files, mark }))
  const reviews = reviewsOn(record.reviews, hash, null)
  const sheet = sheetOf({ frozen, number, sha256: hash, at, reviews, office })
  yield whole(`${folder}/sheet.docx`, writeSheet(sheet))
}
