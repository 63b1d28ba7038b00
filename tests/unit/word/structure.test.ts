/** What holds the words of a Word file: headings, lists, tables, pictures. */
import { describe, expect, it } from 'vitest'
import {
  blip,
  cell,
  centred,
  draftOf,
  listOf,
  lost,
  numbered,
  numOf,
  p,
  PNG,
  r,
  row,
  shown,
  style,
  styleOf,
  table,
  withPictures,
} from '../../support/word'

const TITLE = p('一次普通的报道')
const said = (body: string): string[] => shown(TITLE + body)
const TEXT = '这一段是正文。'

describe('headings', () => {
  const styles = [1, 2, 3, 4, 5].map((n) => styleOf(`H${n}`, `heading ${n}`)).join('')
  it('by the names of styles', () => {
    const body = TITLE + [1, 2, 3, 4].map((n) => p(`标题${n}`, style(`H${n}`))).join('')
    expect(shown({ body, styles })).toEqual(['h2: 标题1', 'h3: 标题2', 'h4: 标题3', 'h4: 标题4'])
    expect(lost({ body, styles })).toEqual(['headingLevel 5'])
  })
  it('by a style that builds on one', () => {
    const own = styles + styleOf('Mine', 'Mine', '<w:basedOn w:val="H2"/>')
    expect(shown({ body: TITLE + p('小标题', style('Mine')), styles: own })).toEqual(['h3: 小标题'])
  })
  it('by the name alone where a file has no styles', () =>
    expect(said(p('小标题', style('Heading1')))).toEqual(['p: 小标题']))
  it('by the outline', () => {
    expect(said(p('小标题', '<w:outlineLvl w:val="1"/>'))).toEqual(['h3: 小标题'])
    expect(said(p('正文', '<w:outlineLvl w:val="9"/>'))).toEqual(['p: 正文'])
  })
  it('without the weight that a page gives them', () =>
    expect(said(p(r('一、甲', '<w:b/>'), '<w:outlineLvl w:val="0"/>'))).toEqual(['h2: 一、甲']))
  it('by the numbers of official documents, typed', () => {
    const body = ['一、总体要求', '（一）目标', '1.近期', TEXT, '（1）第一步', TEXT, '二、组织领导', '(二)责任']
      .map((line) => p(line))
      .join('')
    expect(said(body)).toEqual([
      'h2: 一、总体要求',
      'h3: （一）目标',
      'h4: 1.近期',
      `p: ${TEXT}`,
      'h4: （1）第一步',
      `p: ${TEXT}`,
      'h2: 二、组织领导',
      'h3: (二)责任',
    ])
  })
  it.each([
    ['a sentence', '（一）加强领导。各单位要高度重视。'],
    ['an item that says something', '一、会议时间：7月5日上午'],
    ['a long line', `一、${'字'.repeat(60)}`],
    ['a decimal number', '1.5亿元的项目'],
    ['no number of a heading', '一方面要重视'],
  ])('leaves text as it is: %s', (_, line) => expect(said(p(line) + p(TEXT))).toEqual([`p: ${line}`, `p: ${TEXT}`]))
  it('items with Arabic numbers are text unless text follows each', () =>
    expect(said(p('1.营业执照') + p('2.身份证明') + p('以上一式两份。'))).toEqual([
      'p: 1.营业执照',
      'p: 2.身份证明',
      'p: 以上一式两份。',
    ]))
})

describe('numbers that Word writes by itself', () => {
  const official = listOf(1, [
    ['chineseCountingThousand', '%1、'],
    ['chineseCountingThousand', '（%2）'],
    ['decimal', '%3.'],
    ['decimal', '（%4）'],
  ])
  const numbering = official + numOf(1)
  const line = (text: string, level: number) => p(text, numbered(1, level))
  it('make headings as typed ones do, counted level by level', () => {
    const body =
      TITLE +
      line('总体要求', 0) +
      line('目标', 1) +
      line('原则', 1) +
      line('近期', 2) +
      p(TEXT) +
      line('组织领导', 0) +
      line('责任', 1) +
      line('第一步', 3) +
      p(TEXT)
    expect(shown({ body, numbering })).toEqual([
      'h2: 一、总体要求',
      'h3: （一）目标',
      'h3: （二）原则',
      'h4: 1.近期',
      `p: ${TEXT}`,
      'h2: 二、组织领导',
      'h3: （一）责任',
      'h4: （1）第一步',
      `p: ${TEXT}`,
    ])
  })
  it('stay a part of a sentence', () =>
    expect(shown({ body: TITLE + line('要加强领导。', 0) + line('要落实责任。', 0), numbering })).toEqual([
      'p: 一、要加强领导。',
      'p: 二、要落实责任。',
    ]))
  it('come by a style', () => {
    const styles =
      styleOf('N1', 'N1', `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>`) +
      styleOf('N2', 'N2', '<w:basedOn w:val="N1"/>')
    const own = listOf(1, [
      ['chineseCounting', '%1、', '<w:pStyle w:val="N1"/>'],
      ['chineseCounting', '（%2）', '<w:pStyle w:val="N2"/>'],
    ])
    const body =
      TITLE +
      p('甲', style('N1')) +
      p('乙', style('N1')) +
      p('丙', style('N1') + '<w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(shown({ body, styles, numbering: own + numOf(1) })).toEqual(['h2: 一、甲', 'h2: 二、乙', 'p: 丙'])
  })
  it('begin again where the file says so, and go on where it does not', () => {
    const again = numOf(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    const body = TITLE + p('甲', numbered(1)) + p('乙', numbered(2)) + p('丙', numbered(2)) + p('丁', numbered(3))
    expect(shown({ body, numbering: numbering + again + numOf(3, 1) })).toEqual([
      'h2: 一、甲',
      'h2: 一、乙',
      'h2: 二、丙',
      'h2: 三、丁',
    ])
  })
  it.each([
    ['chineseCounting', '%1、', 23, '二十三、字'],
    ['chineseLegalSimplified', '%1、', 12, '壹拾贰、字'],
    ['ideographTraditional', '%1、', 3, '丙、字'],
    ['decimalEnclosedCircleChinese', '%1', 3, '③字'],
    ['decimalFullWidth', '%1．', 12, '１２．字'],
    ['chineseCounting', '第%1条　', 110, '第一百一十条　字'],
  ])('in the format %s', (format, text, start, expected) => {
    const own = `<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>${numOf(5)}`
    expect(shown({ body: TITLE + p('字。', numbered(5)), numbering: own })).toEqual([`p: ${expected}。`])
  })
  it('of a list that nobody defined are none', () => {
    expect(said(p('甲', numbered(9)))).toEqual(['p: 甲'])
    expect(shown({ body: TITLE + p('甲', numbered(9)), numbering })).toEqual(['p: 甲'])
  })
})

describe('lists', () => {
  const numbering =
    listOf(1, [
      ['bullet', ''],
      ['bullet', '-'],
      ['decimal', '%3.'],
    ]) +
    listOf(2, [
      ['decimal', '%1.'],
      ['lowerLetter', '%2)'],
    ]) +
    numOf(1) +
    numOf(2)
  it('within lists', () => {
    const body =
      TITLE +
      p('甲', numbered(1)) +
      p('乙', numbered(1, 1)) +
      p('丙', numbered(1, 2)) +
      p('丁', numbered(1, 2)) +
      p('戊', numbered(1))
    expect(shown({ body, numbering })).toEqual([
      'bullet 1',
      '  1 甲',
      '  bullet 1',
      '    1 乙',
      '    number 1',
      '      1 丙',
      '      2 丁',
      '  2 戊',
    ])
  })
  it('go on behind a paragraph', () => {
    const body = TITLE + p('甲', numbered(2)) + p('乙', numbered(2)) + p(TEXT) + p('丙', numbered(2))
    expect(shown({ body, numbering })).toEqual(['number 1', '  1 甲', '  2 乙', `p: ${TEXT}`, 'number 3', '  3 丙'])
  })
  it('a number that a page writes otherwise is said', () => {
    const body = TITLE + p('甲', numbered(2)) + p('乙', numbered(2, 1))
    expect(shown({ body, numbering })).toEqual(['number 1', '  1 甲', '  number 1', '    1 乙'])
    expect(lost({ body, numbering })).toEqual(['listNumbers 3'])
  })
})

describe('tables', () => {
  it('with cells over columns and rows', () => {
    const body = table(
      row(cell('项目', '<w:vMerge w:val="restart"/>'), cell('投资', '<w:gridSpan w:val="2"/>')),
      row(cell('', '<w:vMerge/>'), cell('外资'), cell('内资')),
      row(cell('甲'), cell('1'), cell('2')),
    )
    expect(said(body)).toEqual([
      'table',
      '  tablerow',
      '    cell 1×2',
      '      p: 项目',
      '    cell 2×1',
      '      p: 投资',
      '  tablerow',
      '    cell 1×1',
      '      p: 外资',
      '    cell 1×1',
      '      p: 内资',
      '  tablerow',
      '    cell 1×1',
      '      p: 甲',
      '    cell 1×1',
      '      p: 1',
      '    cell 1×1',
      '      p: 2',
    ])
  })
  it('heads of columns', () => {
    const head = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('项目')}</w:tr>`
    expect(said(table(head, row(cell('甲'))))).toEqual([
      'table',
      '  tablerow',
      '    cell 1×1 head',
      '      p: 项目',
      '  tablerow',
      '    cell 1×1',
      '      p: 甲',
    ])
  })
  describe('heads by what they look like', () => {
    const bold = (text: string) => p(r(text, '<w:b/>'))
    const grey = '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>'
    const heads = (parts: string | { body: string; styles: string }) =>
      shown(typeof parts === 'string' ? TITLE + parts : { ...parts, body: TITLE + parts.body })
        .filter((line) => line.trim().startsWith('cell'))
        .map((line) => line.endsWith('head'))
    const [YES, NO] = [true, false]
    const headed = `<w:tblPr><w:tblStyle w:val="Light"/><w:tblLook w:val="04A0"/></w:tblPr>`
    const light = (more: string) => `<w:style w:type="table" w:styleId="Light"><w:name w:val="Light"/>${more}</w:style>`

    it.each([
      [
        'bold words',
        table(row(cell(bold('项目')), cell(bold('金额'))), row(cell('甲'), cell('1'))),
        [YES, YES, NO, NO],
      ],
      [
        'bold words, the first cell empty',
        table(row(cell(''), cell(bold('金额'))), row(cell('甲'), cell('1'))),
        [YES, YES, NO, NO],
      ],
      ['a colour', table(row(cell('项目', grey), cell('金额', grey)), row(cell('甲'), cell('1'))), [YES, YES, NO, NO]],
      [
        'bold words over two rows',
        table(
          row(cell(bold('项目'), '<w:vMerge w:val="restart"/>'), cell(bold('投资'), '<w:gridSpan w:val="2"/>')),
          row(cell('', '<w:vMerge/>'), cell(bold('外资')), cell(bold('内资'))),
          row(cell('甲'), cell('1'), cell('2')),
        ),
        [YES, YES, YES, YES, NO, NO, NO],
      ],
    ])('of %s', (_, body, expected) => expect(heads(body)).toEqual(expected))
    it('without the weight that a page gives them', () =>
      expect(said(table(row(cell(bold('项目')), cell(bold('金额'))), row(cell('甲'), cell('1'))))[3]).toBe(
        '      p: 项目',
      ))
    it('of the style of the table', () => {
      const body = table(headed, row(cell('项目'), cell('金额')), row(cell('甲'), cell('1')))
      const first = '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
      expect(heads({ body, styles: light(first) })).toEqual([YES, YES, NO, NO])
      expect(heads({ body, styles: light('') })).toEqual([NO, NO, NO, NO])
      const unwanted = body.replace('04A0', '0480')
      expect(heads({ body: unwanted, styles: light(first) })).toEqual([NO, NO, NO, NO])
    })
    it.each([
      ['all rows look like it', table(row(cell(bold('甲')), cell(bold('1'))), row(cell(bold('乙')), cell(bold('2'))))],
      ['only its first cell does', table(row(cell(bold('项目')), cell('甲')), row(cell(bold('金额')), cell('1')))],
      ['it is one cell', table(row(cell(bold('一览表'))), row(cell('甲')))],
    ])('none where %s', (_, body) => expect(heads(body)).not.toContain(YES))
  })
  it('cells that are left out before and behind', () => {
    const late = `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="2"/></w:trPr>${cell('甲')}</w:tr>`
    expect(said(table(late))).toEqual([
      'table',
      '  tablerow',
      '    cell 1×1',
      '      p: ',
      '    cell 1×1',
      '      p: 甲',
      '    cell 2×1',
      '      p: ',
    ])
  })
  it('a row that only goes on with the one above', () => {
    const down = (text: string, restart = '') => cell(text, `<w:vMerge${restart}/>`)
    const restart = ' w:val="restart"'
    expect(said(table(row(down('甲', restart), down('乙', restart)), row(down(''), down(''))))).toEqual([
      'table',
      '  tablerow',
      '    cell 1×1',
      '      p: 甲',
      '    cell 1×1',
      '      p: 乙',
    ])
  })
  it('a merged cell that says something keeps it', () =>
    expect(
      said(table(row(cell('甲', '<w:vMerge w:val="restart"/>'), cell('1')), row(cell('藏', '<w:vMerge/>'), cell('2')))),
    ).toContain('      p: 藏'))
  it('as old programs merge them', () =>
    expect(said(table(row(cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('乙'))))).toEqual([
      'table',
      '  tablerow',
      '    cell 2×1',
      '      p: 甲',
      '    cell 1×1',
      '      p: 乙',
    ]))
  it('a number of columns that no table has', () =>
    expect(said(table(row(cell('甲', '<w:gridSpan w:val="999999999"/>'))))).toContain('    cell 63×1'))
  it('a table within a cell becomes lines', () => {
    const body = table(row(cell(p('外') + table(row(cell('内一'), cell('内二'))) + p('后'))))
    expect(said(body)).toEqual([
      'table',
      '  tablerow',
      '    cell 1×1',
      '      p: 外',
      '      p: 内一',
      '      p: 内二',
      '      p: 后',
    ])
    expect(lost(TITLE + body).map((loss) => loss.split(' ')[0])).toEqual(['nestedTable'])
  })
  it('lists and pictures in a cell', () => {
    const numbering = listOf(1, [['decimal', '%1.']]) + numOf(1)
    const file = { ...withPictures(TITLE + table(row(cell(p('甲', numbered(1)) + p(blip('p1'))))), PNG), numbering }
    expect(shown(file)).toEqual([
      'table',
      '  tablerow',
      '    cell 1×1',
      '      number 1',
      '        1 甲',
      '      picture: word-picture-1',
    ])
  })
})

describe('pictures', () => {
  const one = (body: string) => withPictures(TITLE + body, PNG)
  const pictures = (body: string) => draftOf(one(body)).pictures.map(({ key, alt, caption }) => ({ key, alt, caption }))
  it.each(['inline', 'anchor'])('%s, with its words', (frame) => {
    const body = p(blip('p1', 'descr="车间里的工人"', 'embed', frame)) + p(TEXT)
    expect(shown(one(body))).toEqual(['picture: word-picture-1', `p: ${TEXT}`])
    expect(draftOf(one(body)).pictures).toEqual([
      {
        key: 'word-picture-1',
        bytes: PNG,
        mimeType: 'image/png',
        alt: '车间里的工人',
        caption: '',
        place: { in: 'file', paragraph: 2, excerpt: '' },
      },
    ])
  })
  it('in VML', () => {
    const body = p(
      '<w:r><w:pict><v:shape alt="开工现场"><v:imagedata r:id="p1" o:title="C:\\zhang\\1"/></v:shape></w:pict></w:r>',
    )
    expect(pictures(body)).toEqual([{ key: 'word-picture-1', alt: '开工现场', caption: '' }])
  })
  it('twice in two forms is one', () => {
    const old = '<w:r><w:pict><v:shape><v:imagedata r:id="p1"/></v:shape></w:pict></w:r>'
    const body = p(
      `<mc:AlternateContent><mc:Choice Requires="wpg">${blip('p1')}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`,
    )
    expect(shown(one(body))).toEqual(['picture: word-picture-1'])
  })
  it('shown twice is stored once', () => {
    expect(shown(one(p(blip('p1')) + p(TEXT) + p(blip('p1'))))).toEqual([
      'picture: word-picture-1',
      `p: ${TEXT}`,
      'picture: word-picture-1',
    ])
    expect(pictures(p(blip('p1')) + p(blip('p1')))).toHaveLength(1)
  })
  it.each([
    ['by a number', p('图1 签约仪式', centred), '图1 签约仪式'],
    ['by a mark', p('▲签约仪式'), '签约仪式'],
    ['by the habit of the press', p('图为签约仪式现场。'), '图为签约仪式现场。'],
  ])('with a caption %s', (_, under, caption) => {
    expect(pictures(p(blip('p1')) + under)).toEqual([{ key: 'word-picture-1', alt: '', caption }])
    expect(shown(one(p(blip('p1')) + under))).toEqual(['picture: word-picture-1'])
  })
  it('with a caption by a style, with a field in it', () => {
    const file = {
      ...one(
        p(blip('p1')) +
          p(`${r('图 ')}<w:fldSimple w:instr="SEQ 图">${r('1')}</w:fldSimple>${r(' 厂房')}`, style('Cap')),
      ),
      styles: styleOf('Cap', 'caption'),
    }
    expect(draftOf(file).pictures[0]?.caption).toBe('图 1 厂房')
  })
  it('a sentence that follows is no caption', () =>
    expect(shown(one(p(blip('p1')) + p('图书馆今日开馆。')))).toEqual([
      'picture: word-picture-1',
      'p: 图书馆今日开馆。',
    ]))
  it('behind the words that they stand among, and said', () => {
    const body = p(r('左边') + blip('p1') + r('右边'))
    expect(shown(one(body))).toEqual(['p: 左边右边', 'picture: word-picture-1'])
    expect(lost(one(body))).toEqual(['pictureMoved 2'])
  })
  it.each([
    ['of another place', withPictures(TITLE + p(blip('p1', 'descr=""', 'link')) + p(TEXT), PNG), 'pictureOutside 2'],
    [
      'whose relation leads outside',
      {
        body: TITLE + p(blip('p1')) + p(TEXT),
        refers: [{ id: 'p1', type: 'image', target: 'https://evil.example/a.png', external: true }],
      },
      'pictureOutside 2',
    ],
    ['that is none', withPictures(TITLE + p(blip('p1')) + p(TEXT), 'no picture'), 'pictureFormat 2'],
    [
      'that a browser would run',
      withPictures(TITLE + p(blip('p1')) + p(TEXT), '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'pictureFormat 2',
    ],
    ['that is not there', { body: TITLE + p(blip('p1')) + p(TEXT) }, 'pictureMissing 2'],
    [
      'whose part is not there',
      { body: TITLE + p(blip('p1')) + p(TEXT), refers: [{ id: 'p1', type: 'image', target: '../../../etc/passwd' }] },
      'pictureMissing 2',
    ],
  ])('is left out and said: %s', (_, file, loss) => {
    expect(shown(file)).toEqual([`p: ${TEXT}`])
    expect(lost(file)).toEqual([loss])
    expect(draftOf(file).pictures).toEqual([])
    expect(JSON.stringify(draftOf(file))).not.toContain('evil')
  })
  it('are no more than the limit', () => {
    const many = Array.from({ length: 201 }, (_, i) => Buffer.concat([PNG, Buffer.from([i])]))
    const body = many.map((_, i) => p(blip(`p${i + 1}`))).join('')
    expect(() => draftOf(withPictures(body, ...many))).toThrow('DOCX_TOO_LARGE')
  })
})

it('quotations by their style', () =>
  expect(shown({ body: TITLE + p('引文', style('Q')), styles: styleOf('Q', 'Quote') })).toEqual(['quote: 引文']))
it('paragraphs in the middle and on the right', () =>
  expect(
    said(p('中', centred) + p('右', '<w:jc w:val="right"/>') + p('两端', '<w:jc w:val="both"/>') + p(TEXT)),
  ).toEqual(['p center: 中', 'p right: 右', 'p: 两端', `p: ${TEXT}`]))
