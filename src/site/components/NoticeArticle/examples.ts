/** Notices as the gate publishes them. */
import type { LiveCard, LiveStory } from '../../model'
import { document } from '../Picture/examples'
import { list, item, paragraph, rich, text } from '../RichText/examples'

const OFFICE = { id: 'u-office', name: '一号办' }
const TITLE = '关于做好招商引资典型案例宣传报道工作的通知（演示）'

export const coverageNotice: LiveStory = {
  kind: 'notices',
  story: 'n-1',
  slug: 'guan-yu-zuo-hao-xuan-chuan-bao-dao',
  unit: OFFICE.id,
  firstPublishedAt: '2026-11-21T08:30:00.000Z',
  revisedAt: null,
  campaigns: [],
  revision: 'd'.repeat(64),
  repeals: ['n-0'],
  amends: [],
  history: [],
  card: { title: TITLE, unitName: OFFICE.name, documentNumber: '嵊招办〔2026〕5号' },
  page: {
    unit: OFFICE,
    units: [],
    media: [document],
    content: {
      title: TITLE,
      slug: 'guan-yu-zuo-hao-xuan-chuan-bao-dao',
      type: 'notice',
      issuer: '一号工程办公室（演示）',
      documentNumber: '嵊招办〔2026〕5号',
      indexNumber: '演示-2026-0005',
      topic: '招商引资',
      addressees: '各新闻单位，各乡镇、街道，市级各部门：',
      documentDate: '2026-11-20',
      effectiveFrom: '2026-11-21',
      effectiveUntil: '2027-12-31',
      disclosure: 'active',
      attachments: [{ file: document.id, title: '报道选题表（演示）' }],
      body: rich(
        paragraph('为广泛宣传报道招商引资中的好典型，现将有关事项通知如下：'),
        list('number', item(text('各新闻单位每月报送选题。')), item(text('稿件由一号办把关。'))),
        paragraph('特此通知。'),
      ),
    },
  },
}

/** The older notice that `coverageNotice` repeals. */
export const olderNotice: LiveCard = {
  kind: 'notices',
  story: 'n-0',
  slug: 'jiu-tong-zhi',
  unit: OFFICE.id,
  firstPublishedAt: '2025-01-05T08:30:00.000Z',
  revisedAt: null,
  campaigns: [],
  card: { title: '关于报送招商引资信息的通知（演示）', unitName: OFFICE.name },
}
