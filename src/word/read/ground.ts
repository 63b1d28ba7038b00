/** What lies behind words, and words that it, or their size, hides from every eye. */
import { areAlike } from './alike'
import type { Look } from './format'
import type { Reading } from './reading'
import { colourOf, groundBy, themed, WHITE, type Ground } from './shading'
import type { Styles } from './styles'

/** Half-points. */
const TOO_SMALL = 2

/** Of paper that is not white, nothing is known here. */
export const isPaperColoured = (xml: string): boolean =>
  [...xml.slice(0, xml.indexOf(':body')).matchAll(/:background\b[^>]*:color="([^"]*)"/g)].some(
    ([, colour = '']) => !WHITE.test(colour) && colour !== 'auto',
  )

/** The colour of words; null where a program chooses one that is seen, or where it cannot be told. */
function colourOfWords(styles: Styles, { direct, paragraph, character }: Look): string | null {
  const { attributes = {} } = styles.runProperty('w:color', direct, paragraph, character) ?? {}
  const changed = attributes['w:themeShade'] ?? attributes['w:themeTint']
  return themed(attributes['w:val'] ?? 'auto', attributes['w:themeColor'], changed !== undefined)
}

/** What lies right behind words: a marker, their own shading, or what lies behind their paragraph. */
function behindWords(styles: Styles, { direct, paragraph, character }: Look, around: Ground): Ground {
  const marker = styles.runValue('w:highlight', direct, paragraph, character) ?? 'none'
  if (marker !== 'none') return colourOf(marker)
  const own = groundBy(direct, ...[...character, ...paragraph].map(({ run }) => run))
  return own === undefined ? around : own
}

/** Whether words are there for programs alone: of the colour of what lies behind them, or of no size. @param around behind their paragraph */
export function isUnseen({ styles }: { styles: Styles }, look: Look, around: Ground): boolean {
  const { direct, paragraph, character } = look
  if (Number(styles.runValue('w:sz', direct, paragraph, character) ?? Infinity) <= TOO_SMALL) return true
  const colour = colourOfWords(styles, look)
  const ground = colour && behindWords(styles, look, around)
  return !!colour && !!ground && areAlike(colour, ground)
}

/** Reads what has a ground of its own. @param ground undefined where it has none: behind it lies what lay there before */
export function onGround<T>(reading: Reading, ground: Ground | undefined, read: () => T): T {
  const before = reading.ground
  if (ground !== undefined) reading.ground = ground
  try {
    return read()
  } finally {
    reading.ground = before
  }
}
