import config from '@payload-config'
import { getPayload } from 'payload'
import { homeCard } from '../../../../src/site/present/card'
import { findSettings } from '../../../../src/site/queries/settings'
import { cardAnswer } from '../../_pages/cardAnswer'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const payload = await getPayload({ config })
  return cardAnswer(homeCard(await findSettings(payload)))
}
