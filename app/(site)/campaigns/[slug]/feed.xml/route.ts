import { campaignFeedAnswer } from '../../../_pages/feed'

export const dynamic = 'force-dynamic'

export const GET = campaignFeedAnswer('atom')
