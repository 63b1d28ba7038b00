/** What is written in a part of HTML, or of drawings that are written as loosely. */
import { walkLoosely } from '../office/xml'
import type { Collector } from './collector'

/** Elements that stand within a line. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd mark o q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
)
const WORDS = ['alt', 'title', 'value', 'placeholder', 'label', 'string']

export function readLoosely(markup: string, into: Collector): void {
  const line = (name: string) => {
    if (!INLINE.has(name)) into.endLine()
  }
  walkLoosely(markup, {
    open(name, attributes) {
      line(name)
      for (const word of WORDS) {
        const value = attributes[word]
        if (!value) continue
        into.add(value)
        into.endLine()
      }
    },
    close: line,
    text: (text) => into.add(text.replaceAll(/\s+/g, ' ')),
  })
}
