/** The words of a rich text, for descriptions. */
import type { RichText } from '../../editorial/rules/content'
import { walk } from '../../editorial/rules/lexicalTree'

/** Texts in order without blocks between them, white space folded. */
export function plainText(rich: RichText | undefined): string {
  const texts: string[] = []
  walk(rich, (node) => {
    if (typeof node.text === 'string') texts.push(node.text)
  })
  return texts.join('').replace(/\s+/g, ' ').trim()
}

/** The first `max` characters, an ellipsis where something is cut. */
export function opening(text: string, max: number): string {
  const characters = [...text]
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`
}
