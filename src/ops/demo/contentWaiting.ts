/** Stories that wait in the stages between a draft and the public, so that each account finds something to do. */
import type { CommentInput } from '../../editorial/rules/comments/types'
import type { StoryContent } from '../../editorial/rules/content'
import { dayAfter } from './days'
import { heading, paragraphs, richText } from './richText'

const INVENTED = '（演示）这篇稿件的单位、项目和数字都是为演示虚构的。'

interface CaseFacts {
  title: string
  summary: string
  unit: string
  project: string
  amount: string
  telling: string
}

/** A short invented case that satisfies what a case must have. */
const inventedCase = ({ title, summary, unit, project, amount, telling }: CaseFacts): StoryContent => ({
  title,
  summary: `演示：${summary}`,
  project: {
    name: project,
    investorOrigin: '外地（演示）',
    industry: '制造业',
    kind: 'industrial',
    method: 'referral',
  },
  introducedBy: { unit, contributors: ['演示信息员'] },
  body: richText([heading('背景'), ...paragraphs(INVENTED), heading('做法'), ...paragraphs(telling)]),
  figures: [
    {
      indicator: 'agreedInvestment',
      label: '协议投资（演示）',
      amount,
      unit: 'cny10k',
      kind: 'target',
      asOf: dayAfter(-30),
    },
  ],
  timeline: [{ stage: 'signed', date: dayAfter(-30), note: '（演示）签约' }],
  consent: { status: 'notNeeded' },
  documentDate: dayAfter(0),
  authors: [{ name: '演示记者', role: 'reporter' }],
})

/** A short invented notice that satisfies what a notice must have. */
const inventedNotice = (title: string, issuer: string, text: string): StoryContent => ({
  title,
  summary: '演示：这则通知是为演示虚构的。',
  type: 'notice',
  issuer,
  addressees: '各有关单位',
  documentDate: dayAfter(0),
  body: richText(paragraphs(`（演示）${text}`)),
})

const MEDIA = '市融媒体中心（演示）'
const GSL = '市工商联（演示）'

export const draftOfMedia = (gsl: string): StoryContent => ({
  title: '一个电话跟了半年：老乡回来办工厂（演示）',
  summary: '演示：还没有写完的草稿。',
  introducedBy: { unit: gsl, contributors: [] },
  body: richText(paragraphs('（演示）写到这里，还差时间线和数字。')),
})

export const draftOfGsl = (gsl: string): StoryContent => ({
  title: '会员企业带来新客商（演示）',
  summary: '演示：还没有写完的草稿。',
  introducedBy: { unit: gsl, contributors: [] },
  body: richText(paragraphs('（演示）先记下线索，采访后补全。')),
})

export const returnedCase = (gsl: string): StoryContent =>
  inventedCase({
    title: '商会牵线引进包装材料项目（演示）',
    summary: '商会牵线，包装材料项目签约。',
    unit: gsl,
    project: '包装材料项目（演示）',
    amount: '3000',
    telling: '（演示）商会先后三次上门，帮投资方比选厂房。',
  })

export const RETURNED_NOTE = '协议投资的截止日期和签约日期对不上，核实后再送审。（演示）'

/** What stands beside the text with the return: a question to a figure, and a proposal to a passage. */
export const RETURNED_COMMENTS: readonly CommentInput[] = [
  { field: 'figures.0.asOf', text: '演示：和签约日期核对。' },
  { field: 'body', excerpt: '先后三次上门', text: '演示：写明从哪一天起。', replacement: '从签约前一个月起三次上门' },
]

export const firstReviewOfGsl = (gsl: string): StoryContent =>
  inventedCase({
    title: '驻外商会一条短信引来检测设备项目（演示）',
    summary: '一条短信变成一个项目。',
    unit: gsl,
    project: '检测设备项目（演示）',
    amount: '1200',
    telling: '（演示）收到短信的当天就回访，一周内把用地条件答复清楚。',
  })

export const firstReviewOfMedia = (): StoryContent =>
  inventedNotice('关于开展招商引资图片征集的通知（演示）', MEDIA, '向全市征集反映招商引资工作的照片，随稿件一并报送。')

export const secondReview = (gsl: string): StoryContent =>
  inventedCase({
    title: '展会上多问一句，问来一个配套项目（演示）',
    summary: '展会上的一句追问，带来配套企业。',
    unit: gsl,
    project: '电机配套项目（演示）',
    amount: '800',
    telling: '（演示）在展位前多问了一句供货半径，第二天就带对方看了园区。',
  })

export const finalReview = (gsl: string): StoryContent =>
  inventedCase({
    title: '三次答复留住厨具出口企业（演示）',
    summary: '三次书面答复，企业决定增资。',
    unit: gsl,
    project: '厨具出口项目（演示）',
    amount: '1500',
    telling: '（演示）对企业提出的每个问题都书面答复，写明谁办、什么时候办完。',
  })

export const approvedNotice = (): StoryContent =>
  inventedNotice('关于报送下半年典型线索的通知（演示）', GSL, '各基层商会在本月底前报送招商引资典型线索。')

export const scheduledNotice = (): StoryContent =>
  inventedNotice('关于公布招商引资宣传月安排的通知（演示）', MEDIA, '宣传月期间，每周集中报道一个招商引资典型。')

export const withdrawnNotice = (): StoryContent =>
  inventedNotice('关于招商引资业务培训的通知（演示）', MEDIA, '拟于近期举办招商引资宣传业务培训，时间另行通知。')

export const WITHDRAWN_NOTE = '培训安排有变动，以后续通知为准。（演示）'

export const archivedDraft = (): StoryContent => ({
  title: '选题记录：开发区道路建设（演示）',
  summary: '演示：选题没有采用，已归档。',
  body: richText(paragraphs('（演示）选题与本期专题无关，先归档。')),
})

export const secondEdition = (): StoryContent =>
  inventedNotice(
    '关于典型案例写作要求的通知（演示）',
    MEDIA,
    '案例按背景、做法、成效、启示四部分写，数字注明截止日期。',
  )

/** What the next edition, still a draft, says. */
export const secondEditionText: Partial<StoryContent> = {
  body: richText(
    paragraphs(
      '（演示）案例按背景、做法、成效、启示四部分写，数字注明截止日期。',
      '（演示）新增一条：图片要写明权利人和图片说明。',
    ),
  ),
}
