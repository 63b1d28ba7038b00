/** What a document is, and the facts that it seems to say. */
import { describe, expect, it } from 'vitest'
import type { Proposal } from '../../../src/word/read/draft'
import { plainText } from '../../../src/editorial/rules/plainText'
import { mayorSpeech } from '../../support/mayorSpeech'
import { centred, draftOf, lost, p, r, shown, style, styleOf } from '../../support/word'

const TEXT = '这一段是正文。'
const lines = (...texts: string[]): string => texts.map((text) => p(text)).join('')
const middle = (...texts: string[]): string => texts.map((text) => p(text, centred)).join('')
const red = (text: string): string => p(r(text, '<w:color w:val="FF0000"/><w:sz w:val="72"/>'), centred)

const said = (proposals: readonly Proposal[]) =>
  Object.fromEntries(proposals.flatMap((each) => (each.field === 'figures' ? [] : [[each.field, each.value]])))
const facts = (body: string) => {
  const { kind, title, proposals } = draftOf(body)
  return { kind: kind.value, because: kind.because, title, ...said(proposals) }
}

describe('the kind', () => {
  it.each([
    ['notices', 'redHead', red('嵊州市人民政府文件') + middle('关于表彰的决定') + lines(TEXT)],
    ['notices', 'documentNumber', middle('嵊政发〔2023〕5号', '关于表彰先进的情况') + lines(TEXT)],
    ['notices', 'documentNumber', middle('关于表彰先进的情况', '嵊政发[2023]05号') + lines(TEXT)],
    ['notices', 'titleOfNotice', middle('关于开展招商引资活动的通知') + lines(TEXT)],
    ['speeches', 'dateAndSpeaker', middle('真抓实干', '（2023年7月5日）', '市长 张明') + lines(TEXT)],
    ['speeches', 'titleOfSpeech', middle('在全市招商引资大会上的讲话') + lines(TEXT)],
    ['speeches', 'titleOfSpeech', lines('市长张明在签约仪式上的致辞', TEXT)],
    [
      'cases',
      'partsOfCase',
      middle('一家企业的落户') + lines('一、项目背景', TEXT, '二、主要做法', TEXT, '三、启示', TEXT),
    ],
    ['cases', 'partsOfCase', middle('招商引资典型案例：一家担保公司') + lines(TEXT)],
    ['news', 'nothingElse', middle('我市签约一个项目') + lines(TEXT)],
    ['news', 'nothingElse', middle('我市签约一个项目', '（2023年7月5日）') + lines(TEXT)],
    ['news', 'nothingElse', lines(TEXT)],
  ])('%s, because %s', (kind, because, body) => expect(facts(body)).toMatchObject({ kind, because }))
})

describe('the title', () => {
  it.each([
    ['in its style', p('上级来文', '') + p('真正的标题', style('Title')), ''],
    [
      'over lines',
      p(r('关于开展全市', '<w:sz w:val="44"/>'), centred) + p(r('招商引资活动的通知', '<w:sz w:val="44"/>'), centred),
      '关于开展全市招商引资活动的通知',
    ],
    ['with a break in it', p(`${r('关于开展')}<w:r><w:br/></w:r>${r('活动的通知')}`, centred), '关于开展活动的通知'],
    ['none where the first line is a sentence', lines('今天下午，我市召开了招商引资大会。', TEXT), ''],
    ['none where the first line begins a list', lines('一、总则', TEXT), ''],
  ])('%s', (_, body, title) => {
    if (title === '') return expect(draftOf(body).title).toBe(body.includes('真正') ? '上级来文' : '')
    expect(draftOf(body + lines(TEXT)).title).toBe(title)
    expect(shown(body + lines(TEXT))).toEqual([`p: ${TEXT}`])
  })
  it.each([
    ['superscript', '建成5000m', '2', '建成5000m²标准厂房'],
    ['subscript', '减排CO', '2', '减排CO₂标准厂房'],
    ['superscript', '引进项目', '注', '引进项目注标准厂房'],
  ])('keeps what stands in %s where a sign for it exists: %s %s', (where, before, mark, title) => {
    const raised = r(mark, `<w:vertAlign w:val="${where}"/>`)
    const body = p(r(before) + raised + r('标准厂房'), centred) + lines(TEXT)
    expect(draftOf(body)).toMatchObject({ title, proposals: [{ field: 'title', value: title }] })
  })
  it('by its style, though it is not centred', () => {
    const body = p('标题第一行', style('T')) + p('标题第二行', style('T')) + p('标题后的话')
    expect(draftOf({ body, styles: styleOf('T', 'Title') }).title).toBe('标题第一行标题第二行')
  })
})

describe('a notice', () => {
  const notice =
    red('嵊州市人民政府文件') +
    middle('嵊政发〔2023〕5号　　签发人：张明', '关于开展招商引资活动的通知') +
    lines('各乡镇人民政府、街道办事处，市级有关单位：', TEXT, '附件：1.名单') +
    p('嵊州市人民政府', '<w:jc w:val="right"/>') +
    p('2023年7月5日', '<w:jc w:val="right"/>') +
    lines('附件1', '名单')
  it('proposes what its lines say', () =>
    expect(facts(notice)).toEqual({
      kind: 'notices',
      because: 'redHead',
      title: '关于开展招商引资活动的通知',
      documentNumber: '嵊政发〔2023〕5号',
      issuer: '嵊州市人民政府',
      addressees: '各乡镇人民政府、街道办事处，市级有关单位',
      documentDate: '2023-07-05',
    }))
  it('has them no longer in its text, and tells each', () => {
    expect(shown(notice)).toEqual([`p: ${TEXT}`, 'p: 附件：1.名单', 'p: 附件1', 'p: 名单'])
    const moved = draftOf(notice).losses.filter(({ code }) => code === 'headLineMoved')
    expect(moved.map(({ says }) => says)).toEqual([
      '嵊州市人民政府文件',
      '嵊政发〔2023〕5号　　签发人：张明',
      '各乡镇人民政府、街道办事处，市级有关单位：',
      '嵊州市人民政府',
      '2023年7月5日',
    ])
  })
  it('with a day in Chinese signs', () => {
    const body = middle('关于放假的通知') + lines('各单位：', TEXT, '市政府办公室', '二〇二三年十二月三十一日')
    expect(facts(body)).toMatchObject({ documentDate: '2023-12-31', issuer: '市政府办公室', addressees: '各单位' })
  })
  it('a day that the calendar does not have is none', () => {
    const body = middle('关于放假的通知') + lines(TEXT, '市政府办公室', '2023年2月30日')
    expect(facts(body)).not.toHaveProperty('documentDate')
    expect(shown(body)).toEqual([`p: ${TEXT}`, 'p: 市政府办公室', 'p: 2023年2月30日'])
  })
  it('each proposal says where it stands', () =>
    expect(draftOf(notice).proposals.map(({ field, place }) => [field, place])).toEqual([
      ['title', { in: 'file', paragraph: 3, excerpt: '关于开展招商引资活动的通知' }],
      ['documentNumber', { in: 'file', paragraph: 2, excerpt: '嵊政发〔2023〕5号　　签发人：张明' }],
      ['issuer', { in: 'file', paragraph: 7, excerpt: '嵊州市人民政府' }],
      ['addressees', { in: 'file', paragraph: 4, excerpt: '各乡镇人民政府、街道办事处，市级有关单位：' }],
      ['documentDate', { in: 'file', paragraph: 8, excerpt: '2023年7月5日' }],
    ]))
})

describe('a speech', () => {
  it.each([
    ['中共嵊州市委书记　张　明', '中共嵊州市委书记', '张明'],
    ['市委副书记、市长 李小红', '市委副书记、市长', '李小红'],
    ['副市长王强', '副市长', '王强'],
  ])('with %s below its title', (line, post, speaker) => {
    const body = middle('在全市招商引资大会上的讲话', '（2023年7月5日）', line) + lines('同志们：', TEXT)
    expect(facts(body)).toEqual({
      kind: 'speeches',
      because: 'dateAndSpeaker',
      title: '在全市招商引资大会上的讲话',
      documentDate: '2023-07-05',
      speaker,
      post,
      occasion: '全市招商引资大会',
    })
    expect(shown(body)).toEqual(['p: 同志们：', `p: ${TEXT}`])
  })
  it('with a name alone, before the day', () =>
    expect(facts(middle('在大会上的讲话', '张明', '（2023年7月5日）') + lines(TEXT))).toMatchObject({
      speaker: '张明',
      documentDate: '2023-07-05',
    }))
  it('what is no name is text', () => {
    const body = middle('在大会上的讲话') + p('提纲', centred) + lines(TEXT)
    expect(facts(body)).not.toHaveProperty('speaker')
    expect(shown(body)).toEqual(['p center: 提纲', `p: ${TEXT}`])
  })
})

describe('facts within the text', () => {
  const figures = (...texts: string[]) => {
    const draft = draftOf(middle('我市签约一个项目') + lines(...texts))
    const text = plainText(draft.body)
    return draft.proposals.flatMap((each) =>
      each.field === 'figures' && each.place.in === 'body'
        ? [{ ...each.value, at: text.slice(each.place.start, each.place.end) }]
        : [],
    )
  }
  it('figures with indicator, unit, kind and day', () =>
    expect(
      figures(
        '该项目总投资1000万美元。',
        '截至2023年6月底，全市实到外资7,000.50万美元，用地120亩。',
        '明年力争实现税收3.2亿元，带动就业500个。',
      ),
    ).toEqual([
      { indicator: 'totalInvestment', amount: '1000', unit: 'usd10k', kind: 'actual', at: '总投资1000万美元' },
      {
        indicator: 'paidInForeign',
        amount: '7000.5',
        unit: 'usd10k',
        kind: 'actual',
        period: '2023年6月底',
        asOf: '2023-06-30',
        at: '实到外资7,000.50万美元',
      },
      {
        indicator: 'land',
        amount: '120',
        unit: 'mu',
        kind: 'actual',
        period: '2023年6月底',
        asOf: '2023-06-30',
        at: '用地120亩',
      },
      { indicator: 'tax', amount: '3.2', unit: 'cny100m', kind: 'target', period: '明年', at: '实现税收3.2亿元' },
      { indicator: 'jobs', amount: '500', unit: 'people', kind: 'actual', period: '明年', at: '就业500个' },
    ]))
  it.each([
    ['about so much', '总投资约1000万美元。'],
    ['more than so much', '总投资1000多万美元。'],
    ['in a quotation', '他说：“总投资1000万美元。”'],
    ['without an indicator', '共有1000万美元。'],
  ])('none where a text says %s', (_, text) => expect(figures(text)).toEqual([]))
  it('units that figures are not kept in are written in one that they are', () =>
    expect(
      figures('总投资500美元。', '注册资本3千万元。', '产值20百万欧元。').map(
        ({ amount, unit }) => `${amount} ${unit}`,
      ),
    ).toEqual(['0.05 usd10k', '3000 cny10k', '2000 eur10k']))
  it('each once, where it stands first', () =>
    expect(figures('总投资1000万美元。', '总投资1000万美元。')).toHaveLength(1))
  it('day and place of news', () => {
    const body = middle('我市签约一个项目') + lines('2023年7月5日，签约仪式在嵊州国际会展中心举行。')
    expect(facts(body)).toMatchObject({ eventDate: '2023-07-05', place: '嵊州国际会展中心' })
    const [, day] = draftOf(body).proposals
    expect(day?.place).toEqual({ in: 'body', start: 15, end: 23, excerpt: '嵊州国际会展中心' })
  })
})

it('the speech of the source', () => {
  const { title, paragraphs } = mayorSpeech()
  const draft = draftOf(middle(title) + lines(...paragraphs))
  expect({ title: draft.title, kind: draft.kind, ...said(draft.proposals) }).toEqual({
    title,
    kind: { value: 'speeches', because: 'titleOfSpeech' },
    speaker: 'XX',
    post: '市长',
    occasion: '全市第二次招商引资工作汇报交流会',
  })
  expect(plainText(draft.body)).toBe(paragraphs.join('\n'))
  expect(shown(middle(title) + lines(...paragraphs)).filter((line) => line.startsWith('h2'))).toEqual(
    paragraphs.filter((line) => /^[一二三]、/.test(line)).map((line) => `h2: ${line}`),
  )
  expect(draft.proposals.flatMap((each) => (each.field === 'figures' ? [each.value] : []))).toEqual([
    { indicator: 'paidInForeign', amount: '7000', unit: 'usd10k', kind: 'target', period: '全年' },
    { indicator: 'totalInvestment', amount: '1000', unit: 'usd10k', kind: 'actual' },
  ])
  expect(lost(middle(title) + lines(...paragraphs))).toEqual([])
})
