/** Words of a Word file: how they look, what is never shown, fields, changes, notes. */
import { describe, expect, it } from 'vitest'
import {
  blip,
  draftOf,
  field,
  instruction,
  lost,
  mark,
  names,
  p,
  r,
  shown,
  cell,
  row,
  style,
  styleOf,
  t,
  table,
  withPictures,
  word,
  wordParts,
} from '../../support/word'
import { readDocx } from '../../../src/word/read/readDocx'
import { zipOf } from '../../support/documents'

/** A first line, so that what is looked at is no title. */
const TITLE = p('一次普通的报道')
const said = (body: string): string[] => shown(TITLE + body)
const losses = (body: string): string[] => lost(TITLE + body)

describe('formats', () => {
  it.each([
    ['bold', '<w:b/>', '<b>字</b>'],
    ['bold that is turned off', '<w:b w:val="0"/>', '字'],
    ['italic', '<w:i/>', '<i>字</i>'],
    ['underline', '<w:u w:val="single"/>', '<u>字</u>'],
    ['no underline', '<w:u w:val="none"/>', '字'],
    ['strike', '<w:strike/>', '<s>字</s>'],
    ['double strike', '<w:dstrike/>', '<s>字</s>'],
    ['superscript', '<w:vertAlign w:val="superscript"/>', '<sup>字</sup>'],
    ['subscript', '<w:vertAlign w:val="subscript"/>', '<sub>字</sub>'],
    ['several', '<w:b/><w:i/><w:u w:val="wave"/>', '<u><i><b>字</b></i></u>'],
    ['bold of a complex script alone', '<w:bCs/>', '字'],
    ['how it was before a change', '<w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange>', '字'],
  ])('%s', (_, properties, expected) => expect(said(p(r('字', properties)))).toEqual([`p: ${expected}`]))
  it('by styles, of which two that say the same cancel out', () => {
    const styles =
      styleOf('Loud', 'Loud', '<w:rPr><w:b/></w:rPr>') +
      '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    const strong = '<w:rStyle w:val="Strong"/>'
    const body = TITLE + p(r('甲', strong)) + p(r('乙') + r('丙', strong), style('Loud'))
    expect(shown({ body, styles })).toEqual(['p: <b>甲</b>', 'p: <b>乙</b>丙'])
  })
  it('styles that build on each other in a circle', () => {
    const based = (on: string) => `<w:basedOn w:val="${on}"/>`
    const styles = styleOf('A', 'A', based('B')) + styleOf('B', 'B', based('A') + '<w:rPr><w:i/></w:rPr>')
    expect(shown({ body: TITLE + p('字', style('A')), styles })).toEqual(['p: <i>字</i>'])
  })
  it('says once that colours are lost', () => {
    const body = p(r('红', '<w:color w:val="FF0000"/>')) + p(r('黄', '<w:highlight w:val="yellow"/>'))
    expect(losses(body)).toEqual(['colour 2'])
    expect(losses(p(r('黑', '<w:color w:val="000000"/>')))).toEqual([])
  })
  it('says where marks of emphasis were', () =>
    expect(losses(p(r('重', '<w:em w:val="dot"/>')))).toEqual(['emphasisMark 2']))
  it('runs that look the same are one text', () => {
    const [, ...nodes] = draftOf(TITLE + p(r('招商') + r('引资'))).body.root.children
    expect(nodes).toEqual([])
    expect(draftOf(TITLE + p(r('招商') + r('引资'))).body.root.children[0]?.children).toHaveLength(1)
  })
})

describe('signs', () => {
  it('keeps full-width and vertical forms as they are', () => {
    const forms = '（１００％）ＡＢ　︵一︶『』﹃﹄'
    expect(said(p(forms))).toEqual([`p: ${forms}`])
    expect(said(p(r(forms, '<w:eastAsianLayout w:vert="1"/>')))).toEqual([`p: ${forms}`])
  })
  it('breaks, tabs, hyphens', () =>
    expect(
      said(p(`${r('甲')}<w:r><w:br/>${t('乙')}<w:tab/>${t('丙')}<w:noBreakHyphen/><w:softHyphen/>${t('丁')}</w:r>`)),
    ).toEqual(['p: 甲⏎乙⇥丙‑丁']))
  it('breaks of pages are none of the text', () =>
    expect(said(p(`${r('甲')}<w:r><w:br w:type="page"/></w:r>${r('乙')}`))).toEqual(['p: 甲乙']))
  it('spaces at the ends of a paragraph are layout', () => expect(said(p('　　今天　'))).toEqual(['p: 今天']))
  it('empty paragraphs are layout', () => expect(said(p('') + '<w:p/>' + p('　') + p('甲'))).toEqual(['p: 甲']))
  it('spaces that a file does not ask to keep', () =>
    expect(said('<w:p><w:r><w:t> 甲 </w:t></w:r></w:p>')).toEqual(['p: 甲']))
  it('symbols that are known, and those that are not', () => {
    const body = p(
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' +
        r('同意') +
        '<w:r><w:sym w:font="Webdings" w:char="F041"/></w:r>',
    )
    expect(said(body)).toEqual(['p: ☑同意'])
    expect(losses(body)).toEqual(['symbol 2'])
  })
  it('takes out controls of old programs and ends of lines that are none', () => {
    expect(said(p('甲\u0085乙\u009b丙\u2028丁\u2029戊'))).toEqual(['p: 甲乙丙丁戊'])
    expect(losses(p('甲\u009b乙'))).toEqual(['unsafeCharacter 2'])
  })
  it('takes out marks that turn the direction, and says so', () => {
    expect(said(p('总投资\u202e001\u202c万'))).toEqual(['p: 总投资001万'])
    expect(losses(p('总投资\u202e001'))).toEqual(['unsafeCharacter 2'])
  })
})

describe('hidden text', () => {
  it.each([
    ['by itself', p(r('明') + r('暗', '<w:vanish/>'))],
    ['by the style of its words', p(r('明') + r('暗', '<w:rStyle w:val="Gone"/>'))],
    ['by the style of its paragraph', p('明') + p('暗', style('GoneToo'))],
    [
      'with a tab and a note',
      p(r('明') + `<w:r><w:rPr><w:vanish/></w:rPr><w:tab/>${t('暗')}<w:footnoteReference w:id="1"/></w:r>`),
    ],
  ])('is not in the draft: %s', (_, body) => {
    const styles =
      '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      styleOf('GoneToo', 'GoneToo', '<w:rPr><w:vanish/></w:rPr>')
    const draft = draftOf({ body: TITLE + body, styles })
    expect(shown({ body: TITLE + body, styles })).toEqual(['p: 明'])
    expect(JSON.stringify(draft)).not.toContain('暗')
    expect(draft.losses.map(({ code }) => code)).toEqual(['hiddenText'])
  })
  const white = '<w:color w:val="FFFFFF"/>'
  const black = '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>'
  const shows = (parts: string | { body: string; styles: string }) => {
    const { body, styles } = typeof parts === 'string' ? { body: parts, styles: '' } : parts
    const draft = draftOf({ body: TITLE + p('明') + body, styles: `<w:style/>${styles}` })
    return [JSON.stringify(draft.body).includes('暗'), draft.losses.some(({ code }) => code === 'hiddenText')]
  }
  it.each([
    ['white', p(r('暗', white))],
    ['nearly white', p(r('暗', '<w:color w:val="FEFEFE"/>'))],
    [
      'white on a white ground',
      p(r('暗', `${white}<w:shd w:val="clear" w:fill="FFFFFF"/><w:highlight w:val="none"/>`)),
    ],
    ['white in a cell without a ground', table(row(cell(p(r('暗', white)))))],
    ['of one point', p(r('暗', '<w:sz w:val="2"/>'))],
    ['of the colour of its shading', p(r('暗', `<w:color w:val="1F3864"/>${black}`))],
    ['nearly of that colour', p(r('暗', `<w:color w:val="1E3A66"/>${black}`))],
    ['of the colour of its marker', p(r('暗', '<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'))],
    ['of the colour of its paragraph', p(r('暗', '<w:color w:val="1F3864"/>'), black)],
    ['of the colour of its cell', table(row(cell(p(r('暗', '<w:color w:val="1F3864"/>')), black)))],
    ['of the colour of a pattern', p(r('暗', `${white}<w:shd w:val="solid" w:color="FFFFFF" w:fill="000000"/>`))],
    ['of the white of the theme', p(r('暗', '<w:color w:val="000000" w:themeColor="background1"/>'))],
    [
      'white on the white paragraph of a dark cell',
      table(row(cell(p(r('暗', white), '<w:shd w:val="clear" w:color="auto" w:fill="FFFFFF"/>'), black))),
    ],
    ['of one point on a dark ground', p(r('暗', `<w:sz w:val="1"/>${black}`))],
  ])('that no eye sees is not in the draft: %s', (_, body) => expect(shows(body)).toEqual([false, true]))
  it('white by a style', () =>
    expect(shows({ body: p('暗', style('Pale')), styles: styleOf('Pale', 'Pale', `<w:rPr>${white}</w:rPr>`) })).toEqual(
      [false, true],
    ))
  it.each([
    ['its words', p(r('暗', white + black))],
    ['a pattern', p(r('暗', `${white}<w:shd w:val="solid" w:color="000000" w:fill="auto"/>`))],
    ['a marker', p(r('暗', `${white}<w:highlight w:val="darkBlue"/>`))],
    ['a theme', p(r('暗', `${white}<w:shd w:val="clear" w:color="auto" w:fill="auto" w:themeFill="accent1"/>`))],
    ['its paragraph', p(r('暗', white), black)],
    ['its cell', table(row(cell(p(r('暗', white)), black)))],
    ['a table within that cell', table(row(cell(table(row(cell(p(r('暗', white))))) + p(''), black)))],
    ['its table', table(`<w:tblPr>${black}</w:tblPr>`, row(cell(p(r('暗', white)))))],
  ])('white on the dark ground of %s is text', (_, body) => expect(shows(body)).toEqual([true, false]))
  it('white on the dark ground of a style of tables, or of its paragraph, is text', () => {
    const head = `<w:tblStylePr w:type="firstRow"><w:tcPr>${black}</w:tcPr></w:tblStylePr>`
    const styles =
      `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/>${head}</w:style>` +
      styleOf('Dark', 'Dark', `<w:pPr>${black}</w:pPr>`)
    const body = table('<w:tblPr><w:tblStyle w:val="Grid"/></w:tblPr>', row(cell(p(r('暗', white)))))
    expect(shows({ body, styles })).toEqual([true, false])
    expect(shows({ body: p(r('暗', white), style('Dark')), styles })).toEqual([true, false])
  })
  it.each([
    ['dark', '<w:color w:val="1F3864"/>'],
    ['grey', '<w:color w:val="BFBFBF"/>'],
    [
      'of no colour of its own, on black',
      '<w:color w:val="auto"/><w:shd w:val="clear" w:color="auto" w:fill="000000"/>',
    ],
    ['of a darker white', '<w:color w:val="BFBFBF" w:themeColor="background1" w:themeShade="BF"/>'],
  ])('that is %s is text', (_, look) => expect(shows(p(r('暗', look)))).toEqual([true, false]))
  it('white on a paper of another colour is text', () => {
    const body = TITLE + p('明') + p(r('暗', white))
    const dark = (xml: string) => xml.replace('<w:body>', '<w:background w:color="000000"/><w:body>')
    expect(shown({ body, asBytes: dark })).toEqual(['p: 明', 'p: 暗'])
    expect(shown({ body })).toEqual(['p: 明'])
  })
  it('spaces of one point, and small but readable words, stay', () => {
    const body = p(r('甲') + r(' ', '<w:sz w:val="2"/>') + r('乙', '<w:sz w:val="8"/>'))
    expect([said(body), losses(body)]).toEqual([['p: 甲 乙'], []])
  })
  it('that is shown after all', () => expect(said(p(r('明', '<w:vanish w:val="false"/>')))).toEqual(['p: 明']))
})

describe('tracked changes', () => {
  it('as accepted, and said so', () => {
    const body = p(
      `${r('全年')}<w:del><w:r><w:delText>五千</w:delText></w:r></w:del><w:ins>${r('七千')}</w:ins>${r('万美元')}`,
    )
    expect(said(body)).toEqual(['p: 全年七千万美元'])
    expect(losses(body)).toEqual(['trackedDeleted 2', 'trackedAccepted 2'])
    expect(JSON.stringify(draftOf(TITLE + body))).not.toContain('五千')
  })
  it('text that was moved stands where it went', () => {
    const body = p(`<w:moveFrom>${r('移')}</w:moveFrom>${r('甲')}`) + p(`<w:moveTo>${r('移')}</w:moveTo>${r('乙')}`)
    expect(said(body)).toEqual(['p: 甲', 'p: 移乙'])
  })
  it('a paragraph whose end was deleted goes on with the next', () =>
    expect(said(p('甲', '<w:rPr><w:del/></w:rPr>') + p('乙') + p('丙'))).toEqual(['p: 甲乙', 'p: 丙']))
  it('a row that was deleted', () => {
    const gone = `<w:tr><w:trPr><w:del/></w:trPr><w:tc>${p('删')}</w:tc></w:tr>`
    const body = `<w:tbl>${gone}<w:tr><w:tc>${p('留')}</w:tc></w:tr></w:tbl>`
    expect(said(body)).toEqual(['table', '  tablerow', '    cell 1×1', '      p: 留'])
  })
})

describe('fields', () => {
  it.each([
    ['a field of marks', p(r('第') + field(' PAGE ', r('3')) + r('页')), '第3页'],
    ['a simple one', p(`<w:fldSimple w:instr=" DATE ">${r('7月5日')}</w:fldSimple>`), '7月5日'],
    ['one within the result of another', p(field('IF 1', r('甲') + field('REF x', r('乙')) + r('丙'))), '甲乙丙'],
    [
      'one within the instruction of another',
      p(field(instruction('IF ') + field('MERGEFIELD a', r('暗')) + instruction(' = 1'), r('明'))),
      '明',
    ],
    ['a simple one within marks', p(field('IF', `<w:fldSimple w:instr="REF y">${r('内')}</w:fldSimple>`)), '内'],
    ['one that shows nothing', p(r('甲') + mark('begin') + instruction('XE "索引"') + mark('end') + r('乙')), '甲乙'],
    ['an end without a beginning', p(r('甲') + mark('end') + r('乙')), '甲乙'],
  ])('show their result: %s', (_, body, expected) => {
    expect(said(body)).toEqual([`p: ${expected}`])
    expect(losses(body)).toEqual([])
  })
  it('over several paragraphs', () =>
    expect(
      said(p(mark('begin') + instruction('QUOTE') + mark('separate') + r('甲')) + p(r('乙') + mark('end'))),
    ).toEqual(['p: 甲', 'p: 乙']))
  it('that has no result is said to be lost', () =>
    expect(losses(p(r('见') + mark('begin') + instruction('REF nowhere') + mark('end')))).toEqual([
      'fieldWithoutResult 2',
    ]))
  it('a table of contents is left out, and said so', () => {
    const contents =
      p(mark('begin') + instruction('TOC \\o "1-3"') + mark('separate') + field('PAGEREF _Toc1', r('一、目录行 1'))) +
      p(r('二、目录行 2') + mark('end'))
    expect(said(contents + p('正文。'))).toEqual(['p: 正文。'])
    expect(losses(contents + p('正文。'))).toEqual(['contents 2'])
  })
  it('a table of contents in a control of its own', () => {
    const body = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}</w:sdtContent></w:sdt>`
    expect(said(body + p('正文。'))).toEqual(['p: 正文。'])
    expect(losses(body + p('正文。'))).toEqual(['contents 2'])
  })
})

describe('ruby', () => {
  const ruby = `<w:ruby><w:rubyPr/><w:rt>${r('shèng')}</w:rt><w:rubyBase>${r('嵊')}</w:rubyBase></w:ruby>`
  it('stands in brackets behind its text', () => {
    expect(said(p(`<w:r>${ruby}</w:r>${r('州')}`))).toEqual(['p: 嵊（shèng）州'])
    expect(losses(p(`<w:r>${ruby}</w:r>`))).toEqual(['rubyInBrackets 2'])
  })
  it('as older programs write it', () => {
    const eq =
      mark('begin') + instruction('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(shèng),嵊)') + mark('end')
    expect(said(p(eq + r('州')))).toEqual(['p: 嵊（shèng）州'])
  })
  it('a sign in a ring keeps its sign', () =>
    expect(said(p(mark('begin') + instruction('EQ \\o\\ac(○,秘)') + mark('end') + r('密')))).toEqual(['p: 秘密']))
})

describe('links', () => {
  const linked = (target: string) => ({
    body: TITLE + p(`<w:hyperlink r:id="l1">${r('报道', '<w:u w:val="single"/>')}</w:hyperlink>${r('。')}`),
    refers: [{ id: 'l1', type: 'hyperlink', target, external: true }],
  })
  it.each(['https://example.com/a?b=1', 'http://example.com/', 'mailto:a@example.com'])('to %s', (target) => {
    expect(shown(linked(target))).toEqual([`p: [报道](${target})。`])
    expect(lost(linked(target))).toEqual([])
  })
  it.each([
    'javascript:alert(1)',
    'file:///C:/Users/zhang/a.doc',
    'C:\\Users\\zhang\\a.doc',
    '\\\\server\\share',
    'data:text/html,x',
    'ftp://example.com',
    'a.docx',
    'JaVaScRiPt:alert(1)',
  ])('to nowhere else: %s', (target) => {
    expect(shown(linked(target))).toEqual(['p: 报道。'])
    expect(lost(linked(target))).toEqual(['linkDropped 2'])
    expect(JSON.stringify(draftOf(linked(target)))).not.toContain(target.slice(3))
  })
  it('by a field', () => {
    expect(said(p(field('HYPERLINK "https://example.com/"', r('报道'))))).toEqual(['p: [报道](https://example.com/)'])
    expect(said(p(field('HYPERLINK "javascript:x"', r('报道'))))).toEqual(['p: 报道'])
    expect(losses(p(field('HYPERLINK "javascript:x"', r('报道'))))).toEqual(['linkDropped 2'])
  })
  it('to a place in the file', () =>
    expect(losses(p(`<w:hyperlink w:anchor="x">${r('见下')}</w:hyperlink>`))).toEqual(['linkInside 2']))
})

describe('notes and comments', () => {
  const notes = (part: string, ...texts: string[]) =>
    `<w:${part} w:type="separator" w:id="0">${p('分隔')}</w:${part}>` +
    texts.map((text, i) => `<w:${part} w:id="${i + 1}">${p(text)}</w:${part}>`).join('')
  const reference = (part: string, id: number) => `<w:r><w:${part}Reference w:id="${id}"/></w:r>`
  it('footnotes and endnotes follow the text', () => {
    const file = {
      body:
        TITLE + p(r('甲') + reference('footnote', 2) + r('乙') + reference('endnote', 1) + reference('footnote', 1)),
      footnotes: notes('footnote', '注一', '注二'),
      endnotes: notes('endnote', '尾注'),
    }
    expect(shown(file)).toEqual([
      'p: 甲<sup>[1]</sup>乙<sup>[2][3]</sup>',
      'rule',
      'p: <sup>[1]</sup> 注二',
      'p: <sup>[2]</sup> 尾注',
      'p: <sup>[3]</sup> 注一',
    ])
    expect(lost(file)).toEqual(['noteMoved 2 ×3'])
  })
  it('a note without its part keeps its mark', () =>
    expect(said(p(r('甲') + reference('footnote', 1)))).toEqual(['p: 甲<sup>[1]</sup>', 'rule', 'p: <sup>[1]</sup> ']))
  it('comments are listed and in no text', () => {
    const file = {
      body: TITLE + p(`${r('甲')}<w:r><w:commentReference w:id="7"/></w:r>`),
      comments: `<w:comment w:id="7" w:author="张三" w:initials="Z">${p('此处数字请核实')}</w:comment>`,
    }
    const draft = draftOf(file)
    expect(draft.losses).toEqual([
      { code: 'comment', count: 1, says: '此处数字请核实', place: { in: 'file', paragraph: 2, excerpt: '甲' } },
    ])
    expect(JSON.stringify([draft.body, draft.proposals, draft.title])).not.toContain('核实')
    expect(JSON.stringify(draft)).not.toContain('张三')
  })
})

describe('text boxes', () => {
  const content = `<w:txbxContent>${p('框里的话。')}</w:txbxContent>`
  const shape = `<w:drawing><wp:anchor><wp:docPr id="1" name="文本框 1"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
  const old = `<w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict>`
  const both = `<mc:AlternateContent><mc:Choice Requires="wps">${shape}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`
  it.each([
    ['once, where both forms stand', both],
    ['of newer programs', shape],
    ['of older ones', old],
    [
      'where the newer form says nothing',
      `<mc:AlternateContent><mc:Choice Requires="cx"><w:drawing/></mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`,
    ],
  ])('%s', (_, drawn) => {
    const body = p(`<w:r>${drawn}</w:r>${r('段落。')}`)
    expect(said(body)).toEqual(['p: 段落。', 'p: 框里的话。'])
    expect(losses(body)).toEqual(['textBoxMoved 2'])
  })
})

describe('what nobody reads of a file', () => {
  it('properties, authors, paths, templates, settings', () => {
    const secret = '机密路径'
    const file = {
      body: TITLE + p('正文。'),
      refers: [
        { id: 'x1', type: 'attachedTemplate', target: `file:///C:/${secret}.dotx`, external: true },
        { id: 'x2', type: 'subDocument', target: `file:///C:/${secret}.docx`, external: true },
      ],
      more: {
        'docProps/core.xml': `<cp:coreProperties xmlns:cp="x"><cp:creator>${secret}</cp:creator></cp:coreProperties>`,
        'docProps/app.xml': `<Properties><Company>${secret}</Company></Properties>`,
        'word/settings.xml': `<w:settings ${names()}><w:docVars><w:docVar w:val="${secret}"/></w:docVars></w:settings>`,
        'customXml/item1.xml': `<a>${secret}</a>`,
      },
    }
    expect(JSON.stringify(draftOf(file))).not.toContain(secret)
  })
  it('names of files in the place of words about a picture', () => {
    const about = (descr: string) => withPictures(TITLE + p(blip('p1', `descr="${descr}"`)), Buffer.from('no'))
    expect(JSON.stringify(draftOf(about('C:\\Users\\zhang\\照片.jpg')))).not.toContain('zhang')
  })
  it('embedded objects, formulas and shapes are said', () => {
    expect(losses(p('<w:r><w:object><o:OLEObject/></w:object></w:r>'))).toEqual(['embeddedObject 2'])
    expect(losses('<w:altChunk r:id="x"/>')).toEqual(['embeddedObject 1'])
    expect(losses(p('<w:r><w:drawing><wp:inline><a:graphic/></wp:inline></w:drawing></w:r>'))).toEqual(['drawing 2'])
    const hidden = '<m:r><w:rPr><w:vanish/></w:rPr><m:t>暗</m:t></m:r>'
    expect(said(p(`<m:oMath>${hidden}<m:r><m:t>E</m:t></m:r></m:oMath>`))).toEqual(['p: E'])
    const formula = p('<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>')
    expect(said(formula)).toEqual(['p: E=mc'])
    expect(losses(formula)).toEqual(['formulaAsText 2'])
  })
  it('heads and feet of pages, where they say more than a number', () => {
    const file = (words: string) => ({
      body: TITLE + p('正文。'),
      refers: [{ id: 'h1', type: 'header', target: 'header1.xml' }],
      more: { 'word/header1.xml': `<w:hdr ${names()}>${p(words)}</w:hdr>` },
    })
    expect(lost(file('— 1 —'))).toEqual([])
    expect(lost(file('内部资料'))).toEqual(['headerFooter 0'])
    expect(JSON.stringify(draftOf(file('内部资料')))).not.toContain('内部资料')
  })
})

describe('forms of the file', () => {
  const body = TITLE + p(r('正文', '<w:b/>'))
  it('in strict OOXML', () => expect(shown({ body, strict: true })).toEqual(['p: <b>正文</b>']))
  it.each([
    ['little', (xml: string) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    ['big', (xml: string) => Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16()],
  ])('in UTF-16, %s end first', (_, asBytes) => expect(shown({ body, asBytes })).toEqual(['p: <b>正文</b>']))
  it('with other prefixes', () => {
    const asBytes = (xml: string) =>
      xml.replaceAll('w:', 'x:').replace('xmlns:x:', 'xmlns:w:').replace('xmlns:w=', 'xmlns:x=')
    expect(shown({ body, asBytes })).toEqual(['p: <b>正文</b>'])
  })
  it('without relations, styles, lists', () => {
    const { '_rels/.rels': _, 'word/_rels/document.xml.rels': __, ...parts } = wordParts({ body })
    expect(shown(zipOf(parts))).toEqual(['p: <b>正文</b>'])
  })
  it('with a main part of another name', () => {
    const parts = wordParts({ body })
    const moved = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name.replace('word/document.xml', 'text/main.xml').replace('word/_rels/document', 'text/_rels/main'),
        typeof part === 'string' ? part.replaceAll('word/document.xml', 'text/main.xml') : part,
      ]),
    )
    expect(shown(zipOf(moved))).toEqual(['p: <b>正文</b>'])
  })
  it('with nothing in it is no story', () =>
    expect(readDocx(word(''))).toEqual({ refused: 'DOCX_UNSUPPORTED', what: 'empty' }))
})
