/** What an article shows, what it never shows, and that it stays the same while its revision is live. */
import type { ReactElement } from 'react'
import { describe, expect, it, test } from 'vitest'
import { CampaignArticle } from '../../../src/site/components/CampaignArticle'
import { wave } from '../../../src/site/components/CampaignArticle/examples'
import { CaseArticle } from '../../../src/site/components/CaseArticle'
import { alone, bareCase, countedCompany, guaranteeCompany } from '../../../src/site/components/CaseArticle/examples'
import { NewsArticle } from '../../../src/site/components/NewsArticle'
import { signing } from '../../../src/site/components/NewsArticle/examples'
import { NoticeArticle } from '../../../src/site/components/NoticeArticle'
import { coverageNotice, olderNotice } from '../../../src/site/components/NoticeArticle/examples'
import { SpeechArticle } from '../../../src/site/components/SpeechArticle'
import { mayorSpeech } from '../../../src/site/components/SpeechArticle/examples'
import type { LiveStory, Surroundings } from '../../../src/site/model'
import { presentCampaign } from '../../../src/site/present/campaigns'
import { presentCase } from '../../../src/site/present/cases'
import { presentNews } from '../../../src/site/present/news'
import { presentNotice } from '../../../src/site/present/notices'
import { presentSpeech } from '../../../src/site/present/speeches'
import { frozen, markup, words } from './markup'

const NOW = new Date('2026-11-23T08:00:00Z')
const LATER = new Date('2031-01-01T00:00:00Z')
const busy: Surroundings = {
  unit: { id: 'u-media', name: '改名后的单位', slug: 'renamed' },
  campaigns: [wave],
  related: [mayorSpeech, coverageNotice],
  previous: mayorSpeech,
  next: bareCase,
  repeals: [olderNotice],
  amends: [olderNotice],
  repealedBy: [olderNotice],
  amendedBy: [olderNotice],
}

type Render = (story: LiveStory, around: Surroundings, now: Date) => ReactElement
const kinds: [string, LiveStory, Render][] = [
  ['case', guaranteeCompany, (story, around, now) => <CaseArticle {...presentCase(story, around, now)} />],
  ['speech', mayorSpeech, (story, around) => <SpeechArticle {...presentSpeech(story, around)} />],
  ['notice', coverageNotice, (story, around, now) => <NoticeArticle {...presentNotice(story, around, now)} />],
  ['news', signing, (story, around) => <NewsArticle {...presentNews(story, around)} />],
  [
    'campaign',
    wave,
    (story, around) => <CampaignArticle {...presentCampaign(story, [], around === alone ? [] : [countedCompany])} />,
  ],
]
const show = (story: LiveStory, around = alone, now = NOW) =>
  markup(<CaseArticle {...presentCase(story, around, now)} />)
const withContent = (content: Partial<LiveStory['page']['content']>): LiveStory => ({
  ...bareCase,
  page: { ...bareCase.page, content: { ...bareCase.page.content, ...content } },
})

describe.each(kinds)('the article of a %s', (_, story, render) => {
  it('names its revision', () =>
    expect(markup(render(story, alone, NOW))).toContain(`data-revision="${story.revision}"`))
  it('is the same, byte for byte, whatever time it is and whatever else is live', () => {
    expect(frozen(markup(render(story, busy, LATER)))).toBe(frozen(markup(render(story, alone, NOW))))
  })
  it('is the same when the revision is published a second time', () => {
    const again = { ...story, revisedAt: '2030-01-01T00:00:00.000Z' }
    expect(frozen(markup(render(again, alone, NOW)))).toBe(
      frozen(markup(render({ ...story, revisedAt: null }, alone, NOW))),
    )
  })
  it('has one heading of the first level, its title', () => {
    const headings = [...markup(render(story, alone, NOW)).matchAll(/<h1>(.*?)<\/h1>/g)].map(([, inner]) =>
      words(inner ?? ''),
    )
    expect(headings).toEqual([story.page.content.title])
  })
  it('uses no anchor twice', () => {
    const ids = [...markup(render(story, busy, NOW)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('an attachment is kept under its title, not under its address', () => {
  const [, attributes = ''] = /<a ([^>]*download[^>]*)>\s*项目简介/.exec(show(guaranteeCompany)) ?? []
  expect(attributes).toMatch(/download="项目简介（演示）\.\w+"/)
})

describe('a case', () => {
  const page = words(show(guaranteeCompany, busy))
  it.each([
    '“一号工程”典型案例（演示）',
    '群团组织也能当好招商主力',
    '来源：市融媒体中心',
    '发布：2026-11-23 14:05',
    '更新：2026-11-24 09:30',
    '演示投资集团有限公司',
    '市工商业联合会',
    '演示同志甲、演示同志乙',
    '1,000.00 万美元',
    '实际使用外资（实到外资）（首期）',
    '123,456,789,012.00 元',
    '服务民营企业',
    '26 家',
    '2026-06-18',
    '市工商联 演示负责人',
    '服务跟到项目落地的最后一步。',
    '项目简介（演示）（PDF，340 KB）',
    '记者：演示记者甲、演示记者乙',
    '通讯员：演示通讯员（市工商业联合会）',
    '责任编辑：演示编辑',
    '责任校对：演示校对',
    '关键词：招商引资、中小企业、融资担保',
    '“一号工程”在行动（演示）',
  ])('says %s', (said) => expect(page).toContain(said))

  it('names units as its revision froze them', () =>
    expect(frozen(show(guaranteeCompany, busy))).not.toContain('改名后的单位'))
  it('tells what happened from what lies ahead by a glyph and a word', () => {
    expect(show(guaranteeCompany).match(/○/g)).toHaveLength(1)
    expect(show(guaranteeCompany, alone, LATER)).not.toContain('○')
  })
  it('with nothing but a title shows it whole, and no empty part', () => {
    const html = show(bareCase)
    expect(words(html)).toContain(bareCase.page.content.title)
    expect([...bareCase.page.content.title].length).toBe(100)
    expect(html).not.toMatch(/<h2|<dl|<table|<footer|<ol/)
  })
  it('escapes whatever its fields say', () => {
    const mark = '<img src=x onerror=alert(1)>'
    const html = show(
      withContent({
        title: mark,
        kicker: mark,
        subtitle: mark,
        summary: mark,
        source: mark,
        keywords: [mark],
        lessons: [mark],
        project: { name: mark },
        quotes: [{ text: mark, speaker: mark }],
        timeline: [{ note: mark }],
        figures: [{ indicator: 'other', label: mark, amount: mark }],
        authors: [{ name: mark }],
      }),
    )
    expect(html).not.toContain('<img')
  })
  it('never shows what is not public, even where the row holds it', () => {
    const secret = 'SECRET'
    const html = show({
      ...withContent({
        consent: { status: 'given', by: secret, file: secret },
        cleared: { by: secret, date: secret },
        figures: [
          { indicator: 'jobs', amount: '1', evidence: { url: secret, file: secret }, note: secret, checkedBy: secret },
        ],
        timeline: [{ stage: 'signed', date: '2026-01-01', evidence: { url: secret } }],
        authors: [{ name: '甲', user: secret }],
        attachments: [{ file: secret, title: secret }],
      }),
    })
    expect(html).not.toContain(secret)
  })
  it('says where a reprint comes from', () => {
    const html = show(
      withContent({
        origin: 'reprint',
        source: '演示日报',
        sourceUrl: 'https://example.com/a',
        sourcePublishedAt: '2026-11-01',
      }),
    )
    expect(html).toContain('<a href="https://example.com/a" rel="noopener nofollow">演示日报</a>')
    expect(words(html)).toContain('原文发布：2026年11月1日')
    expect(show(withContent({ origin: 'reprint', sourceUrl: 'javascript:alert(1)' }))).not.toContain('href=')
  })
})

describe('a speech', () => {
  const page = words(markup(<SpeechArticle {...presentSpeech(mayorSpeech, alone)} />))
  it.each(['（2023年7月5日）', '演示市市长 演示同志', '全市第二次招商引资工作汇报交流会', '市行政中心', '全文'])(
    'says %s',
    (said) => expect(page).toContain(said),
  )
})

describe('a notice', () => {
  const page = words(
    markup(<NoticeArticle {...presentNotice(coverageNotice, { ...alone, repeals: [olderNotice] }, NOW)} />),
  )
  it.each([
    '状态：有效',
    '嵊招办〔2026〕5号',
    '演示-2026-0005',
    '一号工程办公室（演示）',
    '2026年11月21日',
    '2027年12月31日',
    '主动公开',
    '各新闻单位，各乡镇、街道，市级各部门：',
    '本文废止：《关于报送招商引资信息的通知（演示）》',
  ])('says %s', (said) => expect(page).toContain(said))
  it('has its status before its title', () => expect(page.indexOf('状态：')).toBeLessThan(page.indexOf('关于做好')))
  it('ends its addressees with one colon', () => expect(page).not.toContain('：：'))
})

describe('news', () => {
  const page = words(markup(<NewsArticle {...presentNews(signing, alone)} />))
  it.each(['消息', '2026年11月19日', '市行政中心（演示）', '本报讯（演示记者乙）', '摄影：演示摄影', '36 个'])(
    'says %s',
    (said) => expect(page).toContain(said),
  )
  it('without form, day and place has no empty list of them', () => {
    const { form: _form, eventDate: _day, place: _place, ...content } = signing.page.content
    const bare = { ...signing, page: { ...signing.page, content } }
    expect(markup(<NewsArticle {...presentNews(bare, alone)} />)).not.toContain('<dl')
  })
})

describe('a campaign', () => {
  const props = presentCampaign(wave, [{ kind: 'cases', cards: [guaranteeCompany], total: 30 }], [countedCompany])
  const html = markup(<CampaignArticle {...props} />)
  it.each([
    '2026年11月1日至2027年3月31日',
    '7,000.00 万美元',
    '150.50 万美元',
    '（1 个项目）',
    '2026-11-20',
    '全部 30 篇典型案例',
  ])('says %s', (said) => expect(words(html)).toContain(said))
  it('links the rest of its stories', () => expect(html).toContain(`href="/cases?campaign=${wave.slug}"`))
})
