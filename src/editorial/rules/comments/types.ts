/** What people say about a text: at a passage, or at a field; with a proposal, where they have one. */

export const COMMENT_STATES = ['open', 'resolved', 'accepted', 'declined'] as const
export type CommentState = (typeof COMMENT_STATES)[number]

/** UTF-16 units of the plain text of a field, the end not included. */
export interface Position {
  start: number
  end: number
}

/** Where something was said. Without `excerpt` it is about the whole field. */
export interface Anchor {
  /** dotted path */
  field: string
  /** the passage, word for word */
  excerpt?: string
  position?: Position
}

/** What a person sends. */
export interface CommentInput extends Anchor {
  text: string
  /** nobody passes or signs while it stands */
  blocker?: true
  /** goes in the place of the passage when the unit accepts it; empty where the passage shall go */
  replacement?: string
}

interface Named {
  id: string
  name: string
}

/** What is shown of a comment, its place found again in the present text. */
export interface Comment {
  id: string
  /** 1, 2, 3 … in the story */
  number: number
  /** sha256 of the revision that it was made on; null where it was the working copy */
  revision: string | null
  field: string
  excerpt: string | null
  position: Position | null
  /** the passage or the entry that it speaks of is no longer there */
  gone: boolean
  text: string
  blocker: boolean
  replacement: string | null
  person: Named
  /** ISO moment */
  at: string
  state: CommentState
  /** who closed it, and what they said with it */
  closed: { person: Named; at: string; note: string | null } | null
}
