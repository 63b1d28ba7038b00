/** One paragraph of a file. */
import { childOf, type Element } from '../../office/elements'
import { wordsOf, type Paragraph } from './blocks'
import type { Numbered } from './numbering'
import type { Reading } from './reading'
import { isRed } from './format'
import { groundBy } from './shading'
import { CannotRead } from './refusal'
import type { Line } from './pieces'
import { readInlines } from './runs'
import { valueOf, type Style } from './styles'

export interface ReadParagraph {
  paragraph: Paragraph
  /** contents of the text boxes that hang on it */
  boxes: Element[]
  /** its end was deleted: the next one goes on with it */
  goesOn: boolean
}

const HEADING_NAME = /^(?:heading|标题)\s*([1-9])$/i
/** Body text in the outline. */
const NO_LEVEL = 9
const ALIGN: Readonly<Record<string, Paragraph['align']>> = { center: 'center', right: 'right', end: 'right' }

/** The level of a heading, from 1: by its own word, or by the nearest style that has one. */
function outlineOf(direct: Element | undefined, styles: readonly Style[], reading: Reading): number | null {
  const said = reading.styles.paragraphProperty('w:outlineLvl', direct, styles)?.attributes['w:val']
  const named = styles.map(({ name, id }) => (HEADING_NAME.exec(name) ?? HEADING_NAME.exec(id))?.[1]).find(Boolean)
  const level = said === undefined ? undefined : Number(said)
  if (level !== undefined && Number.isInteger(level) && level >= 0 && level <= NO_LEVEL)
    return level === NO_LEVEL ? null : level + 1
  return named === undefined ? null : Number(named)
}

/** Its number, counted on. */
function numberedOf(direct: Element | undefined, styles: readonly Style[], reading: Reading): Numbered | null {
  const property = reading.styles.paragraphProperty('w:numPr', direct, styles)
  const own = childOf(direct, 'w:numPr')
  const list = valueOf(property, 'w:numId') ?? valueOf(styles.map(styleNumbering).find(Boolean), 'w:numId')
  if (list === undefined || list === '0') return null
  const style = styles.find((each) => styleNumbering(each))
  const said = Number(valueOf(own ?? property, 'w:ilvl') ?? Number.NaN)
  const ofStyle = style && reading.numbering.levelOfStyle(list, style.id)
  return reading.numbering.next(list, Number.isInteger(said) && said >= 0 ? said : (ofStyle ?? 0))
}

const styleNumbering = ({ paragraph }: Style): Element | undefined => childOf(paragraph, 'w:numPr')

const isMarkGone = (direct: Element | undefined): boolean => {
  const mark = childOf(direct, 'w:rPr')
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined
}

/** An empty paragraph with a line below it, which is not the red one of a head. */
function isRuled(direct: Element | undefined): boolean {
  const { 'w:val': kind = 'none', 'w:color': colour = '' } =
    childOf(childOf(direct, 'w:pBdr'), 'w:bottom')?.attributes ?? {}
  return !['none', 'nil'].includes(kind) && !isRed(colour)
}

/** @param element `w:p` @throws CannotRead where there are too many */
export function readParagraph(element: Element, reading: Reading): ReadParagraph {
  if (++reading.paragraph > reading.file.limits.paragraphs) throw new CannotRead('DOCX_TOO_LARGE')
  const number = reading.paragraph
  const direct = childOf(element, 'w:pPr')
  const styles = reading.styles.ofParagraph(valueOf(direct, 'w:pStyle'))
  const own = groundBy(direct, ...styles.map((each) => each.paragraph))
  const ground = own === undefined ? reading.ground : own
  const line: Line = { reading, styles, inlines: [], boxes: [], size: 0, red: false, ground, isRule: false }
  readInlines(element, line)
  const { inlines, boxes, size, red } = line
  reading.losses.says(number, wordsOf(inlines).trim())
  const seen = inlines.length > 0
  const ofOthers = reading.own ? [] : styles
  const paragraph: Paragraph = {
    type: 'paragraph',
    number,
    styles: styles.map(({ name }) => name),
    // A style of ours says how a document looks; what the writer chose is said by the paragraph.
    align: ALIGN[reading.styles.paragraphProperty('w:jc', direct, ofOthers)?.attributes['w:val'] ?? ''] ?? '',
    outline: outlineOf(direct, styles, reading),
    numbered: seen ? numberedOf(direct, styles, reading) : null,
    size,
    red,
    inlines,
    isRule: !seen && (line.isRule || isRuled(direct)),
  }
  return { paragraph, boxes, goesOn: isMarkGone(direct) }
}
