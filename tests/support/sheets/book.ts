/** Spreadsheets written by hand, part by part, so that anything can be wrong with them. */
import { strToU8, zipSync, type Zippable } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A cell: text, a number, or the XML between `<c …>` and `</c>` with its attributes. */
export type RawCell = string | number | null | { attributes?: string; xml: string }

export interface RawSheet {
  name: string
  rows: RawCell[][]
  /** before and after the cells, and of the sheet in the list of them */
  before?: string
  after?: string
  attributes?: string
}

export interface RawBook {
  sheets: RawSheet[]
  /** of the workbook: `date1904="1"` */
  properties?: string
  styles?: string
  strings?: string
  /** parts that are put in, or stand in the place of those that are made */
  parts?: Record<string, string | Uint8Array>
  /** main type of the workbook */
  main?: string
}

const COLUMNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const place = (row: number, column: number): string => {
  const [first, second] = [Math.floor(column / 26), column % 26]
  return `${first > 0 ? COLUMNS[first - 1] : ''}${COLUMNS[second]}${row}`
}

function cellXml(cell: RawCell, row: number, column: number): string {
  if (cell === null) return ''
  const r = `r="${place(row, column)}"`
  if (typeof cell === 'number') return `<c ${r}><v>${cell}</v></c>`
  if (typeof cell === 'string') return `<c ${r} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  return `<c ${r} ${cell.attributes ?? ''}>${cell.xml}</c>`
}

const sheetXml = ({ rows, before = '', after = '' }: RawSheet): string => {
  const cells = rows.map(
    (row, i) => `<row r="${i + 1}">${row.map((cell, column) => cellXml(cell, i + 1, column)).join('')}</row>`,
  )
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}">${before}<sheetData>${cells.join('')}</sheetData>${after}</worksheet>`
}

/** The first format of cells is none; the second shows days. */
export const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="200" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="200"/></cellXfs></styleSheet>`

/** The bytes of a workbook. */
export function book({
  sheets,
  properties = '',
  styles = STYLES,
  strings,
  parts = {},
  main = `${TYPE}.sheet.main+xml`,
}: RawBook): Buffer {
  const list = sheets.map(
    ({ name, attributes = '' }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}" ${attributes} r:id="rId${i + 1}"/>`,
  )
  const links = sheets.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${LINKS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  const made: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><workbookPr ${properties}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}<Relationship Id="rIdS" Type="${LINKS}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${LINKS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings ?? ''}</sst>`,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
    ...parts,
  }
  const files: Zippable = Object.fromEntries(
    Object.entries(made).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
  )
  return Buffer.from(zipSync(files))
}
