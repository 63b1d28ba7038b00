/** News as the gate publishes it. */
import type { LiveStory } from '../../model'
import { photograph } from '../Picture/examples'
import { heading, paragraph, rich } from '../RichText/examples'

const FEDERATION = { id: 'u-gsl', name: '市工商业联合会', shortName: '市工商联' }
const TITLE = '市工商联与三家商会签约，共建招商线索库（演示）'
const SUMMARY = '演示：签约以后，三家商会每月报送一次线索，市工商联逐条跟踪。'

/** A signing, with a picture. */
export const signing: LiveStory = {
  kind: 'news',
  story: 'd-1',
  slug: 'shi-gong-shang-lian-yu-san-jia-shang-hui-qian-yue',
  unit: FEDERATION.id,
  firstPublishedAt: '2026-11-20T03:20:00.000Z',
  revisedAt: null,
  campaigns: ['p-1'],
  revision: 'e'.repeat(64),
  repeals: [],
  amends: [],
  history: [],
  card: { title: TITLE, summary: SUMMARY, cover: photograph, unitName: FEDERATION.name },
  page: {
    unit: FEDERATION,
    units: [],
    media: [photograph],
    content: {
      title: TITLE,
      slug: 'shi-gong-shang-lian-yu-san-jia-shang-hui-qian-yue',
      summary: SUMMARY,
      form: 'message',
      eventDate: '2026-11-19',
      place: '市行政中心（演示）',
      dateline: '本报讯（演示记者乙）',
      cover: photograph.id,
      authors: [
        { name: '演示记者乙', role: 'reporter' },
        { name: '演示摄影', role: 'photographer' },
      ],
      responsibleEditor: '演示编辑',
      proofreader: '演示校对',
      keywords: ['招商线索', '商会'],
      campaigns: ['p-1'],
      figures: [{ indicator: 'other', label: '入库线索（演示）', amount: '36', unit: 'items', asOf: '2026-11-19' }],
      body: rich(
        paragraph('11月19日，市工商联与三家商会签订协议，共建招商线索库。（演示）'),
        heading('h2', '线索怎么来'),
        paragraph('商会会员提供线索，市工商联核实以后逐条登记，有专人跟踪。'),
        heading('h2', '线索怎么用'),
        paragraph('每条线索在十个工作日内联系到投资方，进展每月通报一次。'),
      ),
    },
  },
}
