/** Files that are not read, each by its code; none is followed anywhere, none makes the reader throw. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { READ_LIMITS, type ReadLimits } from '../../../src/word/read/limits'
import { readDocx } from '../../../src/word/read/readDocx'
import { contentTypes, DOCX, pdfOf, sheetsOf, XLSX, zeros, zipOf } from '../../support/documents'
import { cell, HEAD, mark, names, p, PNG, row, table, word, wordParts } from '../../support/word'

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml'
const TEMPLATE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'
const odt = zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' })
// Of an ODT the first part is stored as it is.
const storedOdt = Buffer.from(
  'PK\x03\x04'.padEnd(30, '\0') + 'mimetypeapplication/vnd.oasis.opendocument.text',
  'latin1',
)
const asBytes = (parts: Record<string, string | Uint8Array>) =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
  )
const file = (body: string, more: Partial<Parameters<typeof wordParts>[0]> = {}) => word({ body, ...more })

describe('what is no Word file of today', () => {
  it.each<[string, Uint8Array, object]>([
    [
      'a file with a password',
      Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
      { refused: 'DOCX_ENCRYPTED' },
    ],
    [
      'an old .doc or .wps',
      Buffer.concat([OLE, Buffer.from('WordDocument', 'utf16le')]),
      { refused: 'DOCX_UNSUPPORTED', what: 'old' },
    ],
    ['.rtf', Buffer.from('{\\rtf1\\ansi }'), { refused: 'DOCX_UNSUPPORTED', what: 'rtf' }],
    ['.odt', storedOdt, { refused: 'DOCX_UNSUPPORTED', what: 'odt' }],
    ['PDF', pdfOf([['字']]), { refused: 'DOCX_UNSUPPORTED', what: 'pdf' }],
    ['a picture', PNG, { refused: 'DOCX_UNSUPPORTED', what: 'picture' }],
    ['a text', Buffer.from('你好'), { refused: 'DOCX_UNSUPPORTED', what: 'otherFile' }],
    ['nothing', Buffer.alloc(0), { refused: 'DOCX_UNSUPPORTED', what: 'otherFile' }],
    [
      'Word as one XML',
      Buffer.from(`${HEAD}<pkg:package xmlns:pkg="x"/>`),
      { refused: 'DOCX_UNSUPPORTED', what: 'flat' },
    ],
    [
      '.docm',
      zipOf({ ...contentTypes({ 'word/document.xml': MACROS }), 'word/document.xml': '<a/>' }),
      { refused: 'DOCX_UNSUPPORTED', what: 'macros' },
    ],
    [
      'macros in a .docx',
      file(p('字'), { more: { 'word/vbaProject.bin': 'x' } }),
      { refused: 'DOCX_UNSUPPORTED', what: 'macros' },
    ],
    [
      'a template',
      zipOf({ ...contentTypes({ 'word/document.xml': TEMPLATE }), 'word/document.xml': '<a/>' }),
      { refused: 'DOCX_UNSUPPORTED', what: 'template' },
    ],
    ['.xlsx', sheetsOf([['字']]), { refused: 'DOCX_UNSUPPORTED', what: 'otherOffice' }],
  ])('%s', (_, bytes, answer) => expect(readDocx(bytes)).toEqual(answer))
})

describe('what is broken, or made to break', () => {
  const parts = wordParts({ body: p('字') })
  const without = (name: string) => Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name))
  const sound = zipOf(parts)
  const main = (xml: string) => zipOf({ ...parts, 'word/document.xml': xml })
  it.each<[string, Uint8Array]>([
    ['any archive', zipOf({ a: 'b' })],
    ['an ODT that is packed', odt],
    ['no main part', zipOf(without('word/document.xml'))],
    ['no content types', zipOf(without('[Content_Types].xml'))],
    ['another root', main('<html/>')],
    ['no XML', main('word')],
    ['XML that ends too early', main(`${HEAD}<w:document ${names()}><w:body>`)],
    ['in another encoding', main('<?xml version="1.0" encoding="GBK"?><a/>')],
    ['bytes that are no UTF-8', zipOf({ ...parts, 'word/document.xml': Buffer.from([0x3c, 0xff, 0xfe, 0x3e]) })],
    ['styles that are no XML', file(p('字'), { styles: '<broken' })],
    [
      'two main types',
      zipOf({ ...parts, ...contentTypes({ 'word/document.xml': `${DOCX}.main+xml`, 'xl/a.xml': `${XLSX}.main+xml` }) }),
    ],
    [
      'a main part outside',
      zipOf({
        ...parts,
        '_rels/.rels': (parts['_rels/.rels'] as string).replace('word/document.xml', '../../etc/passwd'),
      }),
    ],
    ['a name that leads out', zipOf({ ...parts, '../../evil.xml': '<a/>' })],
    ['a name from the root', zipOf({ ...parts, '/etc/passwd': '<a/>' })],
    ['a name with NUL', zipOf({ ...parts, 'word/a\0.xml': '<a/>' })],
    ['a name with a backslash', zipOf({ ...parts, 'word\\a.xml': '<a/>' })],
    ['a part twice', zipOf({ ...parts, 'WORD/document.xml': '<a/>' })],
    ['something behind it', Buffer.concat([sound, Buffer.from('%PDF-1.4')])],
    ['something before it', Buffer.concat([Buffer.from('PK\x03\x04'), sound])],
    [
      'an entity of its own',
      main(`<!DOCTYPE a [<!ENTITY x "字">]><w:document ${names()}><w:body><w:p>&x;</w:p></w:body></w:document>`),
    ],
    [
      'an entity from a file',
      main(
        `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${names()}><w:body>&x;</w:body></w:document>`,
      ),
    ],
    ['a DTD elsewhere', main(`<!DOCTYPE a SYSTEM "http://evil.example/a.dtd"><w:document ${names()}/>`)],
    [
      'a billion laughs in the relations',
      zipOf({ ...parts, '_rels/.rels': `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>` }),
    ],
  ])('%s', (_, bytes) => expect(readDocx(bytes)).toMatchObject({ refused: 'DOCX_MALFORMED' }))
  it('cut off at any place', () => {
    for (let i = 0; i < 50; i++) {
      const answer = readDocx(sound.subarray(0, 4 + Math.floor(((sound.length - 5) * i) / 50)))
      expect(answer).toEqual({ refused: 'DOCX_MALFORMED' })
    }
  })
})

describe('what asks for too much', () => {
  const parts = wordParts({ body: p('字') })
  const sound = zipOf(parts)
  const text = Buffer.byteLength(parts['word/document.xml'] as string)
  it.each<[string, Partial<ReadLimits>]>([
    ['a larger file', { file: sound.length - 1 }],
    ['parts that unpack to more', { unpacked: text }],
    ['XML that is longer', { xml: text - 1 }],
    ['more parts', { parts: Object.keys(parts).length - 1 }],
    ['deeper elements', { depth: 4 }],
    ['more elements', { elements: 4 }],
    ['more paragraphs', { paragraphs: 0 }],
  ])('%s', (_, less) => {
    expect(readDocx(sound)).toHaveProperty('title', '字')
    expect(readDocx(sound, { ...READ_LIMITS, ...less })).toEqual({ refused: 'DOCX_TOO_LARGE' })
  })
  it('exactly as much as it may is read', () =>
    expect(
      readDocx(sound, {
        file: sound.length,
        unpacked: Object.values(parts).reduce((sum, part) => sum + Buffer.byteLength(part), 0),
        xml: Math.max(...Object.values(parts).map((part) => Buffer.byteLength(part))),
        parts: Object.keys(parts).length,
        depth: 5,
        elements: 5,
        paragraphs: 1,
        pictures: 0,
      }),
    ).toHaveProperty('title', '字'))
  it.each<[string, () => Uint8Array]>([
    ['a million elements within elements', () => word('<w:p>'.repeat(1_000_000))],
    ['deep elements that are closed', () => word('<w:sdt>'.repeat(200) + '</w:sdt>'.repeat(200))],
    ['fields within fields', () => word(p(mark('begin').repeat(10_000)))],
    ['more text than a story holds', () => word(p('字'.repeat(500_001)))],
    [
      'a table of more cells',
      () => word(table(...Array.from({ length: 400 }, () => row(...Array.from({ length: 60 }, () => cell('字')))))),
    ],
  ])('%s', (_, bytes) => expect(readDocx(bytes())).toEqual({ refused: 'DOCX_TOO_LARGE' }))
  it.each<[string, string | Uint8Array, number]>([
    ['a part that is longer than it says', '<a/>', 1],
    ['zeros that unpack to far more than the table says', zeros(16), 1000],
  ])('%s', (_, packed, size) => {
    const name = 'word/document.xml'
    const bytes = Buffer.from(zipSync({ ...asBytes(parts), [name]: [Buffer.from(packed), { level: 0 }] }))
    const entry = bytes.lastIndexOf(name) - 46
    // Said to be deflated where it is zeros: nothing but the table is asked.
    if (typeof packed !== 'string') bytes.writeUInt16LE(8, entry + 10)
    bytes.writeUInt32LE(size, entry + 24)
    expect(readDocx(bytes)).toEqual({ refused: 'DOCX_MALFORMED' })
  })
})
