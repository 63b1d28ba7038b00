/** What a question over live editions depends on, for the page that is made of its answer. */
import type { Where } from 'payload'
import {
  aroundTag,
  CAMPAIGNS_TAG,
  campaignTag,
  kindTag,
  LIVE_TAG,
  projectTag,
  unitTag,
} from '../../editorial/rules/pageTags'
import { namedTag } from '../../platform/pageParts'

/** The values that a column must have, of all conditions. */
const valuesOf = (where: readonly Where[], column: string): string[] =>
  where.flatMap((condition) => {
    const { equals, in: among } = (condition[column] ?? {}) as { equals?: unknown; in?: unknown[] }
    return [...(equals === undefined ? [] : [equals]), ...(among ?? [])].map(String)
  })

/**
 * The tags of the narrowest condition. Pages that ask for what was published before or after a moment say themselves
 * whose neighbours they want; what a condition leaves out changes no answer.
 */
export function tagsAsked(where: readonly Where[]): string[] {
  const of = (column: string) => valuesOf(where, column)
  const stories = of('story')
  if (stories.length > 0) return stories.map(namedTag)
  if (where.some((condition) => 'firstPublishedAt' in condition)) return []
  const naming = [...of('related'), ...of('repeals'), ...of('amends')]
  if (naming.length > 0) return naming.map(aroundTag)
  const projects = of('project')
  if (projects.length > 0) return projects.map(projectTag)
  const campaigns = of('campaigns')
  if (campaigns.length > 0) return [CAMPAIGNS_TAG, ...campaigns.map(campaignTag)]
  const [kind] = of('kind')
  const units = of('unit')
  if (units.length > 0) return units.map((unit) => unitTag(unit, kind))
  return [kind ? kindTag(kind) : LIVE_TAG]
}
