import config from '@payload-config'
import { door } from '../../../../collections/endpoints/door'
import { boot } from '../../../../src/ops/boot'
import { readiness } from '../../../../src/platform/readiness'

const nothing = door(config, async () => Response.json({}, { status: 404 }))

/** The HTTP server asks once, before it hands any request over; who asks later finds nothing here. */
export async function GET(...asked: Parameters<typeof nothing>): Promise<Response> {
  if (readiness.open) return nothing(...asked)
  boot()
  return new Response(null, { status: 204 })
}
