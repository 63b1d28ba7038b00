/** A preview link: one frozen revision, shown to whoever holds the link, for a time and a number of uses. */
import type { Kind } from './kinds'
import type { Card, Publication, PublicPage } from './publication'

export const PREVIEW_HOURS = { least: 1, most: 168, usual: 24 } as const
export const PREVIEW_USES = { least: 1, most: 50, usual: 5 } as const
/** Most links of one story that are open at the same time. */
export const MOST_OPEN_PREVIEWS = 20
/** How long one use lasts: within it the page may be read again, and its files are sent. Minutes. */
export const VIEWING_MINUTES = 15

interface Named {
  id: string
  name: string
}

/** A link as the people of the desk see it; nothing in it opens the preview. Moments are ISO. */
export interface PreviewLink {
  id: string
  /** sha256 and number of the revision that it shows */
  revision: string
  number: number
  madeBy: Named
  madeAt: string
  expiresAt: string
  uses: number
  usesLeft: number
  revokedBy: Named | null
  revokedAt: string | null
}

/** What a link shows: the public form of its revision, and of the story when it first appeared, where it did. */
export interface PreviewedRevision {
  kind: Kind
  story: string
  slug: string
  unit: string
  /** sha256 and number of the revision */
  revision: string
  number: number
  /** ISO moment, or null for a story that was never public */
  firstPublishedAt: string | null
  card: Card
  page: PublicPage
}

/** What stands at the address of a link that shows something: a question first, then for a while the revision. */
export type PreviewState =
  | { state: 'waits'; expiresAt: string; usesLeft: number }
  | { state: 'open'; shown: PreviewedRevision }

/** Whether a link may still show its revision, whatever its uses. */
export const isStanding = ({ revokedAt, expiresAt }: Pick<PreviewLink, 'revokedAt' | 'expiresAt'>, now: Date) =>
  revokedAt === null && new Date(expiresAt) > now

/** Whether a link can still be used: neither revoked, nor too old, nor used up. */
export const isOpen = (link: Pick<PreviewLink, 'revokedAt' | 'expiresAt' | 'usesLeft'>, now: Date): boolean =>
  isStanding(link, now) && link.usesLeft > 0

/**
 * Whether a revision was taken from the public: it belongs to an edition that is withdrawn or suspended, to one before
 * it, or to one that was withdrawn before another went up. A next edition in the making is newer.
 */
export function wasTakenDown(
  number: number,
  publication: Pick<Publication, 'state' | 'edition' | 'history'> | null,
): boolean {
  if (!publication) return false
  const { state, edition, history } = publication
  if (state === 'live' && number === edition) return false
  const withdrawn = (history ?? []).filter(({ event }) => event === 'withdrawn').map((event) => event.edition)
  return number <= Math.max(0, ...withdrawn, state === 'live' ? 0 : edition)
}
