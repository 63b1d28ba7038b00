/** Files made to do harm: each is refused by a code, or read as a file that does none. Nothing outside is asked. */
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { strToU8, zipSync, type Zippable } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/word/read/readDocx'
import { contentTypes, DOCX, zeros, zipOf } from '../../support/documents'
import {
  blip,
  draftOf,
  field,
  HEAD,
  lost,
  names,
  p,
  PNG,
  r,
  refersXml,
  shown,
  withPictures,
  word,
  wordParts,
} from '../../support/word'

const parts = wordParts({ body: p('一次普通的报道') + p('正文。') })
const asBytes = (all: Record<string, string | Uint8Array>): Zippable =>
  Object.fromEntries(Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]))
const ENTITY = '<w:p><w:r><w:t>&x;</w:t></w:r></w:p>'
const main = (xml: string | Uint8Array) => zipOf({ ...parts, 'word/document.xml': xml })
const declared = (dtd: string, body = ENTITY) =>
  main(`<?xml version="1.0"?><!DOCTYPE w:document ${dtd}><w:document ${names()}><w:body>${body}</w:body></w:document>`)
const inPart = (part: 'styles' | 'numbering' | 'footnotes' | 'comments', xml: string) =>
  zipOf({
    ...wordParts({ body: p(`${r('一')}<w:r><w:footnoteReference w:id="1"/></w:r>`), [part]: '' }),
    [`word/${part}.xml`]: xml,
  })
const LAUGHS = `[<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY x "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]`

const ENTRY = 46
/** Changes the entry of a part in the table of a file. */
function entryOf(bytes: Uint8Array, name: string, change: (file: Buffer, entry: number) => void): Buffer {
  const file = Buffer.from(bytes)
  change(file, file.lastIndexOf(name) - ENTRY)
  return file
}

/** Two parts whose packed bytes are the same ones: the second header lies within the first part. */
function overlapping(): Buffer {
  const inner = zipSync({ 'word/b.xml': [strToU8('<a/>'), { level: 0 }] })
  const local = inner.subarray(0, inner.length - 22 - ENTRY - 'word/b.xml'.length)
  const file = Buffer.from(
    zipSync({ ...asBytes(parts), 'word/a.xml': [local, { level: 0 }], 'word/b.xml': [strToU8('<a/>'), { level: 0 }] }),
  )
  const at = file.indexOf(Buffer.from(local))
  return entryOf(file, 'word/b.xml', (bytes, entry) => bytes.writeUInt32LE(at, entry + 42))
}

/** A picture that says to be as large as no memory holds. */
function lying(): Buffer {
  const picture = Buffer.from(PNG)
  picture.writeUInt32BE(60_000, 16)
  picture.writeUInt32BE(60_000, 20)
  return picture
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

describe('is refused', () => {
  it.each<[string, string, () => Uint8Array]>([
    [
      'a bomb by its ratio',
      'DOCX_TOO_LARGE',
      () =>
        entryOf(
          zipSync({ ...asBytes(parts), 'word/x.xml': [zeros(16), { level: 0 }] }),
          'word/x.xml',
          (file, entry) => {
            file.writeUInt16LE(8, entry + 10)
            file.writeUInt32LE(256 * 1024 * 1024, entry + 24)
          },
        ),
    ],
    [
      'many entries',
      'DOCX_TOO_LARGE',
      () => zipOf({ ...parts, ...Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`word/${i}.xml`, ''])) }),
    ],
    ['entries that overlap', 'DOCX_MALFORMED', overlapping],
    [
      'an entry that lies in the table',
      'DOCX_MALFORMED',
      () => entryOf(zipOf(parts), 'word/document.xml', (file, entry) => file.writeUInt32LE(0x7fffffff, entry + 20)),
    ],
    [
      'an entry that lies behind the end',
      'DOCX_MALFORMED',
      () => entryOf(zipOf(parts), 'word/document.xml', (file, entry) => file.writeUInt32LE(0xfffffff0, entry + 42)),
    ],
    [
      'an entry with a password',
      'DOCX_MALFORMED',
      () => entryOf(zipOf(parts), 'word/document.xml', (file, entry) => file.writeUInt16LE(1, entry + 8)),
    ],
    [
      'an entry packed in another way',
      'DOCX_MALFORMED',
      () => entryOf(zipOf(parts), 'word/document.xml', (file, entry) => file.writeUInt16LE(12, entry + 10)),
    ],
    [
      'an entry with two names',
      'DOCX_MALFORMED',
      () => entryOf(zipOf(parts), 'word/document.xml', (file, entry) => file.write('word/d0cument.xml', entry + ENTRY)),
    ],
    [
      'a table that counts more than it has',
      'DOCX_MALFORMED',
      () => {
        const file = zipOf(parts)
        file.writeUInt16LE(file.readUInt16LE(file.length - 12) + 1, file.length - 12)
        return file
      },
    ],
    ['a name that leads out, halfway', 'DOCX_MALFORMED', () => zipOf({ ...parts, 'word/../../../etc/cron.d/x': '' })],
    ['a name that leads out, for Windows', 'DOCX_MALFORMED', () => zipOf({ ...parts, '..\\..\\evil.exe': '' })],
    ['a name of a drive', 'DOCX_MALFORMED', () => zipOf({ ...parts, 'C:\\evil.exe': '' })],
    ['a name with NUL before its ending', 'DOCX_MALFORMED', () => zipOf({ ...parts, 'word/media/a.png\0.exe': '' })],
    ['a main part twice, in other letters', 'DOCX_MALFORMED', () => zipOf({ ...parts, 'Word/Document.XML': '<a/>' })],
    ['content types twice', 'DOCX_MALFORMED', () => zipOf({ ...parts, '[content_types].xml': '<a/>' })],
    [
      'a main part of another type',
      'DOCX_MALFORMED',
      () => zipOf({ ...parts, ...contentTypes({ 'word/document.xml': 'text/html' }) }),
    ],
    [
      'a main part whose type another part has',
      'DOCX_MALFORMED',
      () =>
        zipOf({
          ...parts,
          ...contentTypes({ 'word/other.xml': `${DOCX}.main+xml`, 'word/document.xml': 'text/html' }),
        }),
    ],
    ['content types that are no XML', 'DOCX_MALFORMED', () => zipOf({ ...parts, '[Content_Types].xml': 'word' })],
    [
      'content types as long as a book',
      'DOCX_MALFORMED',
      () => zipOf({ ...parts, '[Content_Types].xml': ' '.repeat(600_000) }),
    ],
    [
      'a main part outside',
      'DOCX_MALFORMED',
      () =>
        zipOf({
          ...parts,
          '_rels/.rels': refersXml([
            { id: 'r', type: 'officeDocument', target: 'http://evil.example/a.xml', external: true },
          ]).replace('rels">', 'rels">'),
          'word/document.xml': '',
        }),
    ],
    ['a billion laughs', 'DOCX_MALFORMED', () => declared(LAUGHS)],
    ['a billion laughs in its styles', 'DOCX_MALFORMED', () => inPart('styles', `<!DOCTYPE a ${LAUGHS}><a>&x;</a>`)],
    ['a billion laughs in its lists', 'DOCX_MALFORMED', () => inPart('numbering', `<!DOCTYPE a ${LAUGHS}><a>&x;</a>`)],
    ['a billion laughs in its notes', 'DOCX_MALFORMED', () => inPart('footnotes', `<!DOCTYPE a ${LAUGHS}><a>&x;</a>`)],
    [
      'a billion laughs in its comments',
      'DOCX_MALFORMED',
      () => inPart('comments', `<!DOCTYPE a ${LAUGHS}><a>&x;</a>`),
    ],
    ['a billion laughs in an attribute', 'DOCX_MALFORMED', () => declared(LAUGHS, '<w:p w:rsidR="&x;"/>')],
    ['an entity from a file', 'DOCX_MALFORMED', () => declared('[<!ENTITY x SYSTEM "file:///etc/passwd">]')],
    [
      'an entity of a parameter',
      'DOCX_MALFORMED',
      () => declared('[<!ENTITY % x SYSTEM "http://evil.example/x.dtd"> %x;]'),
    ],
    [
      'an entity that nobody declares',
      'DOCX_MALFORMED',
      () => main(`<w:document ${names()}><w:body>${ENTITY}</w:body></w:document>`),
    ],
    ['a DTD that declares nothing', 'DOCX_MALFORMED', () => declared('', p('字'))],
    ['a DTD in UTF-16', 'DOCX_MALFORMED', () => main(Buffer.from(`\ufeff<!DOCTYPE a ${LAUGHS}><a>&x;</a>`, 'utf16le'))],
    ['a million elements within elements', 'DOCX_TOO_LARGE', () => word(`<w:p>${'<w:r>'.repeat(1_000_000)}`)],
    [
      'a million elements within elements, in its styles',
      'DOCX_TOO_LARGE',
      () => inPart('styles', '<a>'.repeat(1_000_000)),
    ],
    ['a million elements beside each other', 'DOCX_TOO_LARGE', () => word('<w:p/>'.repeat(1_000_000))],
    [
      'tables within tables',
      'DOCX_TOO_LARGE',
      () => word('<w:tbl><w:tr><w:tc>'.repeat(1000) + '</w:tc></w:tr></w:tbl>'.repeat(1000)),
    ],
    [
      'text boxes within text boxes',
      'DOCX_TOO_LARGE',
      () =>
        word(
          '<w:p><w:r><w:pict><v:textbox><w:txbxContent>'.repeat(500) +
            '</w:txbxContent></v:textbox></w:pict></w:r></w:p>'.repeat(500),
        ),
    ],
    [
      'more pictures than a story shows',
      'DOCX_TOO_LARGE',
      () => {
        const pictures = Array.from({ length: 201 }, (_, i) => Buffer.concat([PNG, Buffer.from(String(i))]))
        return word(withPictures(pictures.map((_, i) => p(blip(`p${i + 1}`))).join(''), ...pictures))
      },
    ],
    [
      'a page that is a Word file as well',
      'DOCX_UNSUPPORTED',
      () => Buffer.concat([Buffer.from('<html><script>alert(1)</script>'), zipOf(parts)]),
    ],
    [
      'a PDF that is a Word file as well',
      'DOCX_UNSUPPORTED',
      () => Buffer.concat([Buffer.from('%PDF-1.4\n'), zipOf(parts)]),
    ],
    ['a picture that is a Word file as well', 'DOCX_UNSUPPORTED', () => Buffer.concat([PNG, zipOf(parts)])],
    [
      'a Word file that is a page as well',
      'DOCX_MALFORMED',
      () => Buffer.concat([zipOf(parts), Buffer.from('<script>alert(1)</script>')]),
    ],
    ['two Word files in one', 'DOCX_MALFORMED', () => Buffer.concat([zipOf(parts), zipOf(parts)])],
    [
      'a comment behind its table',
      'DOCX_MALFORMED',
      () => {
        const file = Buffer.concat([zipOf(parts), Buffer.from('PK')])
        file.writeUInt16LE(2, file.length - 4)
        return file
      },
    ],
    [
      'nothing but an embedded page',
      'DOCX_UNSUPPORTED',
      () => word({ body: '<w:altChunk r:id="x"/>', more: { 'word/x.html': SVG } }),
    ],
  ])('%s: %s', (_, code, bytes) => expect(readDocx(bytes())).toMatchObject({ refused: code }))

  it.each(['libreoffice-notice', 'officegen', 'word-objects'])('%s, cut off at fifty places', (name) => {
    const whole = readFileSync(new URL(`../../fixtures/word/${name}.docx`, import.meta.url))
    for (let i = 0; i < 50; i++) {
      const answer = readDocx(whole.subarray(0, Math.floor((whole.length * i) / 50)))
      expect(answer).toEqual(
        i === 0 ? { refused: 'DOCX_UNSUPPORTED', what: 'otherFile' } : { refused: 'DOCX_MALFORMED' },
      )
    }
  })
  it('a byte that is another at two hundred places, or read without harm', () => {
    const whole = zipOf(parts)
    for (let i = 0; i < 200; i++) {
      const bytes = Buffer.from(whole)
      const at = Math.floor((whole.length * i) / 200)
      bytes[at] = (bytes[at] ?? 0) ^ 0x55
      const answer = readDocx(bytes)
      expect('refused' in answer ? answer.refused : answer.kind.value).toMatch(/^(?:DOCX_[A-Z_]+|news)$/)
    }
  })
})

describe('does no harm', () => {
  const said = (body: string, ...pictures: (Uint8Array | string)[]) => ({
    shown: shown(withPictures(p('一次普通的报道') + body, ...pictures)),
    lost: lost(withPictures(p('一次普通的报道') + body, ...pictures)),
  })
  it('a Word file within a Word file is not opened', () => {
    const nested = zipOf({
      ...parts,
      'word/embeddings/inner.docx': zipOf({ ...parts, 'word/embeddings/deeper.docx': zipOf(parts) }),
    })
    expect(shown(nested)).toEqual(['p: 正文。'])
  })
  it.each<[string, Uint8Array | string]>([
    ['SVG with a script', SVG],
    ['a page', '<html><script>alert(1)</script></html>'],
    ['a picture of Windows', Buffer.from('0100000058000000', 'hex')],
    ['nothing', ''],
  ])('a picture that is %s is left out by its bytes, whatever its type says', (_, bytes) =>
    expect(said(p(blip('p1')), bytes)).toEqual({ shown: [], lost: ['pictureFormat 2'] }),
  )
  it('a picture that lies about its size is never opened here', () =>
    expect(said(p(blip('p1')), lying())).toEqual({ shown: ['picture: word-picture-1'], lost: [] }))
  it('a picture that is as long as it does not say', () => {
    const file = entryOf(
      word(withPictures(p('一次普通的报道') + p(blip('p1')), PNG)),
      'word/media/image1.png',
      (bytes, entry) => bytes.writeUInt32LE(9, entry + 24),
    )
    expect(lost(file)).toEqual(['pictureMissing 2'])
  })
  it('formulas of sheets, markup and signs of command lines are words', () => {
    const words = '=HYPERLINK("http://evil.example","点")|cmd /c calc <script>alert(1)</script> ${7*7} {{x}}'
    expect(said(p(words)).shown).toEqual([`p: ${words}`])
  })
  it('markup in the names of styles, in ids and colours', () => {
    const evil = '&lt;img src=x onerror=alert(1)&gt;'
    const body = p(r('字', `<w:color w:val="${evil}"/>`), `<w:pStyle w:val="${evil}"/><w:jc w:val="${evil}"/>`)
    const draft = draftOf({
      body: p('一次普通的报道') + body,
      styles: `<w:style w:type="paragraph" w:styleId="${evil}"><w:name w:val="${evil}"/></w:style>`,
    })
    expect(JSON.stringify(draft)).not.toContain('onerror')
  })
  it('names that objects have of themselves', () => {
    const body = p(
      r('字', '<w:rStyle w:val="__proto__"/>'),
      '<w:pStyle w:val="constructor"/><w:numPr><w:numId w:val="__proto__"/></w:numPr>',
    )
    expect(said(`${body}<w:constructor/><w:toString>${p('暗')}</w:toString>`).shown).toEqual(['p: 字'])
  })
  it('nothing outside is asked: pictures, templates, parts, fields, schemas', async () => {
    let asked = 0
    const server = createServer((_, answer) => (asked++, answer.end('<a/>')))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a`
    const outside = (id: string, type: string) => ({ id, type, target: url, external: true })
    try {
      const file = word({
        body:
          p('一次普通的报道') +
          p(blip('i1', 'descr=""', 'link') + blip('i1')) +
          p(field(`INCLUDEPICTURE "${url}" \\d`, r('图'))) +
          p(field(`INCLUDETEXT "${url}"`, r('文'))) +
          '<w:altChunk r:id="c1"/><w:subDoc r:id="s1"/>' +
          p(
            `<w:r><w:object><o:OLEObject r:id="o1"/></w:object></w:r><w:r><w:pict><v:shape><v:imagedata r:id="i1" src="${url}"/></v:shape></w:pict></w:r>`,
          ),
        refers: [
          outside('i1', 'image'),
          outside('c1', 'aFChunk'),
          outside('s1', 'subDocument'),
          outside('o1', 'oleObject'),
          outside('t1', 'attachedTemplate'),
          outside('st', 'stylesWithEffects'),
          outside('h1', 'header'),
        ],
        asBytes: (xml) =>
          xml.replace(
            '<w:document ',
            `<?xml-stylesheet href="${url}"?><w:document xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="x ${url}" `,
          ),
      })
      const draft = draftOf(file)
      await new Promise((done) => setImmediate(done))
      expect(asked).toBe(0)
      expect(JSON.stringify(draft)).not.toContain('127.0.0.1')
      expect(draft.losses.map(({ code }) => code)).toEqual([
        'pictureOutside',
        'embeddedObject',
        'embeddedObject',
        'pictureOutside',
      ])
    } finally {
      server.close()
    }
  })
  it('an address of styles or lists that lies outside is none', () => {
    const refers = [{ id: 'x', type: 'styles', target: 'http://evil.example/s.xml', external: true }]
    expect(shown({ body: p('一次普通的报道') + p('正文。'), refers })).toEqual(['p: 正文。'])
  })
  it('what is included by XInclude or a stylesheet is not', () => {
    const xml = `${HEAD}<?xml-stylesheet type="text/xsl" href="file:///etc/passwd"?><w:document ${names()} xmlns:xi="http://www.w3.org/2001/XInclude"><w:body>${p('一次普通的报道')}<xi:include href="file:///etc/passwd" parse="text"/>${p('正文。')}</w:body></w:document>`
    expect(shown(main(xml))).toEqual(['p: 正文。'])
  })
})
