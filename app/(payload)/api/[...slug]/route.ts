import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { door } from '../../../../collections/endpoints/door'

export const GET = door(config, REST_GET(config))
export const POST = door(config, REST_POST(config))
export const PATCH = door(config, REST_PATCH(config))
export const PUT = door(config, REST_PUT(config))
export const DELETE = door(config, REST_DELETE(config))
export const OPTIONS = door(config, REST_OPTIONS(config))
