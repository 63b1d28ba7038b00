/** Everything that the home page may hold. */
import type { LiveCard, SiteSettings } from '../../model'
import type { HomeData } from '../../model'
import { wave } from '../CampaignArticle/examples'
import { countedCompany, guaranteeCompany } from '../CaseArticle/examples'
import { signing } from '../NewsArticle/examples'
import { coverageNotice, olderNotice } from '../NoticeArticle/examples'
import { mayorSpeech } from '../SpeechArticle/examples'

export const settings: SiteSettings = {
  siteName: '典型 · 演示站',
  supervisor: '中共演示市委宣传部',
  organizer: '演示市一号工程办公室',
  undertaker: '演示市融媒体中心',
  contact: '演示市行政中心1号楼，0000-0000000',
  siteIdCode: '0000000000',
  icp: '演ICP备00000000号',
  policeFiling: '演公网安备00000000000000号',
  reportPhone: '0000-0000000',
  reportMail: 'report@example.com',
}

const retitled = (story: LiveCard, title: string, number: number): LiveCard => ({
  ...story,
  story: `${story.story}-${number}`,
  slug: `${story.slug}-${number}`,
  firstPublishedAt: `2026-11-${String(20 - number).padStart(2, '0')}T02:00:00.000Z`,
  card: { ...story.card, title },
})

const cases: LiveCard[] = [
  guaranteeCompany,
  retitled(guaranteeCompany, '以商招商引来上下游：一家链主企业的三年（演示）', 1),
  retitled(guaranteeCompany, '驻点八个月，一个高新项目从线索到开工（演示）', 2),
  retitled(guaranteeCompany, '商会乡情牵线，返乡客商在开发区投资办厂（演示）', 3),
]
const notices: LiveCard[] = [
  coverageNotice,
  olderNotice,
  retitled(coverageNotice, '关于公布上半年招商引资任务完成情况的通报（演示）', 4),
]

export const wholeHome: HomeData = {
  headline: guaranteeCompany,
  pictures: cases,
  latest: [...cases, mayorSpeech, ...notices, signing],
  campaign: { story: wave, cases: [countedCompany] },
  columns: { cases, speeches: [mayorSpeech], notices, news: [signing] },
  units: [
    { id: 'u-media', name: '市融媒体中心', shortName: '融媒体中心', slug: 'media', kind: 'media' },
    { id: 'u-gsl', name: '市工商业联合会', shortName: '市工商联', slug: 'gsl', kind: 'people' },
    { id: 'u-office', name: '一号办', slug: 'office', kind: 'department' },
  ],
  unitCount: 3,
}

/** A site on its first day. */
export const emptyHome: HomeData = {
  pictures: [],
  latest: [],
  columns: { cases: [], speeches: [], notices: [], news: [] },
  units: [],
  unitCount: 0,
}
