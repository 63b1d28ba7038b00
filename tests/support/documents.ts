/** Documents made for a test: real PDF, Word and Excel files, and broken ones. */
import { createHash } from 'node:crypto'
import { constants, deflateRawSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { DOCUMENTS } from '../../src/editorial/rules/fileText'

export const { pdf: PDF, docx: DOCX, xlsx: XLSX } = DOCUMENTS

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const xml = (text: string): string => text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character)

/** Deflated zeros, so many times 16 MB: what a bomb is made of. */
export function zeros(times: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(16 * 1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([...Array.from({ length: times }, () => block), Buffer.from([3, 0])])
}

/** A ZIP of parts by their names. */
export const zipOf = (parts: Record<string, string | Uint8Array>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
      ),
    ),
  )

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** What the parts of an Office file are, which stands first in it. */
export const contentTypes = (overrides: Record<string, string>, defaults: Record<string, string> = {}) => ({
  '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[
    ...Object.entries({ xml: 'application/xml', ...defaults }).map(
      ([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`,
    ),
    ...Object.entries(overrides).map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`),
  ].join('')}</Types>`,
})

/** An Office file of these parts, the first of which is said to be the main one. */
export const officeFile = (type: string, parts: Record<string, string | Uint8Array>): Buffer =>
  zipOf({ ...contentTypes({ [Object.keys(parts)[0] ?? 'x.xml']: `${type}.main+xml` }), ...parts })

/** A Word file whose body is this markup. */
export const wordFile = (body: string, more: Record<string, string | Uint8Array> = {}): Buffer =>
  officeFile(DOCX, {
    'word/document.xml': `${HEAD}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...more,
  })

export const paragraph = (...runs: string[]): string =>
  `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${xml(run)}</w:t></w:r>`).join('')}</w:p>`

/** A Word file with these paragraphs. */
export const wordOf = (...paragraphs: string[]): Buffer => wordFile(paragraphs.map((text) => paragraph(text)).join(''))

const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

/** An Excel file: a sheet for each list of rows; texts are shared, numbers stand in their cells. */
export function sheetsOf(...sheets: (string | number)[][][]): Buffer {
  const strings: string[] = []
  const cell = (value: string | number): string =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="s"><v>${strings.push(xml(value)) - 1}</v></c>`
  const parts = sheets.map((rows, i): [string, string] => [
    `xl/worksheets/sheet${i + 1}.xml`,
    `${HEAD}<worksheet ${S}><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
  ])
  const shared = `${HEAD}<sst ${S}>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`
  const workbook = `${HEAD}<workbook ${S}/>`
  return officeFile(XLSX, {
    'xl/workbook.xml': workbook,
    ...Object.fromEntries(parts),
    'xl/sharedStrings.xml': shared,
  })
}

/** RC4, which PDF 1.4 locks files with. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i)
  const at = (i: number): number => state[i] as number
  const swap = (a: number, b: number) => ([state[a], state[b]] = [at(b), at(a)])
  for (let i = 0, j = 0; i < 256; i++) swap(i, (j = (j + at(i) + (key[i % key.length] as number)) & 255))
  let [i, j] = [0, 0]
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255
      swap(i, (j = (j + at(i)) & 255))
      return byte ^ at((at(i) + at(j)) & 255)
    }),
  )
}

const md5 = (...parts: Buffer[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest()
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const padded = (password: string): Buffer => Buffer.concat([Buffer.from(password), PADDING]).subarray(0, 32)

/** The entry that says that a password is asked for, and the key of each object. */
function lock(password: string) {
  const id = Buffer.alloc(16, 7)
  const owner = rc4(md5(padded(password)).subarray(0, 5), padded(password))
  const key = md5(padded(password), owner, Buffer.from([0xfc, 0xff, 0xff, 0xff]), id).subarray(0, 5)
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`
  const numbered = (object: number) => md5(key, Buffer.from([object & 255, object >> 8, 0, 0, 0])).subarray(0, 10)
  return {
    entry: `<< /Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(rc4(key, PADDING))} /P -4 >>`,
    id: `/ID [${hex(id)} ${hex(id)}]`,
    seal: (object: number, data: Buffer) => rc4(numbered(object), data),
  }
}

/** Every code is the letter of that number: a range may not cross a high byte, nor may a list be longer than 100. */
const RANGES = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0')).map(
  (high) => `<${high}00> <${high}FF> <${high}00>`,
)
const lists = [0, 100, 200].map((from) => RANGES.slice(from, from + 100))
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${lists.map((list) => `${list.length} beginbfrange ${list.join(' ')} endbfrange`).join('\n')}
endcmap end end`

const shown = (line: string, i: number): string =>
  `BT /F 12 Tf 1 0 0 1 50 ${800 - i * 14} Tm <${Buffer.from(line, 'utf16le').swap16().toString('hex')}> Tj ET`

/** The file of these objects, one of which is the catalogue. @param more members of the trailer */
function pdfFrom(objects: readonly (string | Buffer)[], more = ''): Buffer {
  const root = objects.findIndex((object) => String(object).includes('/Type /Catalog')) + 1
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  let length = 9
  const offsets = objects.map((object, i) => {
    const part = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object as string),
      Buffer.from('\nendobj\n'),
    ])
    parts.push(part)
    length += part.length
    return `${String(length - part.length).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} /Root ${root} 0 R${more} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

/** A PDF of one page whose drawing unpacks to so many times 16 MB. */
export const pdfBomb = (times: number): Buffer => {
  const data = Buffer.concat([Buffer.from([0x78, 0x9c]), zeros(times)])
  return pdfFrom([
    Buffer.concat([
      Buffer.from(`<< /Filter /FlateDecode /Length ${data.length} >>\nstream\n`),
      data,
      Buffer.from('\nendstream'),
    ]),
    '<< /Type /Page /Parent 3 0 R /MediaBox [0 0 595 842] /Contents 1 0 R >>',
    '<< /Type /Pages /Kids [2 0 R] /Count 1 >>',
    '<< /Type /Catalog /Pages 3 0 R >>',
  ])
}

/**
 * A PDF: of each page its lines, drawn in a font that says which letters they are; a page without lines is a picture.
 * @param password asked for where it is opened
 */
export function pdfOf(pages: string[][], password?: string): Buffer {
  const locked = password === undefined ? null : lock(password)
  const objects: (string | Buffer)[] = []
  const stream = (text: string): number => {
    const number = objects.length + 1
    const data = locked ? locked.seal(number, Buffer.from(text)) : Buffer.from(text)
    return objects.push(
      Buffer.concat([Buffer.from(`<< /Length ${data.length} >>\nstream\n`), data, Buffer.from('\nendstream')]),
    )
  }
  const unicode = stream(TO_UNICODE)
  const descriptor = objects.push(
    '<< /Type /FontDescriptor /FontName /A /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  )
  const inner = objects.push(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor ${descriptor} 0 R >>`,
  )
  const font = objects.push(
    `<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [${inner} 0 R] /ToUnicode ${unicode} 0 R >>`,
  )
  const parent = objects.push('')
  const kids = pages.map((lines) => {
    const contents = stream(lines.map(shown).join('\n') || '0 0 100 100 re f')
    return objects.push(
      `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F ${font} 0 R >> >> /Contents ${contents} 0 R >>`,
    )
  })
  objects[parent - 1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`
  objects.push(`<< /Type /Catalog /Pages ${parent} 0 R >>`)
  const encrypt = locked ? ` /Encrypt ${objects.push(locked.entry)} 0 R ${locked.id}` : ''
  return pdfFrom(objects, encrypt)
}
