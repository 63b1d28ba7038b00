/** A paragraph: its style, what differs from it, and its runs. */
import { SIZE } from '../measures'
import type { Paragraph } from '../blocks'
import { STYLES, type ParagraphStyle } from '../styles'
import { element, value } from './markup'
import { runs } from './runs'
import type { Writing } from './writing'

interface Indent {
  left?: number
  right?: number
  firstLine?: number
}

const hundredths = (characters: number): number => Math.round(characters * 100)

/** Indents in characters, and in twips for programs that count none. @param size of the type, half points */
export function indentation({ left, right, firstLine }: Indent, size: number): string {
  const twips = (characters: number): number => Math.round(characters * size * 10)
  const attributes: Record<string, number> = {}
  const add = (name: string, characters: number | undefined): void => {
    if (characters === undefined) return
    attributes[`w:${name}Chars`] = hundredths(characters)
    attributes[`w:${name}`] = twips(characters)
  }
  add('left', left)
  add('right', right)
  if (firstLine !== undefined && firstLine < 0) add('hanging', -firstLine)
  else add('firstLine', firstLine)
  return element('w:ind', attributes)
}

export const alignment = (align: ParagraphStyle['align']): string => (align ? value('jc', align) : '')

/** An item of a list: its first line stands two characters in, one level two more. */
const itemIndent = (level: number): string => indentation({ left: level * 2, firstLine: 2 }, SIZE.body)

function numbering({ item }: Paragraph, writing: Writing): string {
  if (!item) return ''
  const level = writing.levelOf(item)
  return element('w:numPr', {}, value('ilvl', level), value('numId', writing.numberOf(item.list, level)))
}

export function paragraphMarkup(paragraph: Paragraph, writing: Writing): string {
  const { style, align, indent, item, children } = paragraph
  const properties = [
    style === 'Normal' ? '' : value('pStyle', style),
    numbering(paragraph, writing),
    style === 'Rule' ? RULE : '',
    item ? itemIndent(writing.levelOf(item)) : indent ? indentation(indent, STYLES[style].size) : '',
    alignment(align),
  ]
  const written = properties.join('')
  return element('w:p', {}, written === '' ? '' : element('w:pPr', {}, written), runs(children, writing))
}

/** A line across the page stands in the middle of its own empty line. */
const RULE = element(
  'w:pBdr',
  {},
  element('w:bottom', { 'w:val': 'single', 'w:sz': 6, 'w:space': 1, 'w:color': 'auto' }),
)
