/** HTML as text: one way to write an element, one way to write a word. */
import { inert } from '../../word/write/xml/markup'

type Attributes = Readonly<Record<string, string | number | undefined>>

/** Elements that have no end. */
const VOID = ['br', 'hr', 'img', 'meta']

/** A text that is read as it is written, and is no markup. */
export const words = inert

/** @param children finished markup */
export function element(name: string, attributes: Attributes = {}, ...children: string[]): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${words(String(value))}"`))
    .join('')
  return VOID.includes(name) ? `<${name}${written}>` : `<${name}${written}>${children.join('')}</${name}>`
}
