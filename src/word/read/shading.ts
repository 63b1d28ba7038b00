/** What a file lays behind words. */
import { childOf, within, type Element } from '../../office/elements'

/** White, or so near it that nobody tells it from the paper. */
export const WHITE = /^(?:(?:f[c-f]){3}|white)$/i

/** Colour of what lies behind words: six hexadecimal digits; null where something lies there whose colour cannot be told. */
export type Ground = string | null
export const PAPER = 'FFFFFF'

const NAMED: Readonly<Record<string, string>> = {
  white: PAPER,
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  green: '00FF00',
  magenta: 'FF00FF',
  red: 'FF0000',
  yellow: 'FFFF00',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
}
const HEX = /^[0-9a-f]{6}$/i
/** Names of the white of a theme. */
const THEME_WHITE = /^(?:background1|light1|bg1|lt1)$/

/** A colour by its digits or by its name; null where it is none that is known. */
export const colourOf = (value: string): string | null => (HEX.test(value) ? value : (NAMED[value] ?? null))

/** A colour that a theme may give: its own white is known, and of another the digits that are kept beside it. */
export function themed(value: string, theme: string | undefined, changed: boolean): string | null {
  if (theme !== undefined && THEME_WHITE.test(theme)) return changed ? null : PAPER
  return colourOf(value)
}

/** What a `w:shd` lays behind words; undefined where it lays nothing. */
function laidBy(shading: Element): Ground | undefined {
  const { attributes } = shading
  const { 'w:val': pattern = 'clear', 'w:fill': fill = 'auto', 'w:color': colour = 'auto' } = attributes
  if (pattern === 'nil') return undefined
  if (pattern === 'solid') return colourOf(colour)
  const theme = attributes['w:themeFill']
  if (pattern !== 'clear') return null
  if (fill === 'auto') return theme === undefined ? undefined : null
  const changed = attributes['w:themeFillShade'] ?? attributes['w:themeFillTint']
  return themed(fill, theme, changed !== undefined)
}

/** What the first of these properties that lay anything lay behind words; undefined where none does. */
export function groundBy(...properties: readonly (Element | undefined)[]): Ground | undefined {
  for (const each of properties) {
    const shading = childOf(each, 'w:shd')
    const laid = shading && laidBy(shading)
    if (laid !== undefined) return laid
  }
  return undefined
}

/** Whether anything that is found in these properties is shaded with another colour than white; what cannot be told is. */
export const isShaded = (...properties: readonly (Element | undefined)[]): boolean =>
  properties.some(
    (each) =>
      each &&
      within(each, 'w:shd').some((shading) => {
        const laid = laidBy(shading)
        return laid === null || (laid !== undefined && !WHITE.test(laid))
      }),
  )
