import config from '@payload-config'
import { cookies } from 'next/headers'
import { getPayload } from 'payload'
import { PASS_COOKIE, previewDoor } from '../../../../../../src/site/queries/preview'

export const dynamic = 'force-dynamic'

const WIDTH = /^[1-9]\d{0,4}$/

/** A file of the revision, while a use lasts. It counts none. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ token: string; id: string }> },
): Promise<Response> {
  const { token, id } = await params
  const pass = (await cookies()).get(PASS_COOKIE)?.value
  const asked = new URL(request.url).searchParams.get('width') ?? ''
  const payload = await getPayload({ config })
  const found = await previewDoor(payload).file(payload, token, pass, id, WIDTH.test(asked) ? Number(asked) : null)
  if (!found) return new Response(null, { status: 404 })
  const { bytes, mimeType } = found
  const headers = new Headers({ 'Content-Type': mimeType, 'Content-Length': String(bytes.byteLength) })
  if (!mimeType.startsWith('image/')) headers.set('Content-Disposition', 'attachment')
  return new Response(new Uint8Array(bytes), { headers })
}
