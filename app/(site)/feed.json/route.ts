import { siteFeedAnswer } from '../_pages/feed'

export const dynamic = 'force-dynamic'

export const GET = siteFeedAnswer('json')
