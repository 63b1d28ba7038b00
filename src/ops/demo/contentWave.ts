/** What runs around the campaign: projects, quotas, where stories were reprinted, a rate, a figure that was put right. */
import { SPEECH_DATE } from './contentSpeech'
import type { UnitKey } from './contentPeople'
import { dayAfter } from './days'

/** The figure of the case that the register puts right after its publication, so that the case waits for its correction. */
export const JOBS = {
  indicator: 'jobs',
  label: '带动就业（演示）',
  amount: '30',
  unit: 'people',
  kind: 'target',
} as const
/** What of it is reached, and what the campaign is to reach: the demo's bar that is partly full. Both are invented. */
export const JOBS_REACHED = { ...JOBS, amount: '12', kind: 'actual' } as const
export const JOBS_OF_CAMPAIGN = { ...JOBS, amount: '100' } as const
export const JOBS_PUT_RIGHT = { amount: '36', reason: '演示：投资方来函更正计划用工人数。' } as const

const INVENTED = '演示：这个项目是虚构的。'

/** Records of the register. The first is the one of the exemplary case. */
export const PROJECTS = [
  {
    name: '中小企业担保公司项目',
    otherNames: ['中小企业融资担保公司'],
    investor: '担保公司投资方（演示）',
    investorOrigin: '境外（演示）',
    industry: '融资担保',
    kind: 'finance',
    method: 'chamber',
    unit: 'gsl',
    contributors: ['演示信息员'],
    timeline: [
      { stage: 'lead', date: '2021-09-06', note: '（演示）工商联得到线索' },
      { stage: 'talks', date: '2021-10-18', note: '（演示）投资方第一次来访' },
      { stage: 'signed', date: '2022-01-12', note: '（演示）签约' },
      { stage: 'registered', date: '2022-03-28', note: '（演示）公司登记注册' },
    ],
    figures: [
      {
        indicator: 'totalInvestment',
        label: '项目总投资',
        amount: '1000',
        unit: 'usd10k',
        kind: 'target',
        asOf: SPEECH_DATE,
        checkedBy: '演示值班编辑',
      },
      { ...JOBS, asOf: SPEECH_DATE },
      { ...JOBS_REACHED, asOf: SPEECH_DATE, note: '演示：这个数是虚构的。', checkedBy: '演示值班编辑' },
    ],
    note: '总投资出自讲话；其余事实为演示而写。',
  },
  {
    name: '精密轴承部件项目（演示）',
    investor: '轴承投资方（演示）',
    investorOrigin: '外省（演示）',
    industry: '制造业',
    kind: 'industrial',
    method: 'referral',
    park: '经济开发区（演示）',
    unit: 'media',
    contributors: ['演示记者'],
    timeline: [
      { stage: 'framework', date: dayAfter(-120), note: '（演示）意向签约' },
      { stage: 'signed', date: dayAfter(-60), note: '（演示）签约' },
      { stage: 'started', date: dayAfter(60), note: '（演示）计划开工' },
    ],
    figures: [
      { indicator: 'agreedInvestment', amount: '1.2', unit: 'cny100m', kind: 'target', asOf: dayAfter(-60) },
      { indicator: 'paidInDomestic', amount: '1800', unit: 'cny10k', kind: 'actual', asOf: dayAfter(-7) },
    ],
    note: INVENTED,
  },
  {
    name: '数码印花面料项目（演示）',
    investor: '印花投资方（演示）',
    investorOrigin: '境外（演示）',
    industry: '纺织',
    kind: 'foreign',
    method: 'delegation',
    park: '经济开发区（演示）',
    unit: 'gsl',
    contributors: ['演示信息员'],
    timeline: [
      { stage: 'signed', date: dayAfter(-90), note: '（演示）签约' },
      { stage: 'registered', date: dayAfter(-40), note: '（演示）登记注册' },
      { stage: 'funded', date: dayAfter(-20), note: '（演示）首期资金到账' },
    ],
    figures: [
      { indicator: 'contractedForeign', amount: '500', unit: 'usd10k', kind: 'target', asOf: dayAfter(-90) },
      { indicator: 'paidInForeign', amount: '120', unit: 'usd10k', kind: 'actual', asOf: dayAfter(-20) },
    ],
    note: INVENTED,
  },
] as const satisfies readonly { unit: UnitKey; name: string; [member: string]: unknown }[]

/** What each unit owes in the campaign. */
export const QUOTAS: readonly { unit: UnitKey; count: number }[] = [
  { unit: 'media', count: 3 },
  { unit: 'gsl', count: 2 },
]

/** Where the case was reprinted. `decided`: what the gate office said of it. */
export const CLIPPINGS = [
  { outlet: '演示日报', level: 'city', place: 'headline', url: 'https://daily.example/case-1', decided: 'confirmed' },
  { outlet: '演示省报', level: 'province', place: 'inside', url: 'https://province.example/case-1', decided: null },
] as const

/** Not a rate that any bank has given. */
export const RATE = { currency: 'usd', day: SPEECH_DATE, rate: '7', source: '演示汇率，不是真实牌价' } as const

/** A wording of tasks that is asked again and again. */
export const TEMPLATE = {
  name: '项目进展跟踪（演示）',
  topic: '签约项目现在走到哪一步（演示）',
  storyKind: 'news',
  days: 10,
  brief: '写清哪一天、到了哪一步、下一步是什么；数字附依据。',
} as const
