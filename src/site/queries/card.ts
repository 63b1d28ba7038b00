/** What the picture of a story says, by its address. */
import type { Payload } from 'payload'
import type { Kind } from '../../editorial/rules/kinds'
import { storyCardPath } from '../cardPaths'
import type { LiveStory } from '../model'
import { isSlug } from '../paths'
import { findRow, storyOf } from './publications'
import { findUnits } from './units'

/** The live edition whose picture stands at this address and its unit; undefined for any other edition and for what is not live. */
export async function findCarded(
  payload: Payload,
  { kind, slug, address }: { kind: Kind; slug: string; address: string },
): Promise<{ story: LiveStory; unit: string | undefined } | undefined> {
  const row = isSlug(slug) ? await findRow(payload, kind, slug) : undefined
  const [story] = row ? storyOf(row) : []
  if (!story || storyCardPath(kind, slug, story.revision) !== address) return undefined
  const [unit] = await findUnits(payload, [story.unit])
  return { story, unit: unit?.name }
}
