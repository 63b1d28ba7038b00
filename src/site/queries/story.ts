/** One story by its address. */
import type { Payload } from 'payload'
import type { Kind } from '../../editorial/rules/kinds'
import type { Publication } from '../../editorial/rules/publication'
import type { Found } from '../model'
import { isSlug, storyPath } from '../paths'
import { findCardsOf, findRow, storyOf } from './publications'
import { findViews } from './views'

/** The live edition, or why there is none, or where it went; undefined for what was never public. */
export async function findStory(payload: Payload, kind: Kind, slug: string): Promise<Found | undefined> {
  if (!isSlug(slug)) return undefined
  const row = await findRow(payload, kind, slug)
  if (!row) return undefined
  const [story] = storyOf(row)
  if (story) return { state: 'live', story: { ...story, views: await findViews(payload, storyPath(kind, slug)) } }
  const successor = await findSuccessor(payload, row)
  return successor
    ? { state: 'moved', kind: successor.kind, slug: successor.slug }
    : { state: 'gone', withdrawal: row.withdrawal ?? null }
}

async function findSuccessor(payload: Payload, { state, withdrawal }: Pick<Publication, 'state' | 'withdrawal'>) {
  const named = state === 'withdrawn' ? withdrawal?.successor : undefined
  const [card] = named ? await findCardsOf(payload, [named.id]) : []
  return card?.kind === named?.kind ? card : undefined
}
