import { unitFeedAnswer } from '../../../_pages/feed'

export const dynamic = 'force-dynamic'

export const GET = unitFeedAnswer('json')
