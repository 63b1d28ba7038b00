/** What a rich text says besides its words: headings, lists, links, pictures, marks. One line for each, in order. */
import type { LexicalNode, RichText } from '../content'
import { walk } from '../lexicalTree'
import { plainText } from '../plainText'

const MARKS: readonly (readonly [number, string])[] = [
  [1, 'bold'],
  [2, 'italic'],
  [4, 'strike'],
  [8, 'underline'],
  [16, 'code'],
  [32, 'subscript'],
  [64, 'superscript'],
]

/** Sort of a line; the desk has a word for each. */
export const FORMAT_SORTS = [
  ...MARKS.map(([, name]) => name),
  'h2',
  'h3',
  'h4',
  'quote',
  'bullet',
  'number',
  'link',
  'picture',
  'rule',
  'table',
  'row',
  'cell',
  'aligned',
  'indented',
] as readonly string[]

const words = (node: LexicalNode): string =>
  typeof node.text === 'string' ? node.text : plainText({ root: node } as RichText).replaceAll('\n', ' ')

const marksOf = ({ format }: LexicalNode): string[] =>
  typeof format === 'number' ? MARKS.filter(([bit]) => (format & bit) !== 0).map(([, name]) => name) : []

/** `sort: words` of a node, or nothing where it is plain. */
function linesOf(node: LexicalNode): string[] {
  const said = (sort: string, detail = '') => `${sort}: ${detail ? `${detail} ` : ''}${words(node)}`.trimEnd()
  const aligned = typeof node.format === 'string' && node.format !== '' ? [said('aligned', node.format)] : []
  const indented = typeof node.indent === 'number' && node.indent > 0 ? [said('indented', String(node.indent))] : []
  const placed = [...aligned, ...indented]
  switch (node.type) {
    case 'text':
      return marksOf(node).map((name) => said(name))
    case 'heading':
      return [said(String(node.tag ?? 'h2')), ...placed]
    case 'quote':
      return [said('quote'), ...placed]
    case 'list':
      return [said(node.listType === 'number' ? 'number' : 'bullet', node.start === 1 ? '' : String(node.start ?? ''))]
    case 'link':
    case 'autolink':
      return [said('link', `${String(node.fields?.url ?? '')}${node.fields?.newTab ? ' +' : ''}`)]
    case 'upload':
      return [`picture: ${String(node.value ?? '')}`]
    case 'horizontalrule':
      return ['rule:']
    case 'table':
      return ['table:']
    case 'tablerow':
      return ['row:']
    case 'tablecell':
      return [said('cell', `${node.headerState ?? 0}/${node.colSpan ?? 1}/${node.rowSpan ?? 1}`)]
    default:
      return placed
  }
}

/** The lines of a rich text; two texts with the same words and other lines look different. */
export function formatLines(rich: RichText | undefined | null): string[] {
  const lines: string[] = []
  walk(rich, (node) => lines.push(...linesOf(node)))
  return lines
}
