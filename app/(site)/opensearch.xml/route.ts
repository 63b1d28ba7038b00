import { openSearchXml } from '../../../src/site/openSearch'
import { documentAnswer } from '../_pages/forPrograms'
import { openSite } from '../_pages/site'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const { site } = await openSite()
  return documentAnswer(request, 'application/opensearchdescription+xml', openSearchXml(site))
}
