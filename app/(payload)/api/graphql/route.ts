import config from '@payload-config'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { door } from '../../../../collections/endpoints/door'

/** Questions are sent by POST; a GET is answered like any address that nobody promised. */
export const GET = door(config, async () => Response.json({}, { status: 404 }))
export const POST = door(config, GRAPHQL_POST(config))
