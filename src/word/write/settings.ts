/** What a house may choose of its documents; all else is the standard's. */
import { isFace } from '../../editorial/rules/wordStyle'
import { FONTS } from './data/fonts'
import { LINES, TEXT_HEIGHT } from './measures'

export interface WordSettings {
  /** from line to line, twips: 540 to 600 */
  linePitch: number
  fonts: Record<keyof typeof FONTS, string>
  /** face of Latin letters and digits; without one, that of the Chinese beside them */
  latin?: string
}

/** The highest pitch with 22 lines on a page: 28.95 pt. */
const WHOLE_PAGE = Math.floor(TEXT_HEIGHT / LINES)

export const DEFAULTS: WordSettings = { linePitch: WHOLE_PAGE, fonts: { ...FONTS } }

const LEAST = 540
const MOST = 600

/** Settings with what is missing, or cannot be, as by default. */
export function settingsOf({ linePitch, fonts = {}, latin }: Chosen = {}): WordSettings {
  const pitch = linePitch !== undefined && Number.isInteger(linePitch) && linePitch >= LEAST && linePitch <= MOST
  const chosen = Object.entries(fonts).filter(([use, face]) => Object.hasOwn(FONTS, use) && isFace(face))
  return {
    linePitch: pitch ? linePitch : DEFAULTS.linePitch,
    fonts: { ...DEFAULTS.fonts, ...Object.fromEntries(chosen) },
    ...(isFace(latin) ? { latin } : {}),
  }
}

export interface Chosen {
  linePitch?: number
  fonts?: Partial<WordSettings['fonts']>
  latin?: string
}
