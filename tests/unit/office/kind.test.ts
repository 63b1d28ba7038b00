/** What a file is by its bytes. No bytes are of two types, so that no text can be read in two ways. */
import { deflateRawSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { ACCEPTED } from '../../../src/editorial/rules/uploads'
import { isOfType } from '../../../src/office/kind'
import {
  contentTypes,
  DOCX,
  officeFile,
  PDF,
  pdfOf,
  sheetsOf,
  wordFile,
  wordOf,
  XLSX,
  zeros,
  zipOf,
} from '../../support/documents'

const kinds = (bytes: Buffer): string[] => Object.keys(ACCEPTED).filter((type) => isOfType(type, bytes))
const main = (type: string) => `${type}.main+xml`
const both = { 'word/document.xml': main(DOCX), 'xl/workbook.xml': main(XLSX) }
const MACROS = 'application/vnd.ms-word.document.macroenabled.main+xml'

describe('is of its own type and of no other', () => {
  it.each(['jpeg', 'png', 'webp', 'gif'] as const)('a picture as %s', async (format) => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .toFormat(format)
      .toBuffer()
    expect(kinds(bytes)).toEqual([`image/${format}`])
  })
  it.each([
    ['a PDF', PDF, pdfOf([['名单']])],
    ['a Word file', DOCX, wordOf('名单')],
    ['an Excel file', XLSX, sheetsOf([['名单']])],
    ['a Word file with a sheet', DOCX, wordFile('', { 'xl/worksheets/sheet1.xml': '<worksheet/>' })],
    ['a Word file with a longer end', DOCX, longEnd(wordOf('名单'), tableAt(wordOf('名单')))],
    [
      'a Word file that says it with another case',
      DOCX,
      zipOf(contentTypes({ 'word/document.xml': main(DOCX).toUpperCase() })),
    ],
  ])('%s', (_, type, bytes) => expect(kinds(bytes)).toEqual([type]))
})

/** The name of a part in a file, in both places, by another of the same length. */
const renamed = (bytes: Buffer, from: string, to: string): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')

/** A file of one part that declares another size than it has. */
function lying(size: number): Buffer {
  const part = Buffer.concat([
    Buffer.from(contentTypes({ 'a.xml': main(DOCX) })['[Content_Types].xml']),
    Buffer.alloc(20_000, ' '),
  ])
  const bytes = Buffer.from(zipOf({ '[Content_Types].xml': part }))
  bytes.writeUInt32LE(size, bytes.indexOf('PK\x01\x02') + 24)
  return bytes
}

/** The longer end that some programs write before the usual one. @param start where it says that the table lies */
function longEnd(bytes: Buffer, start: number): Buffer {
  const end = Buffer.alloc(76)
  end.writeUInt32LE(0x06064b50)
  end.writeBigUInt64LE(BigInt(start), 48)
  end.writeUInt32LE(0x07064b50, 56)
  return Buffer.concat([bytes.subarray(0, -22), end, bytes.subarray(-22)])
}
const tableAt = (bytes: Buffer): number => bytes.readUInt32LE(bytes.length - 6)

describe('is of no type', () => {
  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['HTML', Buffer.from('<!doctype html>')],
    ['a PDF behind a line', Buffer.concat([Buffer.from('\n'), pdfOf([[]])])],
    ['an archive without types', zipOf({ 'word/document.xml': '<a/>' })],
    ['an archive of both types', zipOf(contentTypes(both))],
    ['a Word file with macros', officeFile(MACROS.replace('.main+xml', ''), { 'word/document.xml': '<a/>' })],
    ['a Word file that names macros too', zipOf(contentTypes({ 'a.xml': main(DOCX), 'b.xml': MACROS }))],
    ['types that are no XML', zipOf({ '[Content_Types].xml': '<Types>' })],
    [
      'types beyond the limit',
      zipOf({
        '[Content_Types].xml': contentTypes({ 'a.xml': main(DOCX) })['[Content_Types].xml'] + ' '.repeat(600_000),
      }),
    ],
    ['types that unpack to more than they say', lying(1000)],
    ['types that unpack to less', lying(100_000)],
    ['two tables of types', zipOf({ ...contentTypes({ 'a.xml': main(DOCX) }), '[content_types].xml': '<Types/>' })],
    ['two parts of one name', renamed(wordFile('', { 'word/documenu.xml': '<a/>' }), 'documenu', 'document')],
    ['something behind it', Buffer.concat([wordOf('名单'), Buffer.from(' ')])],
    ['something before it', Buffer.concat([Buffer.from(' '), wordOf('名单')])],
    ['one archive behind another', Buffer.concat([wordOf('甲'), sheetsOf([['乙']])])],
    ['one cut off', wordOf('名单').subarray(0, -1)],
    ['two tables', longEnd(wordOf('名单'), 0)],
    ['deflated zeros', zeros(1)],
    ['deflated nothing', deflateRawSync(Buffer.alloc(0))],
  ])('%s', (_, bytes) => expect(kinds(bytes)).toEqual([]))
  it('a PDF with an archive behind it is a PDF alone', () =>
    expect(kinds(Buffer.concat([pdfOf([[]]), wordOf('名单')]))).toEqual([PDF]))
  it('what nobody asks for', () => expect(isOfType('constructor', wordOf('名单'))).toBe(false))
})
