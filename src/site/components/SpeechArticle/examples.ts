/** Speeches as the gate publishes them. */
import type { LiveStory } from '../../model'
import { heading, paragraph, rich } from '../RichText/examples'

const OFFICE = { id: 'u-office', name: '一号办' }
const TITLE = '在全市第二次招商引资工作汇报交流会上的讲话'

export const mayorSpeech: LiveStory = {
  kind: 'speeches',
  story: 's-1',
  slug: 'zai-quan-shi-di-er-ci-zhao-shang-yin-zi',
  unit: OFFICE.id,
  firstPublishedAt: '2026-11-22T02:00:00.000Z',
  revisedAt: null,
  campaigns: [],
  revision: 'c'.repeat(64),
  repeals: [],
  amends: [],
  history: [],
  card: { title: TITLE, unitName: OFFICE.name, documentDate: '2023-07-05' },
  page: {
    unit: OFFICE,
    units: [],
    media: [],
    content: {
      title: TITLE,
      slug: 'zai-quan-shi-di-er-ci-zhao-shang-yin-zi',
      speaker: '演示同志',
      post: '演示市市长',
      occasion: '全市第二次招商引资工作汇报交流会',
      place: '市行政中心',
      textStatus: 'full',
      documentDate: '2023-07-05',
      responsibleEditor: '演示编辑',
      body: rich(
        paragraph(
          '今天，我们召集全市各部门和街道负责人召开招商引资工作汇报交流会，目的是进一步了解上半年我市招商引资工作的情况，正确认识当前嵊州面临的压力，并对下阶段的招商引资工作进行部署，真正把“一号工程”落到实处。',
        ),
        paragraph('针对上述存在问题，下面我再谈三点想法：'),
        heading('h2', '一、正视压力，围绕全局抓招商'),
        paragraph(
          '近几年来，市委、市政府竭尽全力发展工业经济，开发区建设已初具规模，企业投资势头看好，但上半年我市的税收、工业总产值等增幅反而有所回落，这值得认真总结和反思。',
        ),
        heading('h2', '二、坚定决心，围绕组团招商抓准备'),
        paragraph(
          '对下阶段招商引资，在目标上，要坚持决心不变、目标不变、任务不变，力度不减，确保全年实到外资7000万美元，力争绍兴市第三位。',
        ),
        heading('h2', '三、加大力度，围绕项目抓落实'),
        paragraph('抓落实，就要发扬蚂蝗精神，发扬钉子精神，对在谈的每一只项目和掌握的每一条线索盯住不放，追踪到底。'),
      ),
    },
  },
}
