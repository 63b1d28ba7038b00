/** Heads and feet of pages, which a story has none of: told where they say more than a number. */
import { textOf, within, eachElement } from '../../office/elements'
import type { Reading } from './reading'

const PARTS = new Set(['header', 'footer'])
/** A number of a page, with what is around it. */
const NUMBER_ALONE = /^[\s\d—–\-－·.第共页/／,，]*$/

export function tellHeaders(reading: Reading): void {
  for (const { type, target, external } of reading.relations.values()) {
    if (!PARTS.has(type) || external) continue
    const xml = reading.file.xml(target)
    if (xml === undefined) continue
    let words = ''
    eachElement(xml, 1, reading.file.limits, (element) => {
      words += within(element, 'w:t').map(textOf).join('')
    })
    if (NUMBER_ALONE.test(words)) continue
    reading.losses.addOnce('headerFooter', 0)
    return
  }
}
