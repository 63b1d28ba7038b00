/** What a house may choose of its Word documents: all else is the standard's. */

/** From line to line, points. */
export const LINE_PITCH = { least: 27, most: 30 } as const

/** Members of the settings that name a face, and for which use. */
export const FACE_MEMBERS = {
  titleFont: 'title',
  bodyFont: 'body',
  heading1Font: 'heading1',
  heading2Font: 'heading2',
  pageNumberFont: 'pageNumber',
} as const
/** Face of Latin letters and digits. */
export const LATIN_MEMBER = 'latinFont'

/** A name of a face as it may stand in a file: one line, no list. */
export const isFace = (name: unknown): name is string =>
  typeof name === 'string' && /^[^\p{C}\p{Zl}\p{Zp};,"<>]{1,31}$/u.test(name) && name.trim() !== ''
