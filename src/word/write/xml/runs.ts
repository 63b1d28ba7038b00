/** Runs of text within a paragraph. */
import type { Inline } from '../blocks'
import { element, inert, value } from './markup'
import type { Writing } from './writing'

/** Bits of a text's format, in the order in which the schema wants them. */
const LOOKS: readonly [number, string][] = [
  [1, element('w:b') + element('w:bCs')],
  [2, element('w:i') + element('w:iCs')],
  [4, element('w:strike')],
  [8, value('u', 'single')],
  [32, value('vertAlign', 'subscript')],
]
const SUPERSCRIPT = 64
const SUBSCRIPT = 32

function look(format: number, style: string | undefined): string {
  const looks = LOOKS.filter(([bit]) => format & bit).map(([, markup]) => markup)
  // One run stands either below or above the line.
  if (format & SUPERSCRIPT && !(format & SUBSCRIPT)) looks.push(value('vertAlign', 'superscript'))
  const written = (style ? value('rStyle', style) : '') + looks.join('')
  return written === '' ? '' : element('w:rPr', {}, written)
}

/** Words, with the line breaks and tabs that plain texts hold. */
const words = (text: string): string =>
  text
    .split(/(\r\n|[\n\r\t])/)
    .map((piece) => {
      if (piece === '') return ''
      if (piece === '\t') return element('w:tab')
      if (/^[\r\n]/.test(piece)) return element('w:br')
      const written = inert(piece)
      return written === '' ? '' : element('w:t', { 'xml:space': 'preserve' }, written)
    })
    .join('')

const run = (inner: string, format = 0, style?: string): string =>
  inner === '' ? '' : element('w:r', {}, look(format, style), inner)

function one(inline: Inline, writing: Writing, style?: string): string {
  switch (inline.type) {
    case 'text':
      return run(words(inline.text), inline.format, style)
    case 'break':
      return run(element('w:br'))
    case 'tab':
      return run(element('w:tab'))
    case 'link':
      return element(
        'w:hyperlink',
        { 'r:id': writing.linkTo(inline.href), 'w:history': 1 },
        runs(inline.children, writing, 'Hyperlink'),
      )
    case 'note':
      return run(element('w:footnoteReference', { 'w:id': writing.note(inline.children) }), 0, 'FootnoteReference')
  }
}

/** @param style of characters */
export const runs = (inlines: readonly Inline[], writing: Writing, style?: string): string =>
  inlines.map((inline) => one(inline, writing, style)).join('')
