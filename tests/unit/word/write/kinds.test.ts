/** What the document of each kind holds, in which order and where. */
import { describe, expect, it } from 'vitest'
import type { PublicMedia } from '../../../../src/editorial/rules/publication'
import type { StoryInput } from '../../../../src/word/write/story'
import { signaturePlaces } from '../../../../src/word/write/kinds/signature'
import { guaranteeCompany } from '../../../../src/site/components/CaseArticle/examples'
import { wave } from '../../../../src/site/components/CampaignArticle/examples'
import { signing } from '../../../../src/site/components/NewsArticle/examples'
import { coverageNotice } from '../../../../src/site/components/NoticeArticle/examples'
import { mayorSpeech } from '../../../../src/site/components/SpeechArticle/examples'
import { item, list, paragraph, rich, text } from '../../../../src/site/components/RichText/examples'
import { paragraphsOf, styled } from '../../../support/wordParts'
import { AT, written } from '../../../support/wordStories'

const body = rich(paragraph('正文第一段。'), paragraph('正文第二段。'))
const file = (id: string): PublicMedia => ({
  id,
  url: `/api/media/file/${id}.pdf`,
  mimeType: 'application/pdf',
  filesize: 9,
  variants: [],
})
const styles = (parts: Awaited<ReturnType<typeof written>>): string[] =>
  parts.find('/w:document/w:body/w:p/w:pPr/w:pStyle/@w:val')

describe('a speech', () => {
  const speech = { title: '在会上的讲话', documentDate: '2023-07-05', speaker: '甲', post: '市长', body }

  it('bears day and speaker under its title, a line, and then the text', async () => {
    const parts = await written('speeches', { ...speech, textStatus: 'full' })
    expect(paragraphsOf(parts)).toEqual([
      '在会上的讲话',
      '（2023年7月5日）',
      '市长 甲',
      '',
      '正文第一段。',
      '正文第二段。',
    ])
    expect(styles(parts)).toEqual(['Title', 'UnderTitle', 'UnderTitle', 'Blank'])
  })
  it('has no number, no addressees and no signature, whatever it is given', async () => {
    const parts = await written('speeches', {
      ...speech,
      documentNumber: '〔2023〕5号',
      addressees: '各单位',
      issuer: '市府',
    })
    expect(paragraphsOf(parts).join()).not.toMatch(/〔2023〕|各单位|市府/)
  })
  it('says that it is an excerpt', async () => {
    expect(styled(await written('speeches', { ...speech, textStatus: 'excerpt' }), 'UnderTitle')).toContain('（节选）')
  })
  it('says behind the text where it was given', async () => {
    const parts = await written('speeches', { ...speech, occasion: '汇报交流会', place: '市民中心' })
    expect(styled(parts, 'Ending')).toEqual(['场合：汇报交流会　地点：市民中心'])
  })
  it('has no table of figures: it is what was said', async () => {
    const figures = [{ indicator: 'totalInvestment', amount: '1000', unit: 'usd10k', kind: 'actual' as const }]
    const parts = await written('speeches', { ...speech, figures })
    expect(parts.find('//w:tbl')).toEqual([])
    expect(paragraphsOf(parts).at(-1)).toBe('正文第二段。')
  })
  it('says day and speaker once where the writer typed them', async () => {
    const typed = rich(paragraph('（2023年7月5日）'), paragraph('市长　甲'), paragraph('同志们：'))
    const words = paragraphsOf(await written('speeches', { ...speech, body: typed }))
    expect(words.filter((each) => /7月5日/.test(each))).toHaveLength(1)
    expect(words.filter((each) => /市长/.test(each))).toHaveLength(1)
    expect(words.at(-1)).toBe('同志们：')
  })
})

describe('a notice', () => {
  const notice = {
    title: '关于做好宣传报道工作的通知',
    documentNumber: '嵊政发〔2023〕5号',
    addressees: '各新闻单位，各部门',
    issuer: '嵊州市人民政府办公室',
    documentDate: '2023-07-05',
    body,
  }
  const attached = (...titles: string[]) => ({
    content: { ...notice, attachments: titles.map((title, i) => ({ file: `f${i}`, title })) },
    media: titles.map((_, i) => file(`f${i}`)),
  })

  it('has its parts in the order of the standard', async () => {
    const { content, media } = attached('选题表。', '报送单')
    const parts = await written('notices', content, { media })
    expect(paragraphsOf(parts)).toEqual([
      '关于做好宣传报道工作的通知',
      '嵊政发〔2023〕5号',
      '',
      '各新闻单位，各部门：',
      '正文第一段。',
      '正文第二段。',
      '',
      '附件：1.选题表',
      '2.报送单',
      '',
      '嵊州市人民政府办公室',
      '2023年7月5日',
    ])
    expect(styles(parts)).toEqual([
      'Title',
      'DocumentNumber',
      'Blank',
      'Addressees',
      'Blank',
      'AttachmentList',
      'AttachmentList',
      'Blank',
      'Signature',
      'Signature',
    ])
  })
  it('lists attachments two characters in, their names below each other', async () => {
    const { content, media } = attached('选题表', '报送单')
    const parts = await written('notices', content, { media })
    const indent = (attribute: string) =>
      parts.find(`//w:p[w:pPr/w:pStyle/@w:val='AttachmentList']/w:pPr/w:ind/@w:${attribute}`)
    // 附件： is three characters, 1. is one: names begin at the seventh.
    expect(indent('leftChars')).toEqual(['600', '600'])
    expect(indent('hangingChars')).toEqual(['400', '100'])
    expect(indent('left')).toEqual(['1920', '1920'])
  })
  it('gives a single attachment no number', async () => {
    const { content, media } = attached('选题表')
    expect(styled(await written('notices', content, { media }), 'AttachmentList')).toEqual(['附件：选题表'])
  })
  it('has one list of attachments where the writer typed it', async () => {
    const { content, media } = attached('选题表')
    const typed = { ...content, body: rich(paragraph('正文。'), paragraph('附件：选题表')) }
    const words = paragraphsOf(await written('notices', typed, { media }))
    expect(words.filter((each) => each.includes('选题表'))).toHaveLength(1)
  })
  it('has one signature and one line of addressees where the writer typed them', async () => {
    const typed = rich(
      paragraph('各新闻单位，各部门：'),
      paragraph('正文。'),
      paragraph('嵊州市人民政府办公室'),
      paragraph('2023年7月5日'),
    )
    expect(paragraphsOf(await written('notices', { ...notice, body: typed }))).toEqual([
      '关于做好宣传报道工作的通知',
      '嵊政发〔2023〕5号',
      '',
      '各新闻单位，各部门：',
      '正文。',
      '',
      '嵊州市人民政府办公室',
      '2023年7月5日',
    ])
  })
  it('keeps the name of its issuer in the text where it is no signature', async () => {
    const typed = rich(paragraph('嵊州市人民政府办公室'), paragraph('正文。'))
    const words = paragraphsOf(await written('notices', { ...notice, body: typed }))
    expect(words.filter((each) => each === '嵊州市人民政府办公室')).toHaveLength(2)
  })

  it.each([
    ['a note in brackets', ['（此件公开发布）']],
    ['a note with brackets in it', ['（联系人：王明，电话（手机）：13800000000）']],
    ['to whom copies go, and who printed it', ['抄送：市委办公室。', '嵊州市人民政府办公室2023年7月6日印发']],
    ['a note, an attachment and the rest', ['（此件公开发布）', '附件1', '选题表', '正文。', '抄送：市委办公室。']],
  ])('stands signed above %s, whether its writer typed a signature or not', async (_, below) => {
    const signature = ['嵊州市人民政府办公室', '2023年7月5日']
    for (const typed of [[], signature]) {
      const words = paragraphsOf(
        await written('notices', {
          ...notice,
          body: rich(...['正文。', ...typed, ...below].map((each) => paragraph(each))),
        }),
      )
      expect(words.slice(4)).toEqual(['正文。', '', ...signature, ...below])
    }
  })
  it('keeps the line above what is printed at its foot with it', async () => {
    const typed = rich(paragraph('正文。'), { type: 'horizontalrule' }, paragraph('抄送：市委办公室。'))
    expect(paragraphsOf(await written('notices', { ...notice, body: typed })).slice(-4)).toEqual([
      '嵊州市人民政府办公室',
      '2023年7月5日',
      '',
      '抄送：市委办公室。',
    ])
  })
  it.each(['（一）抓落实（试行）', '（一）', '附件：1.选题表', '（2023年7月5日）是最后一天。'])(
    'takes no text for what stands below: %s',
    async (last) => {
      const words = paragraphsOf(
        await written('notices', { ...notice, body: rich(paragraph('正文。'), paragraph(last)) }),
      )
      expect(words.slice(4, 6)).toEqual(['正文。', last])
    },
  )

  const rights = async (content: Partial<typeof notice>, more: Partial<StoryInput> = {}) =>
    (await written('notices', { ...notice, ...content }, more)).find(
      "//w:p[w:pPr/w:pStyle/@w:val='Signature']/w:pPr/w:ind/@w:rightChars",
    )
  it('stands with its name two in, and the day two behind where the name begins', async () => {
    // Ten characters, and a day of six: 10 - 6 are left at its right.
    expect(await rights({})).toEqual(['200', '400'])
  })
  it('moves a name that is shorter than the day', async () => {
    expect(await rights({ issuer: '一号办' })).toEqual(['700', '200'])
  })
  it('has the day four in under a seal, the name above its middle', async () => {
    expect(await rights({}, { seal: true })).toEqual(['200', '400'])
    expect(await rights({ issuer: '一号办' }, { seal: true })).toEqual(['550', '400'])
  })
  it.each([3, 6, 8, 12, 20])('begins the day two behind a name of %d characters', (issuer) => {
    const day = 6.5
    const places = signaturePlaces(issuer, day, false)
    expect(places.issuer + issuer - (places.day + day)).toBeCloseTo(2)
    expect(Math.min(places.issuer, places.day)).toBeGreaterThanOrEqual(0)
  })
})

describe('a case', () => {
  const { page } = guaranteeCompany
  const make = () =>
    written('cases', page.content, {
      page,
      published: AT,
      address: 'https://news.example.cn/cases/a',
      origin: 'https://news.example.cn',
    })

  it('tells facts, figures and stages in tables', async () => {
    const parts = await make()
    const cells = (index: number) => parts.find(`/w:document/w:body/w:tbl[${index}]//w:tc`)
    expect(cells(1).slice(0, 2)).toEqual(['项目名称', page.content.project?.name])
    expect(cells(1)).toContain('引荐单位')
    expect(cells(2).slice(0, 4)).toEqual(['指标', '数额', '目标/实际', '截至'])
    expect(cells(3).slice(0, 3)).toEqual(['日期', '阶段', '说明'])
    expect(cells(3)).toContain('签约')
  })
  it.each([
    ['100', '100 万美元'],
    ['1000', '1,000 万美元'],
    ['100.5', '100.5 万美元'],
    ['100.50', '100.50 万美元'],
  ])('states an amount of %s as it was signed', async (amount, stated) => {
    const figures = [{ indicator: 'totalInvestment', amount, unit: 'usd10k', kind: 'actual' as const }]
    expect((await written('cases', { figures })).find('//w:tc')).toContain(stated)
  })
  it('repeats the heads of figures and stages on each page, and breaks no row', async () => {
    const parts = await make()
    for (const index of [2, 3]) {
      expect(parts.find(`/w:document/w:body/w:tbl[${index}]/w:tr[w:trPr/w:tblHeader]`)).toHaveLength(1)
      expect(parts.find(`/w:document/w:body/w:tbl[${index}]/w:tr[1]/w:trPr/w:tblHeader`)).toHaveLength(1)
    }
    expect(parts.find('//w:tr[not(w:trPr/w:cantSplit)]')).toEqual([])
  })
  it('names its sources', async () => {
    const ending = styled(await make(), 'Ending')
    expect(ending[0]).toBe(`来源：${page.content.source ?? page.unit.name}`)
    expect(ending).toContain('发布：2023-07-06 09:30')
    expect(ending.join()).toContain('https://news.example.cn/cases/a')
  })
  it('counts what it teaches in a list of its own', async () => {
    const parts = await written('cases', {
      lessons: ['抓住线索。', '盯住项目。'],
      body: rich(list('number', item(text('一条')))),
    })
    const numbers = parts.find("//w:p[w:pPr/w:pStyle/@w:val='ListParagraph']/w:pPr/w:numPr/w:numId/@w:val")
    expect(numbers[0]).not.toBe(numbers[1])
    expect(numbers[1]).toBe(numbers[2])
  })
  it('names the original of a reprint with a link', async () => {
    const parts = await written('cases', {
      origin: 'reprint',
      source: '某报',
      sourceUrl: 'https://paper.example.cn/a',
      sourcePublishedAt: '2023-07-01',
    })
    expect(styled(parts, 'Ending')).toEqual(
      expect.arrayContaining(['转载自：某报', '原文网址：https://paper.example.cn/a', '原文发布：2023年7月1日']),
    )
    expect(parts.find('//rel:Relationship/@Target', 'word/_rels/document.xml.rels')).toContain(
      'https://paper.example.cn/a',
    )
  })
})

describe('news', () => {
  it('begins with its form, day and place, and its text with the dateline', async () => {
    const parts = await written('news', {
      form: 'message',
      eventDate: '2023-07-05',
      place: '市民中心',
      dateline: '本报嵊州7月5日电',
      body,
    })
    expect(styled(parts, 'UnderTitle')).toEqual(['体裁：消息　时间：2023年7月5日　地点：市民中心'])
    expect(paragraphsOf(parts)).toContain('本报嵊州7月5日电\u2003正文第一段。')
  })
})

describe('a campaign', () => {
  it('has its goal and time, its targets and its lead', async () => {
    const parts = await written('campaigns', {
      goal: '报道好典型',
      startsOn: '2023-07-05',
      endsOn: '2023-12-31',
      targets: [{ indicator: 'jobs', amount: '1000', unit: 'people', kind: 'target', asOf: '2023-12-31' }],
      lead: body,
    })
    expect(parts.find('/w:document/w:body/w:tbl[1]//w:tc')).toEqual([
      '目标',
      '报道好典型',
      '时间',
      '2023年7月5日至2023年12月31日',
    ])
    expect(parts.find('/w:document/w:body/w:tbl[2]/w:tr[2]/w:tc')).toEqual([
      '就业',
      '1,000 人',
      '目标',
      '2023年12月31日',
    ])
    expect(paragraphsOf(parts)).toContain('正文第一段。')
  })
})

describe.each([guaranteeCompany, mayorSpeech, coverageNotice, signing, wave])('a story: $kind', ({ kind, page }) => {
  it('puts right what its edition corrects', async () => {
    const parts = await written(kind, page.content, { page: { ...page, correction: '把金额改正了。' } })
    expect(styled(parts, 'Ending')).toContain('更正：把金额改正了。')
  })
  it('holds all words of its text', async () => {
    const parts = await written(kind, page.content, { page })
    const whole = paragraphsOf(parts).join('\n')
    const said = JSON.stringify(page.content.body ?? page.content.lead).matchAll(/"text":"([^"]+)"/g)
    for (const [, words = ''] of said) expect(whole).toContain(words.trim())
  })
  it('names its office and title, no person and no program', async () => {
    const parts = await written(kind, page.content, { page })
    const core = (name: string) => parts.find(`/cp:coreProperties/${name}`, 'docProps/core.xml')
    expect(core('dc:title')).toEqual([page.content.title])
    expect(core('dc:creator')).toEqual([kind === 'notices' ? page.content.issuer : page.unit.name])
    expect(core('dcterms:created')).toEqual(['2023-07-06T01:30:00Z'])
    expect(core('*')).toHaveLength(5)
    expect(parts.names.filter((name) => /custom|app\.xml|comments|people/i.test(name))).toEqual([])
  })
})
