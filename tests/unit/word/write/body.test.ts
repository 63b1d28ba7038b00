/** Each node of a body in its Word form, and nothing else of a body. */
import { describe, expect, it } from 'vitest'
import type { LexicalNode } from '../../../../src/editorial/rules/content'
import {
  everything,
  heading,
  item,
  link,
  list,
  paragraph,
  rich,
  text,
} from '../../../../src/site/components/RichText/examples'
import { photograph } from '../../../../src/site/components/Picture/examples'
import { paragraphsOf, styled, type WordParts } from '../../../support/wordParts'
import { DOT, pictureOf, written } from '../../../support/wordStories'

const body = (...nodes: LexicalNode[]) => written('speeches', { body: rich(...nodes) })
const W_ROW = '/w:document/w:body/w:tbl/w:tr'
const NUMBERS = 'word/numbering.xml'

const cell = (value: string, more: Partial<LexicalNode> = {}): LexicalNode => ({
  type: 'tablecell',
  children: [paragraph(value)],
  ...more,
})
const row = (...children: LexicalNode[]): LexicalNode => ({ type: 'tablerow', children })
const table = (...children: LexicalNode[]): LexicalNode => ({ type: 'table', children })

describe('a text', () => {
  it.each([
    [1, 'w:b'],
    [2, 'w:i'],
    [4, 'w:strike'],
    [8, "w:u[@w:val='single']"],
    [32, "w:vertAlign[@w:val='subscript']"],
    [64, "w:vertAlign[@w:val='superscript']"],
  ])('of format %d has %s, and no other look', async (format, look) => {
    const parts = await body(paragraph('平', text('特', format)))
    expect(parts.find(`//w:r[w:rPr/${look}]/w:t`)).toEqual(['特'])
    expect(parts.find('//w:r[not(w:rPr)]/w:t')).toContain('平')
  })
  it('bears several looks at once', async () => {
    const parts = await body(paragraph(text('全', 1 | 2 | 4 | 8 | 64)))
    expect(parts.find('//w:r[w:rPr[w:b][w:i][w:strike][w:u][w:vertAlign]]/w:t')).toEqual(['全'])
  })
  it('breaks lines and has tabs where it says so', async () => {
    const parts = await body(paragraph('上', { type: 'linebreak' }, '下', { type: 'tab' }, '右'))
    expect(parts.find('//w:p[w:r/w:br][w:r/w:tab]')).toEqual(['上下右'])
  })
})

describe('a paragraph', () => {
  it('loses the spaces that were typed to set it in', async () => {
    expect(paragraphsOf(await body(paragraph('　　正文')))).toContain('正文')
  })
  it('that says nothing is left out', async () => {
    expect(paragraphsOf(await body(paragraph('一'), paragraph(), paragraph('　'), paragraph('二'))).slice(-2)).toEqual([
      '一',
      '二',
    ])
  })
  it.each([
    ['center', 'center'],
    ['right', 'right'],
    ['end', 'right'],
  ])('of format %s stands at the %s, without a first line set in', async (format, align) => {
    const parts = await body({ ...paragraph('居中'), format })
    expect(parts.find(`//w:p[w:pPr[w:jc/@w:val='${align}'][w:ind/@w:firstLineChars='0']]`)).toEqual(['居中'])
  })
})

describe('a heading', () => {
  it.each([
    ['h2', 'Heading1'],
    ['h3', 'Heading2'],
    ['h4', 'Heading3'],
  ])('%s is %s', async (tag, style) => {
    expect(styled(await body(heading(tag, '一、标题')), style)).toEqual(['一、标题'])
  })
})

describe('a list', () => {
  const level = (parts: WordParts, words: string) =>
    parts.find(`//w:p[.='${words}']/w:pPr/w:numPr/w:ilvl/@w:val`).map(Number)
  const number = (parts: WordParts, words: string) => parts.find(`//w:p[.='${words}']/w:pPr/w:numPr/w:numId/@w:val`)
  const format = (parts: WordParts, words: string) => {
    const [id] = parts.find(`//w:num[@w:numId='${number(parts, words)[0]}']/w:abstractNumId/@w:val`, NUMBERS)
    return parts.find(
      `//w:abstractNum[@w:abstractNumId='${id}']/w:lvl[@w:ilvl='${level(parts, words)[0]}']/w:numFmt/@w:val`,
      NUMBERS,
    )
  }

  it('is a list, with the lists within it', async () => {
    const parts = await body(
      list('number', item(text('甲')), item(list('bullet', item(text('子')), item(list('number', item(text('孙'))))))),
    )
    expect(['甲', '子', '孙'].map((words) => level(parts, words)[0])).toEqual([0, 1, 2])
    expect(['甲', '子', '孙'].map((words) => format(parts, words)[0])).toEqual(['decimal', 'bullet', 'decimal'])
  })
  it('counts for itself, from where it begins', async () => {
    const parts = await body(list('number', item(text('甲'))), paragraph('之间'), {
      ...list('number', item(text('乙'))),
      start: 5,
    })
    const start = (words: string) =>
      parts.find(`//w:num[@w:numId='${number(parts, words)[0]}']/w:lvlOverride/w:startOverride/@w:val`, NUMBERS)
    expect(start('甲')).toEqual(['1'])
    expect(start('乙')).toEqual(['5'])
  })
  it('within lists as deep as any is still a list that Word counts', async () => {
    const deep = Array.from({ length: 30 }).reduce<LexicalNode>(
      (inner) => list('number', item(inner)),
      list('number', item(text('最深'))),
    )
    expect(level(await body(deep), '最深')).toEqual([8])
  })
})

describe('a table', () => {
  it('repeats the rows that are heads', async () => {
    const head = { headerState: 1 }
    const parts = await body(
      table(row(cell('甲', head), cell('乙', head)), row(cell('1', { headerState: 2 }), cell('2'))),
    )
    expect(parts.find(`${W_ROW}[w:trPr/w:tblHeader]/w:tc`)).toEqual(['甲', '乙'])
    expect(styled(parts, 'TableHead')).toEqual(['甲', '乙', '1'])
  })
  it('merges what is merged, across and down', async () => {
    const parts = await body(
      table(
        row(cell('宽', { colSpan: 2 }), cell('高', { rowSpan: 2 })),
        row(cell('左'), cell('中')),
        row(cell('a'), cell('b'), cell('c')),
      ),
    )
    expect(parts.find(`${W_ROW}[1]/w:tc/w:tcPr/w:gridSpan/@w:val`)).toEqual(['2'])
    expect(parts.find(`${W_ROW}[1]/w:tc[w:tcPr/w:vMerge/@w:val='restart']`)).toEqual(['高'])
    expect(parts.find(`${W_ROW}[2]/w:tc`)).toEqual(['左', '中', ''])
    expect(parts.find(`${W_ROW}[2]/w:tc[3]/w:tcPr/w:vMerge[not(@w:val)]`)).toHaveLength(1)
  })
  it('fills its width in whole twips, each cell as wide as its columns', async () => {
    const parts = await body(table(row(cell('a'), cell('b'), cell('c')), row(cell('宽', { colSpan: 3 }))))
    const widths = parts.find('//w:tblGrid/w:gridCol/@w:w').map(Number)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844)
    expect(parts.find(`${W_ROW}[2]/w:tc/w:tcPr/w:tcW/@w:w`)).toEqual(['8844'])
  })
  it('gives each row as many columns as it has, whatever spans it is given', async () => {
    const parts = await body(
      table(
        row(cell('a', { colSpan: 1000, rowSpan: 1000 }), cell('b')),
        row(cell('c')),
        row(),
        row(cell('d', { colSpan: 2 })),
      ),
    )
    const columns = parts.find('//w:tblGrid/w:gridCol/@w:w').length
    expect(columns).toBeLessThanOrEqual(63)
    for (const index of [1, 2, 3, 4]) {
      const cells = parts.find(`${W_ROW}[${index}]/w:tc`).length
      const spans = parts.find(`${W_ROW}[${index}]/w:tc/w:tcPr/w:gridSpan/@w:val`).map((span) => Number(span) - 1)
      expect(cells + spans.reduce((sum, span) => sum + span, 0)).toBe(columns)
    }
  })
  it('ends each cell with a paragraph, also around a table within', async () => {
    const inner = table(row(cell('内')))
    const parts = await body(table(row({ type: 'tablecell', children: [inner] }, { type: 'tablecell', children: [] })))
    expect(parts.find('//w:tc[not(*[last()][self::w:p])]')).toEqual([])
    expect(paragraphsOf(parts)).toContain('内')
  })
})

describe('a picture', () => {
  const upload = { type: 'upload', relationTo: 'media', value: 'p1' }
  const make = (more = {}, bytes: Uint8Array | undefined = DOT) =>
    written('speeches', { body: rich(upload) }, { media: [pictureOf('p1', more)], bytesOf: async () => bytes })
  const extent = (parts: WordParts, side: string) => Number(parts.find(`//wp:extent/@${side}`)[0])
  const EMU_OF_TWIP = 635

  it('stands in its size', async () => {
    const parts = await make({ width: 320, height: 200 })
    // A pixel is a ninety-sixth of an inch.
    expect([extent(parts, 'cx'), extent(parts, 'cy')]).toEqual([320 * 9525, 200 * 9525])
  })
  it.each([
    [4000, 3000],
    [800, 9000],
  ])('of %d by %d fits into the text, in its proportions', async (width, height) => {
    const parts = await make({ width, height })
    expect(extent(parts, 'cx')).toBeLessThanOrEqual(8844 * EMU_OF_TWIP)
    expect(extent(parts, 'cy')).toBeLessThanOrEqual(12756 * EMU_OF_TWIP)
    expect(extent(parts, 'cx') / extent(parts, 'cy')).toBeCloseTo(width / height, 2)
  })
  it('bears its alternative text, and its caption below', async () => {
    const parts = await make({ caption: '签约', credit: '甲', isMap: true, mapNumber: '浙S〔2023〕1号' })
    expect(parts.find('//wp:docPr/@descr')).toEqual(['签约现场'])
    expect(styled(parts, 'Caption')).toEqual(['签约　图：甲　审图号：浙S〔2023〕1号'])
  })
  it('is its own bytes', async () => {
    const parts = await make()
    expect(parts.bytes('word/media/picture1.png')).toEqual(Buffer.from(DOT))
    const [id] = parts.find('//a:blip/@r:embed')
    expect(parts.find(`//rel:Relationship[@Id='${id}']/@Target`, 'word/_rels/document.xml.rels')).toEqual([
      'media/picture1.png',
    ])
  })
  it('that stands twice is kept once', async () => {
    const parts = await written('speeches', { body: rich(upload, upload) }, { media: [pictureOf('p1')] })
    expect(parts.names.filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
    expect(parts.find('//wp:docPr/@id')).toEqual(['1', '2'])
  })
  it.each([
    ['whose bytes are not there', {}, undefined],
    ['whose bytes are something else', {}, Buffer.from('<svg onload="alert(1)"/>')],
    ['that Word does not show', { mimeType: 'image/webp' }, DOT],
    ['of unknown size', { width: undefined }, DOT],
  ])('%s leaves its words in its place', async (_, more, bytes) => {
    const parts = await written(
      'speeches',
      { body: rich(upload) },
      { media: [pictureOf('p1', more)], bytesOf: async () => bytes },
    )
    expect(parts.find('//w:drawing')).toEqual([])
    expect(styled(parts, 'Caption')[0]).toContain('签约现场')
  })
  it('that Word does not show is taken from its copy', async () => {
    const asked: string[] = []
    const copy = { url: '/copy-1.png', width: 640, height: 480, mimeType: 'image/png' }
    await written(
      'speeches',
      { body: rich(upload) },
      {
        media: [pictureOf('p1', { mimeType: 'image/webp', variants: [copy] })],
        bytesOf: async (url) => (asked.push(url), DOT),
      },
    )
    expect(asked).toEqual(['/copy-1.png'])
  })
})

describe('footnotes', () => {
  const mark = (number: number) => text(`[${number}]`, 64)
  const note = (number: number, words: string) => paragraph(mark(number), ` ${words}`)
  const rule: LexicalNode = { type: 'horizontalrule' }
  const notes = (parts: WordParts) =>
    parts.find('//w:footnote[not(@w:type)]', 'word/footnotes.xml').map((words) => words.trim())

  it('are footnotes', async () => {
    const parts = await body(
      paragraph('甲', mark(1), '乙', mark(2)),
      rule,
      note(1, '第一条注。'),
      note(2, '第二条注。'),
    )
    expect(notes(parts)).toEqual(['第一条注。', '第二条注。'])
    expect(parts.find('//w:footnoteReference/@w:id')).toEqual(['1', '2'])
    expect(paragraphsOf(parts)).toEqual(['工商联引进担保公司', '', '甲乙'])
  })
  it('may link', async () => {
    const parts = await body(
      paragraph('甲', mark(1)),
      rule,
      paragraph(mark(1), ' 见', link('https://a.example/n', '报道')),
    )
    expect(parts.find('//rel:Relationship/@Target', 'word/_rels/footnotes.xml.rels')).toEqual(['https://a.example/n'])
    expect(parts.find("//rel:Relationship[@TargetMode='External']", 'word/_rels/document.xml.rels')).toEqual([])
  })
  it.each([
    ['a mark without a note', [paragraph('甲', mark(1), mark(3)), rule, note(1, '注')]],
    ['a note without a mark', [paragraph('甲', mark(1)), rule, note(1, '注'), note(2, '注')]],
    ['a mark that stands twice', [paragraph('甲', mark(1), '乙', mark(1)), rule, note(1, '注')]],
    ['words between the notes', [paragraph('甲', mark(1)), rule, paragraph('别的'), note(1, '注')]],
    ['no rule', [paragraph('甲', mark(1)), note(1, '注')]],
  ])('stay as they are written with %s', async (_, nodes) => {
    const parts = await body(...nodes)
    expect(notes(parts)).toEqual([])
    expect(paragraphsOf(parts).join()).toContain('[1]')
    expect(paragraphsOf(parts).join()).toContain('注')
  })
})

describe('a body with everything', () => {
  it('is whole: quotation, rule, links and all words', async () => {
    const parts = await written(
      'speeches',
      { body: everything },
      { media: [photograph], origin: 'https://site.example' },
    )
    expect(styled(parts, 'Quote')).toEqual(['抓住线索不放过，盯住项目不泄气。'])
    expect(parts.find("//w:p[w:pPr/w:pStyle/@w:val='Rule']/w:pPr/w:pBdr/w:bottom/@w:val")).toEqual(['single'])
    expect(parts.find("//rel:Relationship[@TargetMode='External']/@Target", 'word/_rels/document.xml.rels')).toEqual([
      'https://example.com/report?a=1&b=2',
      'https://site.example/notices/yanshi',
    ])
    expect(parts.find('//w:hyperlink')).toEqual(['演示报道', '演示通知'])
    const whole = paragraphsOf(parts).join('\n')
    for (const [, words = ''] of JSON.stringify(everything).matchAll(/"text":"([^"]+)"/g))
      expect(whole).toContain(words.trim())
  })
})
