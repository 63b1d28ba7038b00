import { feedAnswer } from '../_pages/feed'

export const dynamic = 'force-dynamic'

export const GET = (request: Request): Promise<Response> => feedAnswer(request, 'json')
