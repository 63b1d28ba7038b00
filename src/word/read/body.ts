/** The rich text of a story, from the blocks of a file. */
import type { LexicalNode } from '../../editorial/rules/content'
import { picturesIn, wordsOf, type Block, type Cell, type Inline, type Paragraph, type Table } from './blocks'
import { captionIn, wordsUnder } from './captions'
import { headingOf, isQuote, ownHeadingOf } from './headings'
import { element, inlineNodes, rule, trimmed, upload } from './lexical'
import { isItem, isPlainNumber, listNodes, type Item } from './lists'
import { captionOf } from './own/captions'
import { roleOf } from './own/roles'
import type { Losses } from './losses'
import type { Pictures } from './pictures'

/** What a text comes from: a file, or a clipboard. */
export interface Source {
  losses: Pick<Losses, 'add'>
  pictures: Pick<Pictures, 'caption'>
  /** this program wrote it; no other has saved it since */
  own: boolean
  untouched: boolean
}

/** Of a heading the page makes the weight. */
const NO_BOLD = 127 & ~1
const [HEADS_ROW, HEADS_COLUMN] = [1, 2]
const ALL_FORMATS = 127

/** The number that stands before a paragraph, as words of it. A Latin one is set apart by a space. */
const withNumber = ({ numbered, inlines }: Paragraph): Inline[] => {
  const words = trimmed(inlines)
  if (!numbered || numbered.text === '') return words
  const gap = /[0-9A-Za-z]$/.test(numbered.text) ? ' ' : ''
  return [{ type: 'text', text: numbered.text + gap, format: 0 }, ...words]
}

/** Pictures of a paragraph stand before its words where they come before them, else behind. */
function withPictures(paragraph: Paragraph, words: LexicalNode[], reading: Source): LexicalNode[] {
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

  constructor(private readonly reading: Source) {}

  /** @param inCell headings are for the text alone */
  read(blocks: readonly Block[], inCell = false): LexicalNode[] {
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i]
      if (!block) continue
      if (block.type === 'table') this.#push(this.#table(block))
      else {
        const { untouched } = this.reading
        const heading = untouched ? ownHeadingOf(block) : inCell ? null : headingOf(block, blocks[i - 1], blocks[i + 1])
        this.#paragraph(block, heading)
        if (this.#caption(picturesIn(block.inlines), blocks[i + 1])) i++
      }
    }
    this.#endList()
    return this.#nodes
  }

  /** Whether the next block is the words under these pictures. */
  #caption(pictures: readonly string[], next: Block | undefined): boolean {
    if (pictures.length === 0 || next === undefined) return false
    const own = this.reading.own ? captionOf(next) : null
    const words = own?.caption ?? (this.reading.untouched ? null : captionIn(next))
    if (words === null) return false
    for (const key of pictures) this.reading.pictures.caption(key, words, own?.more)
    return true
  }

  #paragraph(paragraph: Paragraph, heading: ReturnType<typeof headingOf>): void {
    const { losses, pictures, own, untouched } = this.reading
    if (paragraph.isRule) return this.#rule()
    const shown = picturesIn(paragraph.inlines)
    const caption = shown.length > 0 && !untouched ? wordsUnder(paragraph) : null
    if (caption !== null) for (const key of shown) pictures.caption(key, caption)
    if (caption !== null || wordsOf(paragraph.inlines).trim() === '') {
      if (shown.length > 0) this.#push(...shown.map(upload))
      return
    }
    const { numbered } = paragraph
    if (!heading && numbered && isItem(numbered)) {
      if (!own && numbered.format !== 'bullet' && !isPlainNumber(numbered.text))
        losses.add('listNumbers', paragraph.number)
      this.#items.push({ numbered, children: inlineNodes(trimmed(paragraph.inlines)) })
      if (shown.length > 0) this.#push(...shown.map(upload))
      return
    }
    if (heading?.flattened) losses.add('headingLevel', paragraph.number)
    const inlines = numbered?.format === 'bullet' ? trimmed(paragraph.inlines) : withNumber(paragraph)
    const node = heading
      ? element('heading', inlineNodes(inlines, untouched ? ALL_FORMATS : NO_BOLD), {
          tag: heading.tag,
          ...(untouched && { format: paragraph.align }),
        })
      : element(isQuote(paragraph) ? 'quote' : 'paragraph', inlineNodes(inlines), { format: paragraph.align })
    this.#push(...withPictures(paragraph, [node], this.reading))
  }

  #table({ rows }: Table): LexicalNode {
    return element(
      'table',
      rows.map((row) =>
        element(
          'tablerow',
          row.map((cell) => {
            const { colSpan, rowSpan, blocks } = cell
            const nodes = new Body(this.reading).read(blocks, true)
            return element('tablecell', nodes.length > 0 ? nodes : [element('paragraph', [])], {
              colSpan,
              rowSpan,
              headerState: this.#headOf(cell),
            })
          }),
        ),
      ),
    )
  }

  /** In our documents each head says so, or has its style; elsewhere rows that head every page are heads, or that look like one. */
  #headOf({ heads, first, blocks }: Cell): number {
    if (this.reading.untouched) return first
    if (!this.reading.own) return heads ? HEADS_COLUMN : 0
    const isHead = blocks.some((block) => block.type === 'paragraph' && roleOf(block) === 'TableHead')
    return heads ? HEADS_COLUMN : isHead ? HEADS_ROW : 0
  }

  /** Above the text, and twice in a row, a rule parts nothing. */
  #rule(): void {
    this.#endList()
    if (this.reading.untouched || (this.#nodes.length > 0 && this.#nodes.at(-1)?.type !== 'horizontalrule'))
      this.#nodes.push(rule())
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
