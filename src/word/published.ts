/** What is live, as a Word document: made of the published edition and the files that it shows, of nothing else. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pictureCopy } from '../editorial/pictures'
import type { PublicMedia } from '../editorial/rules/publication'
import { storedFile } from '../platform/storedFile'
import type { LiveStory } from '../site/model'
import { storyPath, wholeAddress } from '../site/paths'
import { DOCX, savedAs } from './fileName'
import type { BytesOf } from './write/pictures'
import type { Chosen } from './write/settings'
import { writeStory } from './write/story'

const nameOf = (url: string): string => path.posix.basename(url)

/** The files of an edition by their addresses. @throws Error where one cannot be read now: a document without it is not kept */
export function shownFiles(media: readonly PublicMedia[]): BytesOf {
  return async (url) => {
    const file = media.find((each) => each.url === url || each.variants.some((copy) => copy.url === url))
    if (!file) return undefined
    if (url !== file.url) {
      const copy = await pictureCopy(nameOf(file.url), nameOf(url))
      if (copy) return copy
      throw new Error(`${url} cannot be made now`)
    }
    const stored = await storedFile(nameOf(url))
    if (!stored) throw new Error(`${url} is missing`)
    return readFile(/* turbopackIgnore: true */ stored.path)
  }
}

export interface Published {
  /** scheme and host of the site, without a slash at the end */
  origin: string
  settings?: Chosen
}

/** The document and what is said of it: searches find the page, and a cache asks before every use. */
export async function publishedDocument(
  story: LiveStory,
  { origin, settings }: Published,
): Promise<{ bytes: Uint8Array; headers: [string, string][] }> {
  const { kind, slug, page, firstPublishedAt, revisedAt } = story
  const { bytes } = await writeStory({
    kind,
    page,
    at: revisedAt ?? firstPublishedAt,
    published: firstPublishedAt,
    address: wholeAddress(origin, storyPath(kind, slug)),
    origin,
    bytesOf: shownFiles(page.media),
    settings,
  })
  return {
    bytes,
    headers: [
      ['Content-Type', DOCX],
      ['Content-Disposition', savedAs(page.content.title, slug, '.docx')],
      ['Cache-Control', 'no-cache'],
      ['Accept-Ranges', 'bytes'],
      ['X-Robots-Tag', 'noindex'],
    ],
  }
}
