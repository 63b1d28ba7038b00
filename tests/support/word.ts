/** Word files made for a test, part by part, and what is read of them in a form that a person can compare. */
import type { LexicalNode, RichText } from '../../src/editorial/rules/content'
import type { WordDraft } from '../../src/word/read/draft'
import { readDocx } from '../../src/word/read/readDocx'
import { contentTypes, DOCX, zipOf } from './documents'

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OPEN = 'http://schemas.openxmlformats.org'
const STRICT = 'http://purl.oclc.org/ooxml'

const TRANSITIONAL_NAMES = {
  w: `${OPEN}/wordprocessingml/2006/main`,
  r: `${OPEN}/officeDocument/2006/relationships`,
  m: `${OPEN}/officeDocument/2006/math`,
  a: `${OPEN}/drawingml/2006/main`,
  pic: `${OPEN}/drawingml/2006/picture`,
  wp: `${OPEN}/drawingml/2006/wordprocessingDrawing`,
}
const STRICT_NAMES = {
  w: `${STRICT}/wordprocessingml/main`,
  r: `${STRICT}/officeDocument/relationships`,
  m: `${STRICT}/officeDocument/math`,
  a: `${STRICT}/drawingml/main`,
  pic: `${STRICT}/drawingml/picture`,
  wp: `${STRICT}/drawingml/wordprocessingDrawing`,
}
const COMMON_NAMES = {
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  wpg: 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  mc: `${OPEN}/markup-compatibility/2006`,
}

export interface Refers {
  id: string
  type: string
  target: string
  external?: boolean
}
export interface WordParts {
  body: string
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  comments?: string
  /** relations of the text, beside those of the parts above */
  refers?: readonly Refers[]
  /** other parts by their names */
  more?: Record<string, string | Uint8Array>
  strict?: boolean
  /** changes the text before it is packed */
  asBytes?: (xml: string) => string | Uint8Array
  /** content types of other parts */
  types?: Record<string, string>
}

export const names = (strict = false): string =>
  Object.entries({ ...(strict ? STRICT_NAMES : TRANSITIONAL_NAMES), ...COMMON_NAMES })
    .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
    .join(' ')

export const refersXml = (refers: readonly Refers[], strict = false): string =>
  `${HEAD}<Relationships xmlns="${OPEN}/package/2006/relationships">${refers
    .map(
      ({ id, type, target, external }) =>
        `<Relationship Id="${id}" Type="${strict ? `${STRICT}/officeDocument` : `${OPEN}/officeDocument/2006`}/relationships/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`

const BESIDE = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
} as const

/** The parts of a Word file by their names. */
export function wordParts(parts: WordParts): Record<string, string | Uint8Array> {
  const { body, refers = [], more = {}, strict = false, asBytes = (xml: string) => xml, types = {} } = parts
  const beside = (Object.keys(BESIDE) as (keyof typeof BESIDE)[]).filter((name) => parts[name] !== undefined)
  const root = (name: string, content: string) => `${HEAD}<${name} ${names(strict)}>${content}</${name}>`
  const main = { 'word/document.xml': `${DOCX}.main+xml` }
  const all = [...beside.map((name) => ({ id: name, type: name, target: `${name}.xml` })), ...refers]
  return {
    ...contentTypes({ ...main, ...types }, { rels: 'application/vnd.openxmlformats-package.relationships+xml' }),
    '_rels/.rels': refersXml([{ id: 'r1', type: 'officeDocument', target: 'word/document.xml' }], strict),
    'word/document.xml': asBytes(root('w:document', `<w:body>${body}</w:body>`)),
    'word/_rels/document.xml.rels': refersXml(all, strict),
    ...Object.fromEntries(beside.map((name) => [`word/${name}.xml`, root(BESIDE[name], parts[name] ?? '')])),
    ...more,
  }
}

export const word = (parts: WordParts | string): Buffer =>
  zipOf(wordParts(typeof parts === 'string' ? { body: parts } : parts))

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
export const t = (text: string): string => `<w:t xml:space="preserve">${escaped(text)}</w:t>`
/** A run. @param properties markup within `w:rPr` */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${t(text)}</w:r>`
/** A paragraph of runs. @param properties markup within `w:pPr` */
export const p = (runs: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs.startsWith('<') ? runs : r(runs)}</w:p>`
export const style = (name: string): string => `<w:pStyle w:val="${name}"/>`
export const centred = '<w:jc w:val="center"/>'
export const numbered = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
/** A style of paragraphs. */
export const styleOf = (id: string, name: string, more = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
/** A list whose levels are these: format and text of the number. */
export const listOf = (
  id: number,
  levels: readonly (readonly [format: string, text: string, more?: string])[],
): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ([format, text, more = ''], i) =>
        `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`,
    )
    .join('')}</w:abstractNum>`
export const numOf = (id: number, list = id, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${list}"/>${more}</w:num>`
export const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<w:') ? content : p(content)}</w:tc>`
export const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
export const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
export const mark = (type: 'begin' | 'separate' | 'end'): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
export const instruction = (text: string): string => `<w:r><w:instrText>${escaped(text)}</w:instrText></w:r>`
/** A field of three marks around its instruction and its result. */
export const field = (instructions: string, result: string): string =>
  `${mark('begin')}${instructions.startsWith('<') ? instructions : instruction(instructions)}${mark('separate')}${result}${mark('end')}`

/** The smallest picture. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
export const blip = (id: string, about = 'descr=""', how: 'embed' | 'link' = 'embed', frame = 'inline'): string =>
  `<w:r><w:drawing><wp:${frame}><wp:docPr id="1" name="图片 1" ${about}/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:${how}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:${frame}></w:drawing></w:r>`
/** A file with pictures, called p1, p2 … */
export const withPictures = (body: string, ...pictures: (Uint8Array | string)[]): WordParts => ({
  body,
  refers: pictures.map((_, i) => ({ id: `p${i + 1}`, type: 'image', target: `media/image${i + 1}.png` })),
  more: Object.fromEntries(pictures.map((bytes, i) => [`word/media/image${i + 1}.png`, bytes])),
  types: Object.fromEntries(pictures.map((_, i) => [`word/media/image${i + 1}.png`, 'image/png'])),
})

/** The draft of a file that must be readable. */
export function draftOf(parts: WordParts | string | Buffer): WordDraft {
  const answer = readDocx(Buffer.isBuffer(parts) ? parts : word(parts))
  if ('refused' in answer) throw new Error(`${answer.refused} ${answer.what ?? ''}`)
  return answer
}

const MARKS: readonly [bit: number, sign: string][] = [
  [1, 'b'],
  [2, 'i'],
  [4, 's'],
  [8, 'u'],
  [32, 'sub'],
  [64, 'sup'],
]

function inline({ type, text, format, fields, children = [] }: LexicalNode): string {
  if (type === 'linebreak') return '⏎'
  if (type === 'tab') return '⇥'
  if (type === 'link') return `[${children.map(inline).join('')}](${String(fields?.url)})`
  const bits = typeof format === 'number' ? format : 0
  return MARKS.reduce((inner, [bit, sign]) => (bits & bit ? `<${sign}>${inner}</${sign}>` : inner), text ?? '')
}

function linesOf(node: LexicalNode): string[] {
  const { type, children = [], format, tag, listType, start } = node
  const words = children.map(inline).join('')
  const aligned = format === '' || format === undefined ? '' : ` ${format}`
  if (type === 'paragraph') return [`p${aligned}: ${words}`]
  if (type === 'quote') return [`quote: ${words}`]
  if (type === 'heading') return [`${tag}: ${words}`]
  if (type === 'upload') return [`picture: ${String(node.value)}`]
  if (type === 'horizontalrule') return ['rule']
  if (type === 'list') return [`${listType} ${String(start)}`, ...children.flatMap(linesOf).map((line) => `  ${line}`)]
  if (type === 'listitem')
    return children.some((child) => child.type === 'list')
      ? children.flatMap(linesOf)
      : [`${String(node.value)} ${words}`]
  if (type === 'tablecell') {
    const { colSpan, rowSpan, headerState } = node
    return [
      `cell ${String(colSpan)}×${String(rowSpan)}${headerState ? ' head' : ''}`,
      ...children.flatMap(linesOf).map((line) => `  ${line}`),
    ]
  }
  return [type, ...children.flatMap(linesOf).map((line) => `  ${line}`)]
}

/** A rich text, a line for each block. */
export const shownAs = ({ root }: RichText): string[] => root.children.flatMap(linesOf)
/** What a file becomes, a line for each block. */
export const shown = (parts: WordParts | string | Buffer): string[] => shownAs(draftOf(parts).body)
/** Codes of what was lost, with the paragraph of each. */
export const lost = (parts: WordParts | string | Buffer): string[] =>
  draftOf(parts).losses.map(
    ({ code, place, count }) =>
      `${code} ${place.in === 'file' ? place.paragraph : 'body'}${count > 1 ? ` ×${count}` : ''}`,
  )
