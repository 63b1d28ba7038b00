import config from '@payload-config'
import { getPayload } from 'payload'
import { findSitemapParts } from '../../../src/site/queries/sitemap'
import { sitemapIndexXml } from '../../../src/site/sitemaps/parts'
import { documentAnswer, XML } from '../_pages/forPrograms'
import { siteOrigin } from '../_pages/site'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const payload = await getPayload({ config })
  const [origin, parts] = await Promise.all([siteOrigin(), findSitemapParts(payload)])
  return documentAnswer(request, XML, sitemapIndexXml(origin, parts))
}
