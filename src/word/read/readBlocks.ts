/** Paragraphs and tables in the order in which they are read. */
import { childOf, elementsOf, within, type Element } from '../../office/elements'
import { branchOf } from './alternates'
import type { Block, Paragraph } from './blocks'
import { onGround } from './ground'
import { readParagraph } from './paragraphs'
import type { Reading } from './reading'
import { readTable } from './tables'

const WRAPS = new Set(['w:customXml', 'w:smartTag', 'w:sdtContent', 'w:ins', 'w:moveTo'])
/** A list of the headings with their pages, which Word makes by itself. */
const CONTENTS = /^Table of Contents$/i

const isContents = (element: Element): boolean =>
  within(element, 'w:docPartGallery').some(({ attributes }) => CONTENTS.test(attributes['w:val'] ?? ''))

/** Takes in one block after another, and joins paragraphs whose ends were deleted. */
export class Blocks {
  readonly found: Block[] = []
  #openEnd: Paragraph | null = null

  constructor(private readonly reading: Reading) {}

  add(element: Element): void {
    const { reading } = this
    if (element.name === 'w:p') this.#paragraph(element)
    else if (element.name === 'w:tbl') {
      this.#openEnd = null
      const table = readTable(element, reading, readBlocks)
      if (table.rows.length > 0) this.found.push(table)
    } else if (element.name === 'w:sdt') this.#control(element)
    else if (element.name === 'mc:AlternateContent') {
      const branch = branchOf(element)
      if (branch) this.#all(branch)
    } else if (WRAPS.has(element.name)) this.#all(element)
    else if (element.name === 'w:altChunk' || element.name === 'w:subDoc') reading.lose('embeddedObject')
  }

  #all(element: Element): void {
    for (const child of elementsOf(element)) this.add(child)
  }

  #control(element: Element): void {
    const properties = childOf(element, 'w:sdtPr')
    const content = childOf(element, 'w:sdtContent')
    if (properties && isContents(properties)) this.reading.losses.addOnce('contents', this.reading.paragraph + 1)
    else if (content && !childOf(properties, 'w:showingPlcHdr')) this.#all(content)
  }

  #paragraph(element: Element): void {
    const { paragraph, boxes, goesOn } = readParagraph(element, this.reading)
    const first = this.#openEnd
    if (first) first.inlines.push(...paragraph.inlines)
    else this.found.push(paragraph)
    this.#openEnd = goesOn ? (first ?? paragraph) : null
    // What fills a box is not known here.
    for (const box of boxes)
      this.found.push(...onGround(this.reading, null, () => readBlocks(elementsOf(box), this.reading)))
  }
}

export function readBlocks(elements: readonly Element[], reading: Reading): Block[] {
  const blocks = new Blocks(reading)
  for (const element of elements) blocks.add(element)
  return blocks.found
}
