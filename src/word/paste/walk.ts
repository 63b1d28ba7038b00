/** From the elements of a clipboard to the blocks of a text, in the order in which they are read. */
import { wordsOf, type Block, type Inline } from '../read/blocks'
import { inBrackets } from '../read/data/instructions'
import type { LossCode } from '../read/draft'
import { safeAddress } from '../read/links'
import { alignOf, attribute, formatOf, isColoured, isHidden, styleOf, type Style } from './css'
import { aroundCell, NOTHING_AROUND, type Around, type Clipboard } from './around'
import { areUnseen, coloursWithin } from './colours'
import { isComment, isCommentMark } from './comments'
import { BLOCKS, OBJECTS, withoutTrackers } from './elements'
import { isNumber, Items, wordNumber } from './items'
import { Line } from './line'
import { isBackMark, isListOfNotes, noteOf } from './notes'
import { readTable } from './tables'
import { isSilent, textIn, type Node } from './tree'

const LEAVES = /^(?:p|h[1-6]|li|dt|dd|figcaption)$/
const UNDERLINE = 8
const SUPER = 64
export class Walk {
  readonly blocks: Block[] = []
  #line: Line | null = null
  /** paragraphs, headings and items that are open */
  #within = 0

  constructor(private readonly board: Clipboard) {}

  /** All that stands in an element, the last paragraph too. */
  read(node: Node, around: Around = NOTHING_AROUND): Block[] {
    this.#children(node, around)
    this.#close()
    return this.blocks
  }

  #children(node: Node, around: Around): void {
    for (const child of node.childNodes ?? []) this.#node(child, around)
  }

  #lose(code: LossCode): void {
    this.board.losses.add(code, this.#line || this.#within > 0 ? this.board.paragraphs + 1 : this.board.paragraphs || 1)
  }

  #node(node: Node, outside: Around): void {
    const { nodeName: tag } = node
    if (tag === '#text') return this.#put(node.value ?? '', outside)
    if (tag.startsWith('#') || isSilent(node) || isNumber(node) || isListOfNotes(node)) return
    if (isComment(node) || isCommentMark(node)) return
    const style = styleOf(node)
    const around = { ...outside, colours: coloursWithin(node, style, outside.colours) }
    const kind = attribute(node, 'class') ?? ''
    if (isHidden(style)) return textIn(node).trim() === '' ? undefined : this.#lose('hiddenText')
    if (this.board.isOffice && (tag === 'del' || /\bmsoDel\b/i.test(kind))) return this.#lose('trackedDeleted')
    if (this.board.isOffice && tag === 'ins') {
      this.#lose('trackedAccepted')
      return this.#children(node, around)
    }
    const object = OBJECTS[tag]
    if (object) return this.#lose(object)
    if (isColoured(style) && textIn(node).trim() !== '') this.board.losses.addOnce('colour', this.board.paragraphs + 1)
    if (BLOCKS.has(tag) || style.get('display') === 'block') this.#block(node, style, around)
    else this.#inline(node, style, around)
  }

  #put(text: string, { format, link, linked, asIs, ...around }: Around): void {
    if (text.trim() !== '' && areUnseen(around.colours)) return this.#lose('hiddenText')
    if (this.#line === null && !asIs && text.trim() === '') return
    const line = this.#open({ format, link, linked, asIs, ...around })
    if (!line.put(text, linked ? format & ~UNDERLINE : format, link, asIs)) this.#lose('unsafeCharacter')
  }

  #open({ styles, align, outline, numbered }: Around): Line {
    if (this.#line) return this.#line
    this.#line = new Line({ styles, align, outline, numbered: numbered.number })
    // Of an item with several paragraphs the first bears the number.
    numbered.number = null
    return this.#line
  }

  #close(): void {
    const line = this.#line
    this.#line = null
    if (!line || line.isEmpty) return
    const paragraph = line.paragraph(++this.board.paragraphs)
    this.board.losses.says(paragraph.number, wordsOf(paragraph.inlines).trim())
    this.blocks.push(paragraph)
  }

  #add(inline: Inline, around: Around): void {
    this.#open(around).inlines.push(inline)
  }

  #block(node: Node, style: Style, around: Around): void {
    const { nodeName: tag } = node
    this.#close()
    if (tag === 'table') {
      const cells = (cell: Node) => new Walk(this.board).read(cell, aroundCell(cell, around))
      this.blocks.push(...readTable(node, cells, () => this.#lose('nestedTable')))
      return
    }
    const own = { ...around, format: formatOf(tag, style, around.format), align: alignOf(node, style) ?? around.align }
    if (tag === 'ul' || tag === 'ol') return this.#list(node, own)
    if (tag === 'pre') own.asIs = true
    if (tag === 'blockquote') own.styles = ['Quote']
    if (tag === 'figcaption' || /\bMsoCaption\b/i.test(attribute(node, 'class') ?? '')) own.styles = ['caption']
    own.outline = this.#outlineOf(tag, style) ?? around.outline
    const number = wordNumber(node)
    if (number) own.numbered = { number }
    const isLeaf = LEAVES.test(tag)
    if (isLeaf) this.#within++
    this.#children(node, own)
    if (isLeaf) this.#within--
    this.#close()
  }

  /** Of Word the first level is the highest of a text, of a page the title. */
  #outlineOf(tag: string, style: Style): number | null {
    const said = Number(style.get('mso-outline-level') ?? Number.NaN)
    if (Number.isInteger(said) && said >= 1 && said <= 9) return said
    const level = Number(/^h([1-6])$/.exec(tag)?.[1] ?? 0)
    if (level === 0) return null
    return this.board.hasTop ? level : level - 1
  }

  #list(node: Node, around: Around): void {
    const depth = around.depth + 1
    const items = new Items(node, `page-${depth}-${this.board.lists++}`, depth)
    for (const child of node.childNodes ?? []) {
      if (child.nodeName === 'li') {
        this.#block(child, styleOf(child), { ...around, depth, numbered: { number: items.next(child) } })
      } else this.#node(child, { ...around, depth })
    }
  }

  #inline(node: Node, style: Style, around: Around): void {
    const { nodeName: tag } = node
    if (tag === 'img') return this.#picture(node, around)
    if (tag === 'br') {
      if (this.#line && !/always/.test(style.get('page-break-before') ?? '')) this.#add({ type: 'break' }, around)
      return
    }
    if (tag === 'hr') return this.#rule()
    if (tag === 'ruby') return this.#ruby(node, around)
    if (tag === 'math') this.#lose('formulaAsText')
    const own = { ...around, format: formatOf(tag, style, around.format) }
    if (style.has('mso-tab-count')) return this.#add({ type: 'tab' }, around)
    if (tag === 'a') return this.#link(node, own)
    this.#children(node, own)
  }

  #rule(): void {
    this.#close()
    const empty = new Line({ styles: [], align: '', outline: null, numbered: null })
    this.blocks.push({ ...empty.paragraph(this.board.paragraphs), isRule: true })
  }

  #picture(node: Node, around: Around): void {
    const shown = this.board.pictures.show(node)
    if (typeof shown === 'string') this.#lose(shown)
    else if (shown) this.#add({ type: 'picture', key: shown.key }, around)
  }

  #ruby(node: Node, around: Around): void {
    const part = (test: (name: string) => boolean) =>
      (node.childNodes ?? [])
        .filter(({ nodeName }) => test(nodeName))
        .map(textIn)
        .join('')
        .trim()
    const reading = part((name) => name === 'rt' || name === 'rtc')
    this.#put(
      inBrackets(
        part((name) => !/^r[tp]/.test(name)),
        reading,
      ),
      around,
    )
    this.#lose('rubyInBrackets')
  }

  #link(node: Node, around: Around): void {
    const note = noteOf(node)
    if (note !== undefined) return this.#mark(note, around)
    if (isBackMark(node)) return
    const href = attribute(node, 'href')
    if (href === undefined) return this.#children(node, around)
    const link = safeAddress(href)
    if (link === undefined && textIn(node).trim() !== '')
      this.#lose(href.startsWith('#') ? 'linkInside' : 'linkDropped')
    this.#children(node, { ...around, linked: true, link: link && withoutTrackers(link) })
  }

  /** The mark of a note, as texts here have it. */
  #mark(note: string, around: Around): void {
    const { marks } = this.board
    const known = marks.indexOf(note)
    this.#put(`[${known < 0 ? marks.push(note) : known + 1}]`, { ...around, format: SUPER, link: undefined })
    this.#lose('noteMoved')
  }
}
