/** Cases as the gate publishes them. */
import { reachedFigures } from '../../../editorial/rules/publication'
import type { CountedCase, LiveStory, Surroundings } from '../../model'
import { photograph } from '../Picture/examples'
import { heading, paragraph, rich, text } from '../RichText/examples'

const MEDIA_CENTRE = { id: 'u-media', name: '市融媒体中心', shortName: '融媒体中心' }
const FEDERATION = { id: 'u-gsl', name: '市工商业联合会', shortName: '市工商联' }

/** The case of the guarantee company, with every public field set. */
export const guaranteeCompany: LiveStory = {
  kind: 'cases',
  story: 'c-1',
  slug: 'zhong-xiao-qi-ye-dan-bao-gong-si',
  unit: MEDIA_CENTRE.id,
  firstPublishedAt: '2026-11-23T06:05:41.000Z',
  revisedAt: '2026-11-24T01:30:00.000Z',
  campaigns: ['p-1'],
  revision: 'a'.repeat(64),
  repeals: [],
  amends: [],
  history: [
    { at: '2023-07-06T01:00:00.000Z', event: 'published', edition: 1 },
    { at: '2023-07-08T01:00:00.000Z', event: 'corrected', edition: 2, note: '总投资应为1000万美元。' },
  ],
  card: {
    title: '盯住一条线索，工商联把担保公司引进嵊州',
    shortTitle: '工商联引进担保公司',
    summary: '市工商联抓住线索不放过，盯住项目不泄气，把总投资1000万美元的中小企业担保公司项目引入嵊州。（演示）',
    cover: photograph,
    unitName: MEDIA_CENTRE.name,
    projectName: '中小企业担保公司（演示）',
    introducedBy: FEDERATION.name,
  },
  page: {
    unit: MEDIA_CENTRE,
    units: [FEDERATION],
    media: [
      photograph,
      {
        id: 'm-document',
        url: '/api/media/file/m-document.pdf',
        mimeType: 'application/pdf',
        filesize: 348_160,
        variants: [],
      },
    ],
    content: {
      title: '盯住一条线索，工商联把担保公司引进嵊州',
      kicker: '“一号工程”典型案例（演示）',
      subtitle: '群团组织也能当好招商主力',
      slug: 'zhong-xiao-qi-ye-dan-bao-gong-si',
      summary: '市工商联抓住线索不放过，盯住项目不泄气，把总投资1000万美元的中小企业担保公司项目引入嵊州。（演示）',
      dateline: '本报嵊州讯（演示）',
      cover: photograph.id,
      source: '市融媒体中心',
      authors: [
        { name: '演示记者甲', role: 'reporter', unit: MEDIA_CENTRE.id },
        { name: '演示记者乙', role: 'reporter' },
        { name: '演示通讯员', role: 'correspondent', unit: FEDERATION.id },
      ],
      responsibleEditor: '演示编辑',
      proofreader: '演示校对',
      keywords: ['招商引资', '中小企业', '融资担保'],
      documentDate: '2026-11-20',
      campaigns: ['p-1'],
      attachments: [{ file: 'm-document', title: '项目简介（演示）' }],
      figures: [
        { indicator: 'totalInvestment', amount: '1000', unit: 'usd10k', kind: 'target', asOf: '2026-06-30' },
        {
          indicator: 'paidInForeign',
          amount: '150.5',
          unit: 'usd10k',
          kind: 'actual',
          asOf: '2026-11-20',
          period: '首期',
        },
        { indicator: 'output', amount: '123456789012', unit: 'cny', kind: 'target', asOf: '2030-12-31' },
        {
          indicator: 'other',
          label: '服务民营企业',
          amount: '26',
          unit: 'companies',
          kind: 'actual',
          asOf: '2026-11-20',
        },
      ],
      project: {
        name: '中小企业担保公司（演示）',
        investor: '演示投资集团有限公司',
        investorOrigin: '中国香港',
        industry: '融资担保',
        kind: 'finance',
        method: 'everyone',
        park: '演示开发区',
      },
      introducedBy: { unit: FEDERATION.id, contributors: ['演示同志甲', '演示同志乙'] },
      timeline: [
        { stage: 'lead', date: '2025-03-12', note: '从一位返乡客商处得到线索。（演示）' },
        { stage: 'talks', date: '2025-04-20' },
        { stage: 'signed', date: '2026-06-18', note: '签订投资协议。（演示）' },
        { stage: 'funded', date: '2026-11-20', note: '首期资金到位。（演示）' },
        { stage: 'producing', date: '2027-05-01' },
      ],
      quotes: [{ text: '有了线索，关键还是在于抓好落实。（演示）', speaker: '演示负责人', post: '市工商联' }],
      lessons: ['抓住线索不放过，盯住项目不泄气。', '服务跟到项目落地的最后一步。'],
      body: rich(
        heading('h2', '背景'),
        paragraph(
          '我市经济盘子小，企业尚未完成原始资本积累，民营企业融资难、担保难的问题长期存在。',
          '“低、小、散”状况突出，',
          text('惟一的出路就是抓好招商引资', 1),
          '。这段文字是演示内容。',
        ),
        paragraph(
          '工商联不是经济部门，只是一个群团组织，但他们抓住线索不放过，硬是凭着一股锲而不舍的精神，把项目引入嵊州，为促进民营企业发展做出了积极的努力。这段文字是演示内容，用来看一段正文在一行里能放下多少个字。',
        ),
        { type: 'upload', relationTo: 'media', value: photograph.id },
        heading('h2', '做法'),
        paragraph(
          '对在谈的每一只项目和掌握的每一条线索盯住不放，追踪到底，促使线索及时转化为合同项目，合同外资及时转化为实到外资，使项目尽可能落户，及早投产生效。',
        ),
        heading('h3', '（一）找准目标'),
        paragraph('找准目标，主动出击，想方设法寻找客商和项目信息，找好门路，找好线索。'),
        heading('h2', '成效'),
        paragraph('项目总投资1000万美元，为促进我市民营企业发展做出了积极的努力。'),
      ),
    },
  },
}

/** What it adds to its campaign. */
export const countedCompany: CountedCase = {
  story: guaranteeCompany.story,
  project: guaranteeCompany.page.content.project?.name ?? null,
  record: null,
  publishedAt: guaranteeCompany.firstPublishedAt,
  reached: reachedFigures(guaranteeCompany.page.content),
}

/** A case with nothing but what the gate demands, and the longest title. */
export const bareCase: LiveStory = {
  ...guaranteeCompany,
  story: 'c-2',
  slug: 'long-title',
  revisedAt: null,
  campaigns: [],
  revision: 'b'.repeat(64),
  card: { title: '这是一个一百个字的标题'.repeat(9) + '。', unitName: MEDIA_CENTRE.name },
  page: {
    unit: MEDIA_CENTRE,
    units: [],
    media: [],
    content: { title: '这是一个一百个字的标题'.repeat(9) + '。', slug: 'long-title' },
  },
}

export const alone: Surroundings = {
  campaigns: [],
  related: [],
  repeals: [],
  amends: [],
  repealedBy: [],
  amendedBy: [],
}
