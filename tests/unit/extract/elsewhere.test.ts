/** A number that stands where a program shows it and the usual parts do not: it is found, or the file is not called whole. */
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/extract/read'
import {
  contentTypes,
  DOCX,
  officeFile,
  paragraph,
  sheetsOf,
  wordFile,
  wordOf,
  XLSX,
  zipOf,
} from '../../support/documents'

const NUMBER = '11010519491231002X'
const read = (type: typeof DOCX | typeof XLSX, bytes: Buffer) => readDocument(type, new Uint8Array(bytes))
const run = (inner: string) => `<w:p><w:r>${inner}</w:r></w:p>`
const document = (body: string) => `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`
const relation = (kind: string, target: string) =>
  `<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`
const moved = (name: string, type = `${DOCX}.main+xml`) =>
  zipOf({
    ...contentTypes({ [name]: type, 'x.xml': `${DOCX}.main+xml` }),
    '_rels/.rels': relation('officeDocument', name),
    'word/document.xml': document(paragraph('各单位名单')),
    [name]: document(paragraph(NUMBER)),
  })

describe('a Word file', () => {
  it.each<[string, Buffer]>([
    ['a main part elsewhere', moved('word/real.xml')],
    ['a main part that is called a style', moved('word/styles.xml')],
    ['a main part that says it is a style', moved('word/styles.xml', 'application/x.styles+xml')],
    [
      'a main part that says it is about the file',
      moved('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ],
    ['a main part outside of every folder', moved('real.xml')],
    [
      'a piece of HTML',
      zipOf({
        ...contentTypes({ 'word/document.xml': `${DOCX}.main+xml` }, { html: 'text/html' }),
        'word/document.xml': document('<w:altChunk r:id="r"/>'),
        'word/chunk.html': `<html><meta charset=utf-8><body><p>身份证号<b>11010519</b>&#52;91231002X<br></html>`,
      }),
    ],
    ['a piece of text', wordFile('<w:altChunk/>', { 'word/chunk.txt': `<${NUMBER}>` })],
    [
      'HTML that is called XML',
      wordFile('<w:altChunk/>', { 'word/c.xml': '<html><p>110105<i>19491231002X</i></p></html>' }),
    ],
    [
      'a part of another kind of file',
      wordFile('', { 'xl/worksheets/sheet1.xml': `<worksheet><c><v>${NUMBER}</v></c></worksheet>` }),
    ],
    ['data that a field shows', wordFile('', { 'customXml/item1.xml': `<a><b>${NUMBER}</b></a>` })],
    [
      'a button of a field',
      wordFile(
        run(`<w:instrText>MACROBUTTON x 110105</w:instrText></w:r><w:r><w:instrText>19491231002X</w:instrText>`),
      ),
    ],
    [
      'a drawing for old programs alone',
      wordFile(
        run(
          `<mc:AlternateContent><mc:Choice><w:t>图</w:t></mc:Choice><mc:Fallback><w:t>${NUMBER}</w:t></mc:Fallback></mc:AlternateContent>`,
        ),
      ),
    ],
    ['art of letters', wordFile(run(`<w:pict><v:textpath string="${NUMBER}"/></w:pict>`))],
    [
      'letters by their numbers',
      wordFile(
        run([...NUMBER].map((c) => `<w:sym w:font="Arial" w:char="00${c.charCodeAt(0).toString(16)}"/>`).join('')),
      ),
    ],
    ['deleted words within', wordFile(run(`<w:t>110105</w:t><w:delText>删</w:delText><w:t>19491231002X</w:t>`))],
    [
      'readings within',
      wordFile(run(`<w:t>110105</w:t><w:ruby><w:rt><w:r><w:t>读</w:t></w:r></w:rt></w:ruby><w:t>19491231002X</w:t>`)),
    ],
    ['a description', wordFile(run(`<w:drawing><wp:docPr id="1" name="图片 1" descr="${NUMBER}"/></w:drawing>`))],
    ['a comment of XML within', wordFile(run(`<w:t>110105<!-- -->19491231002X</w:t>`))],
  ])('%s', async (_, bytes) => {
    const { state, text } = await read(DOCX, bytes)
    expect([state, text]).toEqual(['whole', expect.stringContaining(NUMBER)])
  })

  it.each<[string, string, string | Buffer, string?]>([
    ['an Excel file within', 'word/embeddings/a.xlsx', sheetsOf([[NUMBER]])],
    ['a Word file within', 'word/embeddings/a.docx', wordOf(NUMBER)],
    ['an old object', 'word/embeddings/oleObject1.bin', NUMBER],
    ['a piece of RTF', 'word/a.rtf', `{\\rtf1 ${NUMBER}}`],
    ['a page with its pictures', 'word/a.mht', NUMBER],
    ['a macro', 'word/vbaProject.bin', NUMBER],
    ['a text that says it is a picture', 'word/media/a.png', document(NUMBER), 'image/png'],
    ['a text in an encoding of its own', 'word/a.xml', `<?xml version="1.0" encoding="utf-7"?><a>+ADE-</a>`],
    ['a part that is no XML', 'word/a.xml', `<a>${NUMBER}`],
    ['HTML in another encoding', 'word/a.html', Buffer.from([0xb5, 0xe7])],
  ])('is not called whole with %s', async (_, name, part, type) => {
    const parts = { 'word/document.xml': document(paragraph('正文')), [name]: part }
    const bytes = zipOf({
      ...contentTypes({ 'word/document.xml': `${DOCX}.main+xml`, ...(type ? { [name]: type } : {}) }),
      ...parts,
    })
    expect(await read(DOCX, bytes)).toMatchObject({ state: 'partly', text: expect.stringContaining('正文') })
  })

  it('is whole with pictures, fonts and what it says of itself, which is not its text', async () => {
    const about = 'application/vnd.openxmlformats-package.core-properties+xml'
    const types = contentTypes(
      { 'word/document.xml': `${DOCX}.main+xml`, 'docProps/core.xml': about },
      {
        png: 'image/png',
        odttf: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
        rels: 'application/x+xml',
      },
    )
    const parts = {
      '_rels/.rels': relation('officeDocument', 'word/document.xml'),
      'word/document.xml': document(paragraph('正文')),
      'word/media/a.png': Buffer.from('89504e470d0a1a0a', 'hex'),
      'word/fonts/font1.odttf': Buffer.alloc(40, 7),
      'docProps/core.xml': '<cp:coreProperties><dc:creator>王某</dc:creator></cp:coreProperties>',
    }
    expect(await read(DOCX, zipOf({ ...types, ...parts }))).toEqual({ state: 'whole', text: '正文' })
  })
})

describe('an Excel file', () => {
  const sheet = (inner: string) => `<worksheet>${inner}</worksheet>`
  const cells = (inner: string) => sheet(`<sheetData><row>${inner}</row></sheetData>`)
  const file = (parts: Record<string, string>) => officeFile(XLSX, { 'xl/workbook.xml': '<workbook/>', ...parts })
  it.each<[string, Record<string, string>]>([
    [
      'a sheet elsewhere',
      { 'xl/worksheets/sheet1.xml': cells('<c><v>1</v></c>'), 'xl/real.xml': cells(`<c t="str"><v>${NUMBER}</v></c>`) },
    ],
    ['the name of a sheet', { 'xl/workbook.xml': `<workbook><sheets><sheet name="${NUMBER}"/></sheets></workbook>` }],
    [
      'the foot of a page',
      { 'xl/worksheets/sheet1.xml': sheet(`<headerFooter><oddFooter>&amp;C${NUMBER}</oddFooter></headerFooter>`) },
    ],
    [
      'shared texts elsewhere',
      {
        'xl/sharedStrings.xml': '<sst><si><t>单位</t></si></sst>',
        'xl/real.xml': `<sst><si><t>${NUMBER}</t></si></sst>`,
        'xl/worksheets/sheet1.xml': cells('<c t="s"><v>0</v></c>'),
      },
    ],
    ['a shared text that no cell names', { 'xl/sharedStrings.xml': `<sst><si><t>${NUMBER}</t></si></sst>` }],
    ['a reading above a text', { 'xl/sharedStrings.xml': `<sst><si><t>王</t><rPh><t>${NUMBER}</t></rPh></si></sst>` }],
    [
      'a reading within a number',
      {
        'xl/worksheets/sheet1.xml': cells(
          '<c t="inlineStr"><is><r><t>110105</t></r><rPh><t>一</t></rPh><r><t>19491231002X</t></r></is></c>',
        ),
      },
    ],
    [
      'words in a formula',
      { 'xl/worksheets/sheet1.xml': cells('<c t="str"><f>"110105"&amp;"19491231002X"</f><v>无</v></c>') },
    ],
    ['a prompt', { 'xl/worksheets/sheet1.xml': sheet(`<dataValidation prompt="${NUMBER}"/>`) }],
    ['a pivot', { 'xl/pivotCache/records.xml': `<pivotCacheRecords><r><s v="${NUMBER}"/></r></pivotCacheRecords>` }],
    ['a chart', { 'xl/charts/chart1.xml': `<c:chartSpace><c:v>${NUMBER}</c:v></c:chartSpace>` }],
    ['a drawing', { 'xl/drawings/drawing1.xml': `<xdr:wsDr><a:p><a:r><a:t>${NUMBER}</a:t></a:r></a:p></xdr:wsDr>` }],
    [
      'a note drawn loosely',
      { 'xl/drawings/vmlDrawing1.vml': `<xml><v:textbox><div>${NUMBER}<br></div></v:textbox></xml>` },
    ],
  ])('%s', async (_, parts) => {
    const { state, text } = await read(XLSX, file(parts))
    expect([state, text]).toEqual(['whole', expect.stringContaining(NUMBER)])
  })
})
