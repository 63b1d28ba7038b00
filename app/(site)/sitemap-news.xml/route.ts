import { siteName } from '../../../src/site/present/pageMeta'
import { findLatest } from '../../../src/site/queries/sitemap'
import { newsXml } from '../../../src/site/sitemaps/news'
import { documentAnswer, XML } from '../_pages/forPrograms'
import { openSite } from '../_pages/site'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const { payload, site, now } = await openSite()
  return documentAnswer(request, XML, newsXml(site.origin, siteName(site.settings), await findLatest(payload, now)))
}
