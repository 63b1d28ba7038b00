/** Markup as text: one way to write an element, one way to write a word. */
import { xmlText } from '../../../site/xml'

/** Attributes in the order in which they are written; what is undefined is not. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** Marks that turn the direction of what follows: a text would be read otherwise than it is written. */
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A text as it may stand in a document: no markup of its own, nothing that hides or turns what is read. */
export const inert = (text: string): string => xmlText(text.replace(TURNS, ''))

/** An element. @param children finished markup */
export function element(name: string, attributes: Attributes = {}, ...children: string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${inert(String(value))}"`))
    .join('')
  const inner = children.join('')
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`
}

/** An element of WordprocessingML with its one attribute `w:val`. */
export const value = (name: string, val: string | number): string => element(`w:${name}`, { 'w:val': val })

/** A part of a document. @param root finished markup */
export const part = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`

/** Names that parts declare. */
export const NAMES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const
