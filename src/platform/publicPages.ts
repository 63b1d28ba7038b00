/**
 * What the application and the page store before it must tell each other. The store lives in the HTTP server, the
 * application inside Next: all copies of this module share one object.
 */

/** How far the audit log was read: every public change up to this entry is known. */
export interface Mark {
  seq: number
  hash: string
}

/** A story as the public sees it now. */
export interface PublicStory {
  story: string
  kind: string
  slug: string
  /** sha256 of the live edition, null where none is */
  revision: string | null
}

/** What a director shows for a time; moments in milliseconds since 1970, from which it is not shown any more. */
export interface Occasion {
  greyUntil?: number
  /** one line on the home page */
  announcement?: string
  announcedUntil?: number
}

/** What the public can see differently since a mark. */
export interface PublicChanges {
  mark: Mark
  /** stories that went up or came down, each with the entry that says so */
  moves: (PublicStory & { seq: number })[]
  /** tags of what else has changed → the entry that says so */
  tags: Map<string, number>
  /** as it is now, where it may have been changed */
  occasion?: Occasion
}

/** What the application can be asked. */
export interface PublicSide {
  /**
   * @returns `unknown` where the log cannot tell: it is another one than that of the mark, or too much has happened
   * @throws where the database does not answer
   */
  changesSince(mark: Mark): Promise<PublicChanges | 'unknown'>
  /** the present mark, and after it every story that was ever public */
  everything(): Promise<{ mark: Mark; stories: PublicStory[]; occasion?: Occasion }>
  /** the same stories some at a time, in the order of their ids; whoever asks is not alone with the database */
  stories(): AsyncIterable<PublicStory[]>
  /** what a director shows now */
  occasion(): Promise<Occasion>
  /** false where it is known at once that the database cannot answer */
  connected(): boolean
}

/** A search as it came. */
export interface SearchAsked {
  /** path and query */
  address: string
  /** address of the other end of the connection, and the header `X-Forwarded-For` */
  peer: string
  forwarded: string
}

/** The page of what was found: its status, the text of its title, all that stands in its body. */
export interface FoundPage {
  status: number
  title: string
  body: string
}

const nobody = (): Promise<never> => Promise.reject(new Error('nobody can be asked what is public'))
const NOBODY: PublicSide = {
  changesSince: nobody,
  everything: nobody,
  // oxlint-disable-next-line require-yield -- there is nothing to give
  stories: async function* () {
    await nobody()
  },
  occasion: nobody,
  connected: () => false,
}

interface Shared {
  side?: PublicSide
  /** makes pages of results; @throws where the database does not answer */
  search?: (asked: SearchAsked) => Promise<FoundPage>
  /** who keeps pages: these stories may have moved; settles when what follows from it is done, or cannot be done now */
  moved?: (stories: readonly string[]) => Promise<void>
  /** who keeps pages: follows, and settles when all that is known lies on the disk; rejects where nothing can be asked */
  onDisk?: () => Promise<void>
}

const KEY = Symbol.for('exemplar.publicPages')
const all = globalThis as unknown as Record<symbol, Shared | undefined>

export const publicPages: Shared = (all[KEY] ??= {})

/** Who can be asked: until the database was opened, one that is away. */
export const askedSide = (): PublicSide => publicPages.side ?? NOBODY
