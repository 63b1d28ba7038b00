/** Campaigns as the gate publishes them. */
import type { LiveStory } from '../../model'
import { paragraph, rich } from '../RichText/examples'

const OFFICE = { id: 'u-office', name: '一号办' }
const GOAL = '宣传一批抓住线索、盯住项目的好典型，兴起招商引资新一轮舆论热潮。（演示）'

export const wave: LiveStory = {
  kind: 'campaigns',
  story: 'p-1',
  slug: 'yi-hao-gong-cheng',
  unit: OFFICE.id,
  firstPublishedAt: '2026-11-20T02:00:00.000Z',
  revisedAt: null,
  campaigns: [],
  revision: 'e'.repeat(64),
  repeals: [],
  amends: [],
  history: [],
  card: {
    title: '“一号工程”在行动（演示）',
    goal: GOAL,
    unitName: OFFICE.name,
    startsOn: '2026-11-01',
    endsOn: '2027-03-31',
  },
  page: {
    unit: OFFICE,
    units: [],
    media: [],
    content: {
      title: '“一号工程”在行动（演示）',
      slug: 'yi-hao-gong-cheng',
      goal: GOAL,
      startsOn: '2026-11-01',
      endsOn: '2027-03-31',
      targets: [
        { indicator: 'paidInForeign', amount: '7000', unit: 'usd10k', kind: 'target', period: '全年' },
        { indicator: 'jobs', amount: '500', unit: 'people', kind: 'target', asOf: '2027-03-31' },
      ],
      lead: rich(paragraph('本专题收录典型案例、讲话和通知公告。这段文字是演示内容。')),
    },
  },
}
