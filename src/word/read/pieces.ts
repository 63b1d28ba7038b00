/** Words and signs of a paragraph, one after another. */
import type { Element } from '../../office/elements'
import type { Inline } from './blocks'
import { colourOf, formatOf, isHidden, type Look } from './format'
import { isUnseen } from './ground'
import { safeAddress } from './links'
import type { Reading } from './reading'
import { safeText } from './safeText'
import type { Ground } from './shading'
import { valueOf, type Style } from './styles'

/** Where the pieces of one paragraph go. */
export interface Line {
  reading: Reading
  styles: readonly Style[]
  inlines: Inline[]
  boxes: Element[]
  size: number
  red: boolean
  /** what lies behind it */
  ground: Ground
  /** a line across the page is drawn in it */
  isRule: boolean
}
/** What is around a piece. */
export interface Around {
  link?: string
  /** of a link whose address was dropped: it does not look like one any more */
  unlinked?: boolean
  look?: Look
}
/** Adds words, unless nobody sees them. */
export function put(text: string, line: Line, { link, unlinked = false, look }: Around): void {
  const { reading, inlines } = line
  if (text === '' || !reading.fields.isShown) return
  const isForPrograms = (at: Look) => text.trim() !== '' && isUnseen(reading, at, line.ground)
  if (look && (isHidden(reading, look) || isForPrograms(look))) return reading.lose('hiddenText')
  const safe = safeText(text)
  if (safe !== text) reading.lose('unsafeCharacter')
  const address = link ?? safeAddress(reading.fields.link ?? '')
  const format = look ? formatOf(reading, { ...look, linked: address !== undefined || unlinked }) : 0
  if (look) noteLook(line, look, address !== undefined || unlinked)
  const last = inlines.at(-1)
  if (last?.type === 'text' && last.format === format && last.link === address) last.text += safe
  else inlines.push({ type: 'text', text: safe, format, ...(address !== undefined && { link: address }) })
}

function noteLook(line: Line, look: Look, linked: boolean): void {
  const { reading } = line
  const size = Number(reading.styles.runValue('w:sz', look.direct, look.paragraph, look.character) ?? 0)
  if (size > line.size) line.size = size
  const { red, any } = colourOf(reading, look)
  if (red) line.red = true
  if (any && !linked) reading.losses.addOnce('colour', reading.paragraph)
  if ((valueOf(look.direct, 'w:em') ?? 'none') !== 'none') reading.lose('emphasisMark')
}

/** Adds a sign that is no word. */
export function sign(inline: Inline, { reading, inlines }: Line, { look }: Around): void {
  if (reading.fields.isShown && !(look && isHidden(reading, look))) inlines.push(inline)
}
