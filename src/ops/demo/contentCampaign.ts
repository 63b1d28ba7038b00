/** The campaign that holds the three stories, and the coverage that it asks for. Its dates follow the day of the fill. */
import type { StoryContent } from '../../editorial/rules/content'
import { dayAfter } from './days'
import type { Kind } from '../../editorial/rules/kinds'
import type { UnitKey } from './contentPeople'
import { SPEECH_DATE } from './contentSpeech'
import { JOBS_OF_CAMPAIGN } from './contentWave'
import { heading, paragraphs, richText } from './richText'

const LEAD = richText([
  ...paragraphs(
    '（演示）市长在全市第二次招商引资工作汇报交流会上提出：对工商联引进担保公司这样的例子，新闻单位要进行广泛宣传报道，树立好典型，兴起招商引资新一轮舆论热潮，具体请“一号办”把好关。本专题据此设立。',
  ),
  heading('怎么做'),
  ...paragraphs('各新闻单位写身边的典型，先由本单位初审，再由一号办复审、签发。写事实，写做法，写别人学得来的经验。'),
])

interface Task {
  unit: UnitKey
  topic: string
  kind: Kind
  /** from today to the day on which it is due */
  days: number
  claimed?: true
  declined?: string
  /** asks about the project of the exemplary case */
  ofProject?: true
  told?: 'exemplaryCase' | 'news'
}

export const campaign = (): StoryContent => ({
  title: '兴起招商引资新一轮舆论热潮',
  slug: 'zhaoshang-yinzi-xin-yilun-yulun-rechao',
  goal: '演示：宣传抓住线索不放、追踪到底的招商典型，让各单位学得来、用得上。',
  summary: '演示专题：集中报道全市招商引资的典型案例、讲话、通知和动态。',
  lead: LEAD,
  startsOn: dayAfter(0),
  endsOn: dayAfter(90),
  targets: [
    {
      indicator: 'paidInForeign',
      label: '全年实到外资',
      amount: '7000',
      unit: 'usd10k',
      kind: 'target',
      asOf: SPEECH_DATE,
      period: '全年',
    },
    { ...JOBS_OF_CAMPAIGN, asOf: dayAfter(0), period: '专题期间' },
    {
      indicator: 'other',
      label: '典型案例报道（演示）',
      amount: '10',
      unit: 'items',
      kind: 'target',
      asOf: dayAfter(0),
      period: '专题期间',
    },
  ],
  proofreader: '演示审核员甲',
  keywords: ['招商引资', '典型', '舆论热潮'],
})

/** Coverage tasks. `claimed`: the asked unit has said that it will write; `declined`: why it will not; `told`: what has told it. */
export const TASKS = [
  {
    unit: 'media',
    topic: '把工商联引进担保公司写成典型案例（演示）',
    kind: 'cases',
    days: 7,
    ofProject: true,
    told: 'exemplaryCase',
  },
  { unit: 'media', topic: '担保公司落户以后：第一批企业贷到款没有（演示）', kind: 'cases', days: 14, claimed: true },
  { unit: 'gsl', topic: '会员企业里还有哪些好线索（演示）', kind: 'cases', days: 21 },
  { unit: 'gsl', topic: '走访会员企业记下了什么（演示）', kind: 'news', days: 3, told: 'news' },
  {
    unit: 'gsl',
    topic: '投资方眼里的我市（演示）',
    kind: 'speeches',
    days: 30,
    declined: '演示：投资方没有公开讲话，无法成稿。',
  },
] as const satisfies readonly Task[]
