/** How words look, as far as a page shows it: the bits of `format` of a text node. */
import { childOf, type Element } from '../../office/elements'
import type { Reading } from './reading'
import { valueOf, type Style } from './styles'

const [BOLD, ITALIC, STRIKE, UNDERLINE, SUB, SUPER] = [1, 2, 4, 8, 32, 64]

/** The properties of a run, with the styles behind them. */
export interface Look {
  direct: Element | undefined
  paragraph: readonly Style[]
  character: readonly Style[]
  /** within a link, which is underlined and coloured anyway */
  linked: boolean
}

/** Some programs write a smaller type that is moved up or down. */
function moved(direct: Element | undefined, size: number, usual: number): string | undefined {
  const by = Number(valueOf(direct, 'w:position') ?? 0)
  if (by === 0 || !(size < usual)) return undefined
  return by > 0 ? 'superscript' : 'subscript'
}

export function formatOf({ styles, own }: Reading, { direct, paragraph, character, linked }: Look): number {
  const on = (name: Parameters<typeof styles.isOn>[0]) => styles.isOn(name, direct, paragraph, character)
  const value = (name: string) => styles.runValue(name, direct, paragraph, character)
  // Of a link the style underlines; in our documents only the style does.
  const underlying = (name: string) => styles.runValue(name, undefined, paragraph, [])
  const valueOfLine = (within: boolean) => (within ? (own ? valueOf(direct, 'w:u') : undefined) : value('w:u'))
  const raised = value('w:vertAlign') ?? moved(direct, Number(value('w:sz')), Number(underlying('w:sz')))
  return (
    (on('b') ? BOLD : 0) |
    (on('i') ? ITALIC : 0) |
    (on('strike') || on('dstrike') ? STRIKE : 0) |
    ((valueOfLine(linked) ?? 'none') !== 'none' ? UNDERLINE : 0) |
    (raised === 'subscript' ? SUB : raised === 'superscript' ? SUPER : 0)
  )
}

export const isHidden = ({ styles }: Reading, { direct, paragraph, character }: Look): boolean =>
  styles.isOn('vanish', direct, paragraph, character) || styles.isOn('specVanish', direct, paragraph, character)

const PLAIN_COLOURS = /^(?:auto|000000|black)?$/i
const RED = /^(?:[c-f][0-9a-f])([0-4][0-9a-f])\1$|^(?:ff0000|c00000|red)$/i

export const isRed = (colour: string): boolean => RED.test(colour)

/** Whether words are red, and whether they are of any colour that is lost. */
export function colourOf({ styles }: Reading, { direct, paragraph, character }: Look): { red: boolean; any: boolean } {
  const colour = styles.runValue('w:color', direct, paragraph, character) ?? ''
  const marked = (valueOf(direct, 'w:highlight') ?? 'none') !== 'none'
  const shade = childOf(direct, 'w:shd')?.attributes['w:fill'] ?? ''
  return { red: isRed(colour), any: marked || !PLAIN_COLOURS.test(colour) || !/^(?:auto|ffffff)?$/i.test(shade) }
}
