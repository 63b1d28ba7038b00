import config from '@payload-config'
import { getPayload, type Payload } from 'payload'
import { PLACES_SITEMAP, readSitemapPath } from '../../../../src/site/paths'
import { findSitemapPart, findSitemapPlaces } from '../../../../src/site/queries/sitemap'
import { placesXml, storiesXml } from '../../../../src/site/sitemaps/urls'
import { documentAnswer, nothingHere, XML } from '../../_pages/forPrograms'
import { siteOrigin } from '../../_pages/site'

export const dynamic = 'force-dynamic'

/** The part at an address; undefined where there is none. */
async function partAt(payload: Payload, origin: string, address: string): Promise<string | undefined> {
  if (address === PLACES_SITEMAP) {
    const { columns, units } = await findSitemapPlaces(payload)
    return placesXml(origin, columns, units)
  }
  const part = readSitemapPath(address)
  const stories = part && (await findSitemapPart(payload, part))
  return stories ? storiesXml(origin, stories) : undefined
}

export async function GET(request: Request, { params }: { params: Promise<{ part: string }> }): Promise<Response> {
  const payload = await getPayload({ config })
  const [origin, { part }] = await Promise.all([siteOrigin(), params])
  const body = await partAt(payload, origin, `/sitemaps/${part}`)
  return body === undefined ? nothingHere() : documentAnswer(request, XML, body)
}
