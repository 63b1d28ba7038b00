/** The pictures of the editors' handbook, for whoever is signed in. */
import type { Endpoint } from 'payload'
import { Refusal } from '../../src/editorial/errors'
import { requireActor } from '../../src/editorial/people'
import { pictureBytes } from '../../src/platform/handbook'

export const handbookEndpoint: Endpoint = {
  path: '/handbook/:picture',
  method: 'get',
  handler: async (req) => {
    requireActor(req)
    const bytes = await pictureBytes(String(req.routeParams?.picture ?? ''))
    if (!bytes) throw new Refusal('NOT_FOUND')
    return new Response(new Uint8Array(bytes), {
      headers: { 'Content-Type': 'image/webp', 'Cache-Control': 'private, max-age=300' },
    })
  },
}
