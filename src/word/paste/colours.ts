/** What colour words are, and what lies behind them, where a clipboard says both. */
import { areAlike } from '../read/alike'
import { attribute, styleOf, type Style } from './css'
import type { Node } from './tree'

export interface Colours {
  /** six hexadecimal digits, as the next */
  ink?: string
  ground?: string
}

const WHITE = 'ffffff'
const NAMES: Readonly<Record<string, string>> = {
  white: WHITE,
  window: WHITE,
  black: '000000',
  windowtext: '000000',
  yellow: 'ffff00',
  red: 'ff0000',
  lime: '00ff00',
  aqua: '00ffff',
  fuchsia: 'ff00ff',
  blue: '0000ff',
  navy: '000080',
  silver: 'c0c0c0',
}
const HEX = /^#([0-9a-f]{3}|[0-9a-f]{6})$/
const RGB = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]+%?))?\s*\)/

/** Undefined for what is no colour that covers what lies behind it. */
function read(value: string | undefined): string | undefined {
  const text = value?.trim().toLowerCase() ?? ''
  const [, red, green, blue, cover = '1'] = RGB.exec(text) ?? []
  if (red !== undefined)
    return cover === '1' || cover === '100%'
      ? [red, green, blue].map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0')).join('')
      : undefined
  const [word = ''] = text.split(' ')
  const digits = HEX.exec(word)?.[1]
  return digits?.length === 3 ? [...digits].map((digit) => digit + digit).join('') : (digits ?? NAMES[word])
}

/** Of words whose colour cannot be told nothing is known. */
const inkOf = (said: string | undefined, around: string | undefined): string | undefined =>
  said === undefined || said === 'inherit' ? around : read(said)

/** What lies nothing behind words. */
const CLEAR = /^(?:|none|transparent|inherit|initial|unset|rgba\(.*[,/ ]0\))$/
const PICTURE = /url\(|gradient\(/

/** What an element lays behind its words; undefined where that cannot be told, as of a picture. */
function groundWithin(node: Node, style: Style, around: string | undefined): string | undefined {
  const said = [style.get('background-color'), style.get('background'), attribute(node, 'bgcolor')]
  if (PICTURE.test(`${style.get('background-image') ?? ''} ${style.get('background') ?? ''}`)) return undefined
  const own = said.find((value) => value !== undefined && !CLEAR.test(value.trim().toLowerCase()))
  return own === undefined ? around : read(own)
}

/** Within an element: what it says itself goes before what is around it. */
export const coloursWithin = (node: Node, style: Style, { ink, ground }: Colours): Colours => ({
  ink: inkOf(style.get('color') ?? attribute(node, 'color'), ink),
  ground: groundWithin(node, style, ground),
})

/** Within a cell: what lies behind it is known where it says so itself, as rows and sheets of style may lay something there. */
export const inCell = (cell: Node, { ink }: Colours): Colours => coloursWithin(cell, styleOf(cell), { ink })

/** Whether nobody sees words, because they are of the colour that lies behind them. */
export const areUnseen = ({ ink, ground }: Colours): boolean => !!ink && !!ground && areAlike(ink, ground)
