import config from '@payload-config'
import { getPayload } from 'payload'
import { env } from '../../../../../src/platform/env'
import { previewPath } from '../../../../../src/site/paths'
import { PASS_COOKIE, previewDoor } from '../../../../../src/site/queries/preview'

export const dynamic = 'force-dynamic'

/**
 * The button: takes one use, leaves its pass with the browser, and goes back to the link. Where there is none to take
 * it goes there too: what stands at the link is told in one place.
 */
export async function POST(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params
  const payload = await getPayload({ config })
  const opened = await previewDoor(payload).open(payload, token)
  const path = previewPath(encodeURIComponent(token))
  const headers = new Headers({ Location: path })
  if (opened) {
    const { pass, until } = opened
    const secure = env.siteUrl.startsWith('https:') ? '; Secure' : ''
    const expires = new Date(until).toUTCString()
    headers.set(
      'Set-Cookie',
      `${PASS_COOKIE}=${pass}; Path=${path}; Expires=${expires}; HttpOnly; SameSite=Lax${secure}`,
    )
  }
  return new Response(null, { status: 303, headers })
}
