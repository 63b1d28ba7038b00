/** The exemplary case of the guarantee company: what the speech says of it, and a frame around it that is invented. */
import type { StoryContent } from '../../editorial/rules/content'
import { SPEECH_DATE } from './contentSpeech'
import { JOBS, JOBS_REACHED } from './contentWave'
import { heading, paragraphs, richText } from './richText'

export const COVER = {
  name: 'yanshi-danbao-chatu.png',
  alt: '插图：左边是工厂，右边是银行，中间一座拱桥把它们连起来，桥上立着一面盾牌',
  caption: '演示插图：担保公司在企业和银行之间搭桥（程序绘制，不是照片）',
  credit: '演示记者',
  rightsHolder: '市融媒体中心（演示）',
  license: 'own',
  identifiablePeople: 'none',
} as const

export const CONSENT = {
  name: 'yanshi-tongyishu.png',
  alt: '演示用的同意书样张，没有文字',
  rightsHolder: '市融媒体中心（演示）',
  license: 'own',
  identifiablePeople: 'none',
} as const

const BODY = richText([
  heading('背景'),
  ...paragraphs(
    '市长在全市第二次招商引资工作汇报交流会上讲到：我市正处在工业化初中期阶段，企业“低、小、散”状况突出，是经济发展最难熬的时期。',
    '（演示）中小企业缺少抵押，向银行贷款难，担保公司正好补上这一环。以下经过和日期也为演示而写，不是真实的项目档案。',
  ),
  heading('做法'),
  ...paragraphs(
    '工商联不是经济部门，只是一个群团组织，但他们抓住线索不放过，盯住项目不泄气。',
    '（演示）工商联先摸清会员企业的贷款需求，列成清单交给投资方；再把投资方请来走访，一件一件答复对方关心的问题；签约以后继续跟进，直到公司登记注册。',
  ),
  heading('成效'),
  ...paragraphs(
    '工商联把总投资1000万美元的中小企业担保公司项目引入嵊州，“为促进我市民营企业发展做出了积极的努力”。总投资是项目的计划规模，不等于已经到位的资金。',
    '市长评价：他们“硬是凭着自己一股锲而不舍的精神”把项目引进来，“这集中体现了中心意识、责任意识，真是难能可贵，值得大家学习”。',
  ),
  heading('启示'),
  ...paragraphs('（演示）不是经济部门也能招来项目，关键在于把每一条线索当成自己的事，追踪到底。'),
])

/** @param ids what it names */
export const exemplaryCase = (ids: {
  gsl: string
  campaign: string
  cover: string
  consent: string
  record: string
}): StoryContent => ({
  title: '抓住线索不放过：市工商联引进中小企业担保公司',
  shortTitle: '工商联引进担保公司',
  slug: 'gongshanglian-yinjin-zhongxiaoqiye-danbao-gongsi',
  summary:
    '演示：市工商联不是经济部门，却凭锲而不舍的精神，把总投资1000万美元的中小企业担保公司项目引进我市。项目事实出自讲话，经过、日期和启示为演示而写。',
  project: {
    name: '中小企业担保公司项目',
    investor: '担保公司投资方（演示）',
    investorOrigin: '境外（演示）',
    industry: '融资担保',
    kind: 'finance',
    method: 'chamber',
    record: ids.record,
  },
  introducedBy: { unit: ids.gsl, contributors: ['演示信息员'] },
  body: BODY,
  cover: ids.cover,
  figures: [
    {
      indicator: 'totalInvestment',
      label: '项目总投资',
      amount: '1000',
      unit: 'usd10k',
      kind: 'target',
      asOf: SPEECH_DATE,
      note: '讲话只说到总投资，没有说到位多少，所以记为计划数。',
      checkedBy: '演示值班编辑',
    },
    { ...JOBS, asOf: SPEECH_DATE },
    { ...JOBS_REACHED, asOf: SPEECH_DATE, note: '演示：这个数是虚构的。', checkedBy: '演示值班编辑' },
  ],
  timeline: [
    { stage: 'lead', date: '2021-09-06', note: '（演示）工商联得到线索' },
    { stage: 'talks', date: '2021-10-18', note: '（演示）投资方第一次来访' },
    { stage: 'signed', date: '2022-01-12', note: '（演示）签约' },
    { stage: 'registered', date: '2022-03-28', note: '（演示）公司登记注册' },
  ],
  quotes: [
    {
      text: '工商联不是经济部门，只是一个群团组织，但他们抓住线索不放过，盯住项目不泄气。',
      speaker: '市长（演示）',
      post: '市长',
    },
  ],
  lessons: [
    '线索不分大小，有人盯就可能成为项目。',
    '先弄清企业缺什么，再去找谁能给。',
    '签约不是终点，跟到登记注册才算落户。',
  ],
  consent: { status: 'given', by: '担保公司投资方（演示）', date: '2022-04-11', file: ids.consent },
  source: '市融媒体中心（演示）',
  authors: [{ name: '演示记者', role: 'reporter' }],
  responsibleEditor: '演示值班编辑',
  proofreader: '演示信息员',
  keywords: ['招商引资', '工商联', '融资担保', '典型案例'],
  documentDate: SPEECH_DATE,
  campaigns: [ids.campaign],
})
