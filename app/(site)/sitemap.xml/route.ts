import config from '@payload-config'
import { getPayload } from 'payload'
import { findSitemap } from '../../../src/site/queries/sitemap'
import { sitemapXml } from '../../../src/site/sitemap'
import { siteOrigin } from '../_pages/site'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const payload = await getPayload({ config })
  const [origin, data] = await Promise.all([siteOrigin(), findSitemap(payload)])
  return new Response(sitemapXml(origin, data), { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
