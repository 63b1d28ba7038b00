/** The pictures of a story, and the one that stands for it where its address is passed on. */
import { BODY_FIELD } from '../../editorial/rules/kinds'
import { uploadIds } from '../../editorial/rules/lexicalTree'
import type { PublicMedia } from '../../editorial/rules/publication'
import type { LiveStory } from '../model'

/** A picture file as programs take it. */
export interface SharePicture {
  /** path or address */
  url: string
  width: number
  height: number
  alt?: string
}

/** Smaller ones are passed over by those who show links as cards. */
const LEAST = 300
/** Wide enough for every card. */
const WIDE = 1200
/** What every such program reads. */
const TYPES = ['image/jpeg', 'image/png']

/** The pictures that the page shows, cover first, each once. */
export function picturesOf({ kind, page }: Pick<LiveStory, 'kind' | 'page'>): PublicMedia[] {
  const { content, media } = page
  const ids = [...new Set([content.cover, ...uploadIds(content[BODY_FIELD[kind]])])]
  return ids.flatMap((id) => media.find((file) => file.id === id && file.mimeType.startsWith('image/')) ?? [])
}

/** One picture in the narrowest copy that is wide enough, else the widest; undefined where all are too small. */
export function sharePicture(file: PublicMedia): SharePicture | undefined {
  const { url, width, height, mimeType, alt } = file
  const copies = [...file.variants, { url, width: width ?? 0, height: height ?? 0, mimeType }].filter(
    (copy) => copy.width >= LEAST && copy.height >= LEAST && TYPES.includes(copy.mimeType),
  )
  const [narrowest, ...wider] = copies.sort((a, b) => a.width - b.width)
  const chosen = [narrowest, ...wider].find((copy) => copy && copy.width >= WIDE) ?? wider.at(-1) ?? narrowest
  return chosen && { url: chosen.url, width: chosen.width, height: chosen.height, alt }
}

/** The first picture of a story that is large enough. */
export const firstPicture = (story: Pick<LiveStory, 'kind' | 'page'>): SharePicture | undefined =>
  picturesOf(story)
    .map(sharePicture)
    .find((picture) => picture !== undefined)
