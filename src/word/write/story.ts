/** A story as a Word document after GB/T 9704-2012. */
import { BODY_FIELD, type Kind } from '../../editorial/rules/kinds'
import { uploadIds } from '../../editorial/rules/lexicalTree'
import type { PublicMedia, PublicPage } from '../../editorial/rules/publication'
import type { Block } from './blocks'
import { bodyBlocks } from './body/blocks'
import { documentBytes } from './document'
import { campaignBlocks } from './kinds/campaign'
import type { StoryContext } from './kinds/context'
import { caseBlocks } from './kinds/exemplaryCase'
import { newsBlocks } from './kinds/news'
import { noticeBlocks } from './kinds/notice'
import { speechBlocks } from './kinds/speech'
import { markText, type Mark } from './mark'
import { readPictures, type BytesOf, type PictureFile } from './pictures'
import { settingsOf, type Chosen } from './settings'
import { withTitleLines } from './title/title'

export interface StoryInput {
  kind: Kind
  /** what a reader is shown: the public form of a live edition, a revision or a working copy */
  page: PublicPage
  /** ISO moment from which the edition is: it stands in the properties */
  at: string
  bytesOf: BytesOf
  /** of what is not public */
  mark?: Mark
  /** ISO moment of the first publication, and the address of the page; absent for what is not public */
  published?: string
  address?: string
  /** protocol, host and port of the site: without it, its own paths are no links */
  origin?: string
  /** the notice will bear a seal */
  seal?: boolean
  settings?: Chosen
}

export interface WrittenStory {
  bytes: Uint8Array
  /** ids of pictures that are not in it: no bytes, or a form that Word does not show */
  missing: string[]
}

const KINDS: Record<Kind, (context: StoryContext) => Block[]> = {
  cases: caseBlocks,
  speeches: speechBlocks,
  notices: noticeBlocks,
  news: newsBlocks,
  campaigns: campaignBlocks,
}

/** Kinds whose document begins without a cover. */
const OFFICIAL: readonly Kind[] = ['speeches', 'notices']

/** The pictures that stand in a document of the story. */
export function picturesShown({ kind, page }: Pick<StoryInput, 'kind' | 'page'>): PublicMedia[] {
  const { content, media } = page
  const cover = OFFICIAL.includes(kind) ? undefined : content.cover
  const ids = new Set([cover, ...uploadIds(content[BODY_FIELD[kind]])])
  return media.filter(({ id, mimeType }) => ids.has(id) && mimeType.startsWith('image/'))
}

/** What the document of a story says. @param files of its pictures: one that is not among them leaves its words */
export function storyBlocks(
  { kind, page, published, address, origin, seal = false }: Omit<StoryInput, 'at' | 'bytesOf'>,
  files: ReadonlyMap<string, PictureFile>,
): Block[] {
  const { content, media } = page
  const setting = { media, files, origin }
  const body = bodyBlocks(content[BODY_FIELD[kind]], setting, content.dateline)
  return KINDS[kind]({ page, body, setting, seal, published, address })
}

/** In whose name it stands: a notice in that of its issuer. */
const officeOf = ({ kind, page }: StoryInput): string =>
  (kind === 'notices' ? page.content.issuer : undefined) || page.unit.name

export interface StoryParts {
  blocks: Block[]
  files: ReadonlyMap<string, PictureFile>
  /** ids of pictures that are not in it: no bytes, or a form that Word does not show */
  missing: string[]
}

/** What the document says, with its pictures, before it is a file of any kind. */
export async function storyParts(input: StoryInput): Promise<StoryParts> {
  const shown = picturesShown(input)
  const files = await readPictures(shown, input.bytesOf)
  return {
    blocks: storyBlocks(input, files),
    files,
    missing: shown.filter(({ id }) => !files.has(id)).map(({ id }) => id),
  }
}

/** The bytes of the document: the same for the same input, on every machine. */
export const writeStory = async (input: StoryInput): Promise<WrittenStory> =>
  writtenStory(input, await storyParts(input))

/** The same, of parts that are there already. */
export async function writtenStory(input: StoryInput, { blocks, files, missing }: StoryParts): Promise<WrittenStory> {
  const { page, at, mark, settings } = input
  const bytes = documentBytes({
    blocks: await withTitleLines(blocks),
    files,
    properties: { title: page.content.title, office: officeOf(input), at },
    settings: settingsOf(settings),
    mark: mark && markText(mark),
    pageNumbers: true,
  })
  return { bytes, missing }
}
