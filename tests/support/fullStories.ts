/** A story of each kind with every field filled, in forms that are not the canonical ones. */
import type { Kind } from '../../src/editorial/rules/kinds'
import type { App } from './app'

export interface Given {
  app: App
  /** ids of files */
  cover: string
  picture: string
  attachment: string
  evidence: string
  consent: string
  /** ids of live stories */
  campaign: string
  notice: string
}

/** é as two code points */
const DECOMPOSED = 'cafe\u0301 与担保公司'

const body = (picture: string) => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: 'ltr',
    children: [
      { type: 'heading', tag: 'h2', version: 1, children: [{ type: 'text', text: '一、抓住线索', version: 1 }] },
      { type: 'paragraph', children: [{ type: 'text', text: DECOMPOSED, format: 1 }, { type: 'linebreak' }] },
      { type: 'paragraph', children: [] },
      { type: 'upload', relationTo: 'media', value: { id: picture }, fields: null },
      {
        type: 'list',
        listType: 'number',
        tag: 'ol',
        start: 1,
        children: [{ type: 'listitem', value: 1, children: [{ type: 'text', text: '一条', style: 'color: red' }] }],
      },
      {
        type: 'paragraph',
        children: [
          {
            type: 'link',
            fields: { url: 'https://example.cn/', newTab: true },
            children: [{ type: 'text', text: '链接' }],
          },
        ],
      },
    ],
  },
})

const figures = ({ evidence, app }: Given) => [
  {
    indicator: 'totalInvestment',
    label: '总投资',
    amount: 1000.5,
    unit: 'usd10k',
    kind: 'actual',
    asOf: '2023-07-04T16:30:00.000Z',
    period: '2023年上半年',
    evidence: { file: evidence, url: 'https://example.cn/zhengming' },
    note: '内部备注',
    checkedBy: app.people['editor@media'].name,
  },
  { indicator: 'jobs', amount: '0', unit: 'people', kind: 'target', asOf: '2023-12-31' },
]

/** What stands in every kind but campaigns. */
const common = (given: Given) => ({
  kicker: '引题',
  subtitle: '副题',
  shortTitle: '短题',
  summary: `摘要 ${DECOMPOSED}。`,
  dateline: '本报嵊州7月5日电',
  body: body(given.picture),
  cover: given.cover,
  source: '市融媒体中心',
  origin: 'own',
  sourceUrl: 'https://example.cn/1',
  sourcePublishedAt: '2023-07-05',
  authors: [
    { name: '记者甲', role: 'reporter', unit: given.app.units.media, user: given.app.people['writer@media'].id },
    { name: '通讯员乙', role: 'correspondent', unit: given.app.units.gsl },
  ],
  responsibleEditor: '责编',
  proofreader: '校对',
  keywords: ['招商', '担保'],
  documentDate: '2023-07-05',
  urgency: 'urgent',
  disclosure: 'active',
  takeDownOn: '2099-12-31',
  campaigns: [given.campaign],
  relatedStories: [{ relationTo: 'notices', value: given.notice }],
  attachments: [{ file: given.attachment, title: '附件表' }],
  figures: figures(given),
})

const OWN: Record<Kind, (given: Given) => Record<string, unknown>> = {
  cases: ({ app, evidence, consent }) => ({
    project: {
      name: '担保公司',
      investor: '某公司',
      investorOrigin: '香港',
      industry: '金融',
      kind: 'finance',
      method: 'chamber',
      park: '经开区',
    },
    introducedBy: { unit: app.units.gsl, contributors: ['甲', '乙'] },
    timeline: [
      { stage: 'signed', date: '2023-07-05', note: '签约', evidence: { file: evidence } },
      { stage: 'registered', date: '2023-08-01' },
    ],
    quotes: [{ text: '不放过一条线索。', speaker: '甲', post: '会长' }],
    lessons: ['抓线索', '不放手'],
    consent: { status: 'given', by: '丙', date: '2023-07-01', file: consent },
  }),
  speeches: () => ({
    speaker: '甲',
    post: '市长',
    occasion: '招商引资汇报交流会',
    place: '市民中心',
    textStatus: 'full',
    cleared: { by: '甲', date: '2023-07-06' },
  }),
  notices: ({ notice }) => ({
    type: 'publicity',
    issuer: '一号办',
    documentNumber: '一号办发〔2023〕5号',
    indexNumber: 'A1',
    topic: '招商',
    addressees: '各单位',
    effectiveFrom: '2023-07-05',
    effectiveUntil: '2099-07-05',
    repeals: [notice],
    amends: [notice],
  }),
  news: () => ({ form: 'feature', eventDate: '2023-07-04T16:30:00.000Z', place: '市民中心' }),
  campaigns: () => ({}),
}

/** Every field of a kind. */
export function fullStory(kind: Kind, given: Given, title: string): Record<string, unknown> {
  if (kind !== 'campaigns') return { title, ...common(given), ...OWN[kind](given) }
  return {
    title,
    shortTitle: '短题',
    summary: '摘要。',
    goal: '目标',
    lead: body(given.picture),
    cover: given.cover,
    startsOn: '2023-07-05',
    endsOn: '2023-12-31',
    targets: figures(given),
    proofreader: '校对',
    keywords: ['招商'],
    urgency: 'normal',
    disclosure: 'active',
    takeDownOn: '2099-12-31',
  }
}
