/** What lies behind words, and words that it, or their size, hides from every eye. */
import type { Look } from './format'
import type { Reading } from './reading'
import { isShaded, WHITE } from './shading'
import type { Styles } from './styles'

/** Half-points. */
const TOO_SMALL = 2

/** Of paper that is not white, nothing is known here. */
export const isPaperColoured = (xml: string): boolean =>
  [...xml.slice(0, xml.indexOf(':body')).matchAll(/:background\b[^>]*:color="([^"]*)"/g)].some(
    ([, colour = '']) => !WHITE.test(colour) && colour !== 'auto',
  )

/** Whether words are there for programs alone: white on white, or of no size. @param shaded something lies behind them */
export function isUnseen({ styles }: { styles: Styles }, look: Look, shaded: boolean): boolean {
  const { direct, paragraph, character } = look
  const value = (name: string) => styles.runValue(name, direct, paragraph, character)
  if (Number(value('w:sz') ?? Infinity) <= TOO_SMALL) return true
  if (shaded || !WHITE.test(value('w:color') ?? '')) return false
  const marked = value('w:highlight') ?? 'none'
  return ['none', 'white'].includes(marked) && !isShaded(direct, ...[...character, ...paragraph].map(({ run }) => run))
}

/** Reads what has a ground of its own; behind it lies what lay there before. */
export function onGround<T>(reading: Reading, shaded: boolean, read: () => T): T {
  const before = reading.shaded
  reading.shaded = before || shaded
  try {
    return read()
  } finally {
    reading.shaded = before
  }
}
