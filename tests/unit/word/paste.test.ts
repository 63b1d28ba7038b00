/** What is pasted from Word, WPS, WeChat and pages: the same cleaning and the same losses as of a file. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPaste, type PastedParts } from '../../../src/word/paste/readPaste'
import { picturesInRtf } from '../../../src/word/paste/rtf'
import { PNG, shownAs } from '../../support/word'

const recorded = (name: string): string =>
  readFileSync(new URL(`../../fixtures/paste/${name}.html`, import.meta.url), 'utf8')
function read(parts: PastedParts | string) {
  const pasted = readPaste(typeof parts === 'string' ? { html: parts } : parts)
  if (!pasted) throw new Error('refused')
  const { body, pictures, losses } = pasted
  return {
    shown: shownAs(body),
    pictures: pictures.map(({ mimeType, alt, caption, bytes }) => [mimeType, alt, caption, bytes.length]),
    lost: losses.map(({ code, count, says, place }) => [
      code + (count > 1 ? ` ×${count}` : ''),
      says ?? (place.in === 'file' ? place.excerpt : ''),
    ]),
    all: JSON.stringify(pasted),
  }
}
const shown = (html: string): string[] => read(html).shown
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const rtf = (...pictures: Uint8Array[]): string =>
  `{\\rtf1\\ansi ${pictures
    .map(
      (bytes) =>
        `{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn shapeType}{\\sv 75}}}\\picscalex100\\picw26\\pngblip\\bliptag-1{\\*\\blipuid 0123456789abcdef0123456789abcdef}\n${hex(bytes)}}}{\\nonshppict{\\pict\\wmetafile8\\picw26 0100090000}}`,
    )
    .join('')}}`

describe('a clipboard of Word', () => {
  it('is its text, cleaned', () => {
    const { shown: lines, lost, pictures, all } = read({ html: recorded('word'), rtf: rtf(PNG) })
    expect(lines).toEqual([
      'h2: 一、抓住线索',
      'p: 上半年，<b>专业招商</b>加强了，全民发动有所放松，外资企业的线索明显减少。GDP growth was slow.',
      'bullet 1',
      '  1 找准目标',
      '  bullet 1',
      '    1 会前准备',
      'number 1',
      '  1 主动出击',
      '  2 会后跟踪',
      'p: （一）盯住项目不放，抓好落实。',
      'p: 见<sup>[1]</sup>，面积120m<sup>2</sup>，红字。',
      'p: 三十个项目，附件，[报道](https://example.com/a)，剡（shàn）溪。',
      'table',
      '  tablerow',
      '    cell 1×2',
      '      p: 芯片',
      '    cell 1×1',
      '      p: 1亿元',
      '  tablerow',
      '    cell 1×1',
      '      p: 2亿元',
      'picture: word-picture-1',
      'rule',
      'p: <sup>[1]</sup> 市统计局<i>月报</i>。',
    ])
    expect(pictures).toEqual([['image/png', '', '图1 签约现场', PNG.length]])
    expect(lost).toEqual([
      ['comment', '请核实来源'],
      ['noteMoved', '见[1]，面积120m²，红字。'],
      ['hiddenText', '见[1]，面积120m²，红字。'],
      ['colour', '见[1]，面积120m²，红字。'],
      ['trackedDeleted', '三十个项目，附件，报道，剡（shàn）溪。'],
      ['trackedAccepted', '三十个项目，附件，报道，剡（shàn）溪。'],
      ['linkDropped', '三十个项目，附件，报道，剡（shàn）溪。'],
      ['rubyInBrackets', '三十个项目，附件，报道，剡（shàn）溪。'],
    ])
    expect(all).not.toMatch(/zhang|内部测算|二十|clip_image|msohtml/)
  })
  it.each([
    ['a comment without its list', `<div style='mso-element:comment'><p class=MsoCommentText>内部批注</p></div>`],
    [
      'one with its author and the mark that leads back',
      `<div style='mso-element:comment'><div id="_com_1" class=msocomtxt><span style='mso-comment-author:"张三"'>张三</span>
       <p class=MsoCommentText><span class=MsoCommentReference><a href="#_msoanchor_1" class=msocomoff>[张三1]</a></span>内部批注</p></div></div>`,
    ],
    ['the words of one alone', `<p class=MsoCommentText>内部批注</p>`],
    ['words of another style', `<div style='mso-element:comment'><p class=MsoNormal>内部批注</p></div>`],
    ['its subject', `<p class="MsoCommentSubject">内部批注</p>`],
    [
      'one in a table',
      `<table><tr><td><p class=MsoNormal>格</p><p class="MsoNormal MsoCommentText">内部批注</p></td><td>乙</td></tr></table>`,
      ['table', '  tablerow', '    cell 0×1', '      p: 格', '    cell 0×1', '      p: 乙'],
    ],
  ])('%s is no text, and told', (_, markup, more: string[] = []) => {
    const marked = `<a style='mso-comment-reference:张_1;mso-comment-date:20260305T1000'>一词</a><span
      class="MsoCommentReference"><a class=msocomanchor href="#_msocom_1">[张三1]</a><span
      style='mso-special-character:comment'>&nbsp;</span></span>`
    const { shown: lines, lost } = read(`<p class=MsoNormal>甲${marked}。</p>${markup}`)
    expect([lines[0], lines.slice(1).map((line) => line.replace(/cell \d/, 'cell 0'))]).toEqual(['p: 甲一词。', more])
    expect(lost).toEqual([['comment', '内部批注']])
  })
  it.each([
    `<span class=MsoCommentReference>[张三1]</span>`,
    `<a href="#_msocom_1">[张三1]</a>`,
    `<a style='mso-comment-reference:张_1'></a>`,
  ])('a mark of a comment whose words are not there is told: %s', (mark) => {
    const { shown: lines, lost } = read(`<p class=MsoNormal>甲${mark}。</p>`)
    expect([lines, lost]).toEqual([['p: 甲。'], [['comment', '甲。']]])
  })
  it('without its pictures says that they were left out', () => {
    const { shown: lines, lost } = read(recorded('word'))
    expect(lines.filter((line) => line.startsWith('picture'))).toEqual([])
    expect(lost.map(([code]) => code)).toContain('pictureOutside')
  })
})

it('a clipboard of WPS', () => {
  const files = [{ bytes: new Uint8Array([0xff, 0xd8, 0xff]), mimeType: 'image/jpeg' }]
  const { shown: lines, lost, pictures, all } = read({ html: recorded('wps'), files })
  expect(lines).toEqual([
    'p center: <b>关于报送典型案例的通知</b>',
    'h2: 一、报送内容',
    'p: 各单位报送1至2个案例<u>，７月底前</u>完成。',
    'picture: word-picture-1',
  ])
  expect([pictures, lost]).toEqual([[['image/jpeg', '', '', 3]], []])
  expect(all).not.toMatch(/wang|ksohtml/)
})

describe('words of the colour that lies behind them', () => {
  it.each([
    '<p>明<span style="color:#1f3864;background:#1f3864">暗</span></p>',
    '<p>明<span style="color:white;background-color:rgb(255, 255, 255)">暗</span></p>',
    '<p style="background:#fff">明<font color="#fefefe">暗</font></p>',
    '<p>明</p><table><tr><td style="background:navy"><span style="color:#000080">暗</span></td></tr></table>',
  ])('are left out and told: %s', (html) => {
    const { all, lost } = read(html)
    expect(all).not.toContain('暗')
    expect(lost.map(([code]) => code)).toContain('hiddenText')
  })
  it.each([
    '<p style="color:white">暗</p>',
    '<p style="color:white;background:#1f3864">暗</p>',
    '<div style="background:#fff"><p style="color:#fff;background:url(a.png)">暗</p></div>',
    '<div style="background:#fff"><p style="color:#fff;background-color:rgba(0,0,0,.8)">暗</p></div>',
    '<div style="background:#fff"><table><tr><td style="color:#fff">暗</td></tr></table></div>',
    '<div style="background:#000;color:#000"><p style="color:var(--ink)">暗</p></div>',
  ])('are text where it is not known, or another: %s', (html) => expect(read(html).all).toContain('暗'))
})

it('an article of WeChat', () => {
  const { shown: lines, lost, all } = read(recorded('wechat'))
  expect(lines).toEqual([
    'p center: <b>招商进行时</b>',
    'p: 8月9日，推介会在杭州举行。',
    'p center: ▲推介会现场',
    'p: 详见[往期回顾](https://mp.weixin.qq.com/s?__biz=MzA&mid=1)，小程序。',
  ])
  expect(lost.map(([code]) => code)).toEqual([
    'colour',
    'pictureOutside',
    'embeddedObject',
    'linkDropped',
    'hiddenText',
    'embeddedObject',
  ])
  expect(all).not.toMatch(/mmbiz|隐藏的话|v\.qq\.com/)
})

it('a page', () => {
  const { shown: lines, lost, pictures, all } = read(recorded('page'))
  expect(lines).toEqual([
    'h2: 招商快讯',
    'p: 第一段[报道](https://example.com/a?id=3)，脚本，返回，不粗<b>粗</b>。',
    'h2: 一、背景',
    'number 3',
    '  3 甲',
    '  bullet 1',
    '    1 子项',
    '  4 乙',
    'p: 乙的第二段',
    'quote: 引语。',
    'table',
    '  tablerow',
    '    cell 1×1 head',
    '      p: 项目',
    '    cell 1×1 head',
    '      p: 金额',
    '  tablerow',
    '    cell 1×1',
    '      p: 芯片',
    '      p: 内甲',
    '      p: 内乙',
    '    cell 1×1',
    '      p: 1亿元',
    'rule',
    'p: 第一行⏎  第二行',
    'p: 图为现场',
    'picture: word-picture-1',
    'p: 金额001元',
  ])
  expect(pictures).toEqual([['image/png', '小图', '', PNG.length]])
  expect(lost.map(([code]) => code).toSorted()).toEqual(
    [
      'linkDropped',
      'linkInside',
      'nestedTable',
      'pictureOutside',
      'drawing',
      'embeddedObject',
      'unsafeCharacter',
    ].toSorted(),
  )
  expect(all).not.toMatch(/alert|script|onerror|秘密|tracker|utm_|spm=|分享/)
})

describe('pieces', () => {
  it.each<[string, string, string[]]>([
    ['words alone', '你好', ['p: 你好']],
    ['a line of markup that ends between Chinese signs', '<p>外资\n  企业</p>', ['p: 外资企业']],
    ['one that ends between other words', '<p>foreign\n  capital</p>', ['p: foreign capital']],
    ['one that ends between elements', '<p><b>外资</b>\n<i>企业</i></p>', ['p: <b>外资</b><i>企业</i>']],
    ['spaces that are kept', '<p>甲&nbsp;&nbsp;乙</p>', ['p: 甲  乙']],
    ['words beside blocks', '甲<p>乙</p>丙', ['p: 甲', 'p: 乙', 'p: 丙']],
    ['a break', '<p>甲<br>乙</p>', ['p: 甲⏎乙']],
    ['a tab of Word', '<p>甲<span style="mso-tab-count:1">    </span>乙</p>', ['p: 甲⇥乙']],
    ['headings of a page with its title', '<h1>题</h1><h2>一</h2><h5>五</h5>', ['h2: 题', 'h3: 一', 'h4: 五']],
    ['headings of a page without one', '<h2>一</h2><h3>二</h3>', ['h2: 一', 'h3: 二']],
    ['an outline of Word', '<p style="mso-outline-level:2">节</p>', ['h3: 节']],
    [
      'looks within looks',
      '<p><b>甲<i>乙<s>丙</s></i></b><sub>丁</sub></p>',
      ['p: <b>甲</b><i><b>乙</b></i><s><i><b>丙</b></i></s><sub>丁</sub>'],
    ],
    ['a frame that is a table of one cell', '<table><tr><td><p>甲</p><p>乙</p></td></tr></table>', ['p: 甲', 'p: 乙']],
    ['a list whose items are letters', '<ol type="a"><li>甲</li></ol>', ['number 1', '  1 甲']],
  ])('%s', (_, html, expected) => expect(shown(html)).toEqual(expected))
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'ftp://a.example/',
    '\\\\server\\share',
  ])('no link leads to %s', (address) => {
    const { shown: lines, lost, all } = read(`<p><a href="${address}"><u>词</u></a></p>`)
    expect([lines, lost]).toEqual([['p: 词'], [['linkDropped', '词']]])
    expect(all).not.toContain(address.slice(4))
  })
})

describe('pictures', () => {
  const one = '<img src="file:///C:/a.png">'
  const file = (n: number) => ({ bytes: new Uint8Array([n]), mimeType: 'image/png' })
  it('of a clipboard belong to the markup in their order', () => {
    const { pictures } = read({ html: one + '<p>甲</p>' + one, files: [file(1), file(2)] })
    expect(pictures).toHaveLength(2)
  })
  it('are left out where they are not as many', () => {
    const { pictures, lost } = read({ html: `<p>甲${one}${one}</p>`, files: [file(1)] })
    expect([pictures, lost]).toEqual([[], [['pictureOutside ×2', '甲']]])
  })
  it('of the web are never fetched, nor their addresses kept', () => {
    const { lost, all } = read('<p>甲<img src="https://evil.example/a.png"><img src="//evil.example/b.png"></p>')
    expect(lost).toEqual([['pictureOutside ×2', '甲']])
    expect(all).not.toContain('evil')
  })
  it('one of the web whose bytes are there is taken from them', () =>
    expect(read({ html: '<img src="https://a.example/a.png" alt="现场">', files: [file(1)] }).pictures).toEqual([
      ['image/png', '现场', '', 1],
    ]))
  it.each([
    'data:image/svg+xml;base64,PHN2Zy8+',
    'data:image/png;base64,',
    'data:text/html;base64,PGI+',
    'data:image/png;base64,@@',
  ])('in an address that is no picture: %s', (address) =>
    expect(read(`<p>甲<img src="${address}"></p>`).pictures).toEqual([]),
  )
  it('of RTF, without their doubles', () => {
    expect(picturesInRtf(rtf(PNG, PNG)).map(({ mimeType, bytes }) => [mimeType, hex(bytes)])).toEqual([
      ['image/png', hex(PNG)],
      ['image/png', hex(PNG)],
    ])
    expect(picturesInRtf('no rtf')).toEqual([])
  })
})

describe('what is no article', () => {
  it.each<[string, string]>([
    ['elements within elements', '<b><i>'.repeat(5000)],
    ['more elements', '<br>'.repeat(60_001)],
    ['longer markup', ' '.repeat(4_000_001)],
  ])('%s', (_, html) => expect(readPaste({ html })).toBeNull())
  it('nothing is nothing', () => expect(readPaste({ html: '<p> </p>' })?.body.root.children).toEqual([]))
})

it('into a cell of a table goes what a cell may hold', () => {
  const pasted = readPaste({ html: '<h2>一、甲</h2><table><tr><td>乙</td><td>丙</td></tr></table>', inCell: true })
  expect(pasted && shownAs(pasted.body)).toEqual(['p: 一、甲', 'p: 乙', 'p: 丙'])
  expect(pasted?.losses.map(({ code }) => code)).toEqual(['nestedTable'])
})
