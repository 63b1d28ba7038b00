/** What is read of a document, and what is not. */
import { describe, expect, it } from 'vitest'
import { LONGEST_FILE_TEXT } from '../../../src/editorial/rules/fileText'
import { LIMITS } from '../../../src/extract/limits'
import { readDocument } from '../../../src/extract/read'
import {
  DOCX,
  officeFile,
  PDF,
  paragraph,
  pdfOf,
  sheetsOf,
  wordFile,
  wordOf,
  XLSX,
  zipOf,
} from '../../support/documents'

const read = (type: typeof DOCX | typeof PDF | typeof XLSX, bytes: Buffer) => readDocument(type, new Uint8Array(bytes))
const whole = (text: string) => ({ state: 'whole', text })
const UNREADABLE = { state: 'unreadable', text: '' }

describe('a Word file', () => {
  const body = (markup: string) => read(DOCX, wordFile(markup))
  const run = (inner: string) => `<w:p><w:r>${inner}</w:r></w:p>`

  it('is read by paragraphs; a number that Word cut into pieces is one', async () => {
    expect(await body(paragraph('电话 1380', '5751234') + paragraph('<b> & 完'))).toEqual(
      whole('电话 13805751234\n<b> & 完'),
    )
  })
  it('keeps what stands in one row of a table in one line', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
    expect(await body(`<w:tbl>${row('联系人', '王某')}${row('电话', '1')}</w:tbl>`)).toEqual(
      whole('联系人 \t王某\n电话 \t1'),
    )
  })
  it.each([
    ['hidden', '<w:rPr><w:vanish/></w:rPr><w:t>藏</w:t>', '藏'],
    ['deleted', '<w:delText>删</w:delText>', '删'],
    [
      'in a box, once',
      '<mc:AlternateContent><mc:Choice><w:t>框</w:t></mc:Choice><mc:Fallback><w:t>框</w:t></mc:Fallback></mc:AlternateContent>',
      '框',
    ],
    ['behind a tab and a break', '<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t>', '甲\t乙\n丙'],
    ['in a field, after the text', '<w:instrText>QUOTE 甲</w:instrText><w:t>域</w:t>', '域\nQUOTE 甲'],
    ['CDATA', '<w:t><![CDATA[甲<乙]]></w:t>', '甲<乙'],
  ])('%s', async (_, markup, text) => expect(await body(run(markup))).toEqual(whole(text)))
  it('ends with notes, heads and feet of pages, and whatever else is there', async () => {
    const part = (text: string) => `<w:x xmlns:w="w">${paragraph(text)}</w:x>`
    const more = {
      'word/footnotes.xml': part('脚注'),
      'word/header1.xml': part('页眉'),
      'word/styles.xml': part('样式'),
    }
    expect(await read(DOCX, wordFile(paragraph('正文'), more))).toEqual(whole('正文\n脚注\n页眉\n样式'))
  })
  it('may be written in UTF-16', async () => {
    const xml = `\ufeff<w:document xmlns:w="w"><w:body>${paragraph('宽')}</w:body></w:document>`
    expect(await read(DOCX, officeFile(DOCX, { 'word/document.xml': Buffer.from(xml, 'utf16le') }))).toEqual(
      whole('宽'),
    )
  })
  it('is empty without a letter', async () => {
    expect(await body('<w:p/>')).toEqual({ state: 'empty', text: '' })
  })
  it('is read to the longest text that is kept', async () => {
    const { state, text } = await read(DOCX, wordOf('长'.repeat(LONGEST_FILE_TEXT + 1)))
    expect([state, text.length]).toEqual(['partly', LONGEST_FILE_TEXT])
  })
  it.each([
    ['no ZIP', Buffer.from('名单')],
    ['nothing', Buffer.alloc(0)],
    ['a ZIP of something else', zipOf({ 'a.txt': '名单' })],
    ['cut off', wordOf('名单').subarray(0, 200)],
    ['no XML', wordFile('<w:p><w:r>')],
    ['an entity of its own', wordFile('<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>')],
    ['no UTF-8', officeFile(DOCX, { 'word/document.xml': Buffer.from([0x3c, 0xff, 0xff]) })],
  ])('is unreadable: %s', async (_, bytes) => expect(await read(DOCX, bytes)).toEqual(UNREADABLE))
  it('is locked inside the container of Office', async () => {
    const sealed = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])
    expect(await read(DOCX, sealed)).toEqual({ state: 'locked', text: '' })
    expect(await read(DOCX, sealed.subarray(0, 20))).toEqual(UNREADABLE)
  })
})

describe('an Excel file', () => {
  it('is read by sheets and rows', async () => {
    const file = sheetsOf(
      [
        ['姓名', '电话'],
        ['王某', 13805751234],
      ],
      [['第二张']],
    )
    expect(await read(XLSX, file)).toEqual(whole('姓名\t电话\n王某\t13805751234\n第二张'))
  })
  const sheet = (cells: string, more: Record<string, string> = {}) =>
    read(
      XLSX,
      officeFile(XLSX, {
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row>${cells}</row></sheetData></worksheet>`,
        ...more,
      }),
    )
  it.each([
    ['a long number', '<c><v>1.3805751234E10</v></c>', '13805751234'],
    ['a fraction', '<c><v>1.5</v></c>', '1.5'],
    ['a text of its own', '<c t="inlineStr"><is><r><t>张</t></r><r><t>三</t></r></is></c>', '张三'],
    ['the answer of a formula', '<c t="str"><f>A1&amp;B1</f><v>王某</v></c>', '王某'],
  ])('%s', async (_, cells, text) => expect(await sheet(cells)).toEqual(whole(text)))
  it('keeps notes, and how a text is read aloud out of its way', async () => {
    const more = {
      'xl/sharedStrings.xml': '<sst><si><t>王</t><rPh><t>wang</t></rPh></si></sst>',
      'xl/comments1.xml': '<comments><comment><text><t>批注</t></text></comment></comments>',
    }
    expect(await sheet('<c t="s"><v>0</v></c>', more)).toEqual(whole('王\n批注\nwang'))
  })
  it('that names one long text over and over is cut', async () => {
    const more = { 'xl/sharedStrings.xml': `<sst><si><t>${'长'.repeat(30_000)}</t></si></sst>` }
    expect(await sheet('<c t="s"><v>0</v></c>'.repeat(100_000), more)).toMatchObject({ state: 'partly' })
  })
  it('without a sheet is unreadable', async () => expect(await read(XLSX, wordOf('名单'))).toEqual(UNREADABLE))
})

describe('a PDF', () => {
  it('is read by pages', async () => {
    expect(await read(PDF, pdfOf([['联系人王某', '13805751234'], ['第二页']]))).toEqual(
      whole('联系人王某\n13805751234\n第二页'),
    )
  })
  it('has letters in the place of radicals that look the same', async () => {
    expect(await read(PDF, pdfOf([['\u2f00\u2f08']]))).toEqual(whole('一人'))
  })
  it('without a letter is empty', async () =>
    expect(await read(PDF, pdfOf([[], []]))).toEqual({ state: 'empty', text: '' }))
  it('with a password is locked; with an empty one it is not', async () => {
    expect(await read(PDF, pdfOf([['名单']], 'secret'))).toEqual({ state: 'locked', text: '' })
    expect(await read(PDF, pdfOf([['名单']], ''))).toEqual(whole('名单'))
  })
  it('in an old encoding, whose tables are not here, is no scan', async () => {
    const old = pdfOf([['13805751234']])
      .toString('latin1')
      .replace('/Encoding /Identity-H', '/Encoding /GBK-EUC-H ')
      .replace(/\/ToUnicode \d+ 0 R/, '')
      .replace('(Identity)', '(GB1)     ')
    expect(await read(PDF, Buffer.from(old, 'latin1'))).toEqual(UNREADABLE)
  })
  it('is read to its last allowed page', async () => {
    const pages = Array.from({ length: LIMITS.pages + 1 }, (_, i) => [`第${i + 1}页`])
    const { state, text } = await read(PDF, pdfOf(pages))
    expect(state).toBe('partly')
    expect(text.split('\n').at(-1)).toBe(`第${LIMITS.pages}页`)
  })
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a head alone', Buffer.from('%PDF-1.4')],
    ['a Word file', wordOf('名单')],
  ])('is unreadable: %s', async (_, bytes) => expect(await read(PDF, bytes)).toEqual(UNREADABLE))
})
