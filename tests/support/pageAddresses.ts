/** Public addresses of the demo's content. */
import { beijingDay } from '../../src/editorial/rules/days'
import type { Kind } from '../../src/editorial/rules/kinds'
import { topicPath } from '../../src/site/paths'
import type { Door } from './pageDoor'

/** A page of each sort that is live in the demo, by the name of its screenshot. */
export const LIVE = {
  home: '/',
  'list-cases': '/cases',
  'list-speeches': '/speeches',
  'list-notices': '/notices',
  'list-news': '/news',
  'list-campaigns': '/campaigns',
  case: '/cases/gongshanglian-yinjin-zhongxiaoqiye-danbao-gongsi',
  speech: '/speeches/zhaoshang-yinzi-gongzuo-huibao-jiaoliuhui-jianghua',
  notice: '/notices/guanyu-zhengji-zhaoshang-yinzi-dianxing-baodao-de-tongzhi',
  news: '/news/shi-gongshanglian-zoufang-huiyuan-qiye',
  campaign: '/campaigns/zhaoshang-yinzi-xin-yilun-yulun-rechao',
  unit: '/units/rongmeiti',
} as const
/** The pages around them, one of each form. */
export const AROUND = {
  archive: '/archive',
  year: `/archive/${beijingDay(new Date()).slice(0, 4)}`,
  topics: '/topics',
  topic: topicPath('招商引资'),
  sitemap: '/sitemap',
  about: '/about',
  accessibility: '/accessibility',
} as const
export const STORIES = [
  'case',
  'speech',
  'notice',
  'news',
  'campaign',
] as const satisfies readonly (keyof typeof LIVE)[]
export const MISSING = '/cases/zhege-dizhi-conglai-meiyou'

interface Row {
  id: string
  slug: string
  title: string
}

/** The document whose address this is. */
export async function storyAt(door: Door, address: string): Promise<{ kind: Kind; id: string }> {
  const [, kind, slug] = address.split('/')
  const { docs } = await door.get<{ docs: Row[] }>(
    `/api/${kind}?where[slug][equals]=${slug}&depth=0`,
    'director@office.demo',
  )
  if (!docs[0]) throw new Error(`nothing at ${address}`)
  return { kind: kind as Kind, id: docs[0].id }
}

/** The address of the demo's withdrawn notice. */
export async function withdrawnAddress(door: Door): Promise<string> {
  const { docs } = await door.get<{ docs: Row[] }>(
    '/api/notices?where[stage][equals]=withdrawn&sort=createdAt&depth=0',
    'director@office.demo',
  )
  if (!docs[0]) throw new Error('the demo has no withdrawn notice')
  return `/notices/${docs[0].slug}`
}
