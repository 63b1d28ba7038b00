/** Which kept pages a step along the log concerns, as far as somebody must know it at once. */
import type { PublicChanges } from '../../platform/publicPages'
import type { Index } from './pageIndex'

/**
 * @returns addresses of the pages that show what came down, and of those that may be said otherwise and name what moved or are made
 *   at once: that others may is known when they are asked for
 */
export function concernedBy(
  index: Index,
  { moves, tags }: Pick<PublicChanges, 'moves' | 'tags'>,
): { dead: string[]; stale: string[] } {
  const dead = new Set(
    moves.flatMap(({ story, revision, seq }) => (revision === null ? index.showing(story, seq) : [])),
  )
  const stale = new Set([
    ...moves.flatMap(({ story, seq }) => index.naming(story, seq)),
    ...[...tags].flatMap(([tag, seq]) => index.tagged(tag, seq)),
  ])
  return { dead: [...dead], stale: [...stale].filter((address) => !dead.has(address)) }
}
