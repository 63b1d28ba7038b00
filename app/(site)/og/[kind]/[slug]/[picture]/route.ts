import config from '@payload-config'
import { getPayload } from 'payload'
import { isKind } from '../../../../../../src/editorial/rules/kinds'
import { storyCards } from '../../../../../../src/site/cardPaths'
import { storyCard } from '../../../../../../src/site/present/card'
import { findCarded } from '../../../../../../src/site/queries/card'
import { findSettings } from '../../../../../../src/site/queries/settings'
import { cardAnswer } from '../../../../_pages/cardAnswer'
import { nothingHere } from '../../../../_pages/forPrograms'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ kind: string; slug: string; picture: string }>
}

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { kind, slug, picture } = await params
  if (!isKind(kind)) return nothingHere()
  const payload = await getPayload({ config })
  const found = await findCarded(payload, { kind, slug, address: `${storyCards(kind, slug)}${picture}` })
  if (!found) return nothingHere()
  return cardAnswer(storyCard(await findSettings(payload), found.story, found.unit))
}
