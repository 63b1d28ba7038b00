/** What a file lays behind words. */
import { within, type Element } from '../../office/elements'

/** White, or so near it that nobody tells it from the paper. */
export const WHITE = /^(?:(?:f[c-f]){3}|white)$/i

/** Whether a `w:shd` lays anything but white behind words; what cannot be told does. */
function isShading(shading: Element | undefined): boolean {
  const { 'w:val': pattern = 'clear', 'w:fill': fill = 'auto', 'w:themeFill': theme } = shading?.attributes ?? {}
  if (pattern === 'nil') return false
  return pattern !== 'clear' || (fill === 'auto' ? theme !== undefined : !WHITE.test(fill))
}

/** Whether anything that is found in these properties is shaded. */
export const isShaded = (...properties: readonly (Element | undefined)[]): boolean =>
  properties.some((each) => each && within(each, 'w:shd').some(isShading))
