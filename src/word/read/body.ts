/** The rich text of a story, from the blocks of a file. */
import type { LexicalNode } from '../../editorial/rules/content'
import { picturesIn, wordsOf, type Block, type Inline, type Paragraph, type Table } from './blocks'
import { captionIn, wordsUnder } from './captions'
import { headingOf, isQuote } from './headings'
import { element, inlineNodes, trimmed, upload } from './lexical'
import { isItem, isPlainNumber, listNodes, type Item } from './lists'
import type { Reading } from './reading'

/** Of a heading the page makes the weight. */
const NO_BOLD = 127 & ~1
const HEADS_COLUMN = 2

/** The number that stands before a paragraph, as words of it. A Latin one is set apart by a space. */
const withNumber = ({ numbered, inlines }: Paragraph): Inline[] => {
  const words = trimmed(inlines)
  if (!numbered || numbered.text === '') return words
  const gap = /[0-9A-Za-z]$/.test(numbered.text) ? ' ' : ''
  return [{ type: 'text', text: numbered.text + gap, format: 0 }, ...words]
}

/** Pictures of a paragraph stand before its words where they come before them, else behind. */
function withPictures(paragraph: Paragraph, words: LexicalNode[], reading: Reading): LexicalNode[] {
  const pictures = picturesIn(paragraph.inlines).map(upload)
  if (pictures.length === 0) return words
  const isWord = (inline: Inline): boolean => inline.type === 'text' && inline.text.trim() !== ''
  const first = paragraph.inlines.findIndex((inline) => inline.type === 'picture')
  const [before, behind] = [paragraph.inlines.slice(0, first), paragraph.inlines.slice(first)].map((part) =>
    part.some(isWord),
  )
  if (before && behind) reading.losses.add('pictureMoved', paragraph.number)
  return before ? [...words, ...pictures] : [...pictures, ...words]
}

export class Body {
  readonly #nodes: LexicalNode[] = []
  #items: Item[] = []

  constructor(private readonly reading: Reading) {}

  /** @param inCell headings are for the text alone */
  read(blocks: readonly Block[], inCell = false): LexicalNode[] {
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i]
      if (!block) continue
      if (block.type === 'table') this.#push(this.#table(block))
      else {
        this.#paragraph(block, inCell ? null : headingOf(block, blocks[i - 1], blocks[i + 1]))
        const pictures = picturesIn(block.inlines)
        const caption = pictures.length > 0 ? captionIn(blocks[i + 1]) : null
        if (caption === null) continue
        for (const key of pictures) this.reading.pictures.caption(key, caption)
        i++
      }
    }
    this.#endList()
    return this.#nodes
  }

  #paragraph(paragraph: Paragraph, heading: ReturnType<typeof headingOf>): void {
    const { losses, pictures } = this.reading
    const shown = picturesIn(paragraph.inlines)
    const caption = shown.length > 0 ? wordsUnder(paragraph) : null
    if (caption !== null) for (const key of shown) pictures.caption(key, caption)
    if (caption !== null || wordsOf(paragraph.inlines).trim() === '') {
      if (shown.length > 0) this.#push(...shown.map(upload))
      return
    }
    const { numbered } = paragraph
    if (!heading && numbered && isItem(numbered)) {
      if (numbered.format !== 'bullet' && !isPlainNumber(numbered.text)) losses.add('listNumbers', paragraph.number)
      this.#items.push({ numbered, children: inlineNodes(trimmed(paragraph.inlines)) })
      if (shown.length > 0) this.#push(...shown.map(upload))
      return
    }
    if (heading?.flattened) losses.add('headingLevel', paragraph.number)
    const inlines = numbered?.format === 'bullet' ? trimmed(paragraph.inlines) : withNumber(paragraph)
    const node = heading
      ? element('heading', inlineNodes(inlines, NO_BOLD), { tag: heading.tag })
      : element(isQuote(paragraph) ? 'quote' : 'paragraph', inlineNodes(inlines), { format: paragraph.align })
    this.#push(...withPictures(paragraph, [node], this.reading))
  }

  #table({ rows }: Table): LexicalNode {
    return element(
      'table',
      rows.map((row) =>
        element(
          'tablerow',
          row.map(({ colSpan, rowSpan, heads, blocks }) => {
            const nodes = new Body(this.reading).read(blocks, true)
            return element('tablecell', nodes.length > 0 ? nodes : [element('paragraph', [])], {
              colSpan,
              rowSpan,
              headerState: heads ? HEADS_COLUMN : 0,
            })
          }),
        ),
      ),
    )
  }

  #push(...nodes: LexicalNode[]): void {
    this.#endList()
    this.#nodes.push(...nodes)
  }

  #endList(): void {
    if (this.#items.length === 0) return
    this.#nodes.push(...listNodes(this.#items))
    this.#items = []
  }
}
