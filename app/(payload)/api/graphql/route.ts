import config from '@payload-config'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { door } from '../../../../collections/endpoints/door'

export const POST = door(config, GRAPHQL_POST(config))
