/** Kinds of story that pass the gate: the slugs of their collections and of their public addresses, in the order of every menu. */
export const KINDS = ['cases', 'speeches', 'notices', 'news', 'campaigns'] as const
export type Kind = (typeof KINDS)[number]

/** Whether a text names a kind of story. */
export const isKind = (value: unknown): value is Kind => KINDS.includes(value as Kind)

/** Kinds that only the gate office writes. */
export const OFFICE_KINDS: readonly Kind[] = ['campaigns']

/** Kinds that are stories of their own: all but the campaign, which holds them. */
export type StoryKind = Exclude<Kind, 'campaigns'>
export const STORY_KINDS: readonly StoryKind[] = KINDS.filter((kind) => kind !== 'campaigns')

/** The rich-text field of each kind: the one whose images and links are read and frozen. */
export const BODY_FIELD = {
  cases: 'body',
  speeches: 'body',
  notices: 'body',
  news: 'body',
  campaigns: 'lead',
} as const satisfies Record<Kind, 'body' | 'lead'>
