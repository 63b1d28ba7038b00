import { kindFeedAnswer } from '../../_pages/feed'

export const dynamic = 'force-dynamic'

export const GET = kindFeedAnswer('atom', 'cases')
