/**
 * The measures of GB/T 9704-2012 that no house chooses, in twentieths of a point (twips) where nothing else is said.
 * 1 mm is 56.69 of them.
 */

/** A4, and the margins 天头 37 mm, 订口 28 mm; the type area is 156 mm × 225 mm. */
export const PAGE = { width: 11906, height: 16838, top: 2098, left: 1588, right: 1474, bottom: 1984 } as const
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right
export const TEXT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom

/** 22 lines of 28 characters. */
export const LINES = 22
export const CHARACTERS = 28

/** Sizes in half points: 2号, 3号, 4号, and the small ones that the standard leaves free. */
export const SIZE = {
  title: 44,
  body: 32,
  table: 28,
  pageNumber: 28,
  caption: 24,
  note: 21,
  sheet: 21,
  mark: 18,
} as const

/** Width of a character of the body. */
export const CHARACTER = SIZE.body * 10

/** What is added to each character so that exactly 28 stand on a line: 4096ths of a point, less than nothing. */
export const CHARACTER_SPACE = Math.floor((TEXT_WIDTH / CHARACTERS / 20 - SIZE.body / 2) * 4096)

/**
 * The same as spacing of the characters themselves: whole twips, so that 28 never are wider than a line; and two less, because
 * LibreOffice takes some of the room for its grid. A line of 29 would need ten twips less yet.
 */
export const BODY_SPACING = Math.floor(TEXT_WIDTH / CHARACTERS - CHARACTER) - 2

/** The dash beside the page number lies 7 mm under the type area; its line is as high as its type. */
const UNDER_TEXT = 397
export const PAGE_NUMBER_LINE = SIZE.pageNumber * 10
/** From the edge of the paper to the foot of that line. */
export const FOOTER = PAGE.bottom - UNDER_TEXT - PAGE_NUMBER_LINE / 2
/** From the edge of the paper to the mark of a document that is not public. */
export const HEADER = 1134

/** Lengths of drawings: English Metric Units in a twip. */
export const EMU = 635
/** A pixel of a screen. */
export const PIXEL = 15
