import { robotsText } from '../../../src/site/robots'
import { siteOrigin } from '../_pages/site'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return new Response(robotsText(await siteOrigin()), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
