/**
 * The public side of a story: one row of `publications`, written by the gate alone. All that `site/` may read of a
 * story is here; what must never be public (see `publicContent.ts`) has been taken out before the row was written.
 */
import type { Figure, StoryContent, UnitName } from './content'
import { dayIsOver } from './days'
import type { Kind } from './kinds'

export const PUBLICATION_STATES = ['live', 'suspended', 'withdrawn'] as const
export type PublicationState = (typeof PUBLICATION_STATES)[number]

/** One picture file in one size. */
export interface PublicVariant {
  url: string
  width: number
  height: number
  mimeType: string
}

/** A file that a live publication shows: cover, body image or attachment. */
export interface PublicMedia {
  id: string
  url: string
  mimeType: string
  /** bytes */
  filesize: number
  width?: number
  height?: number
  alt?: string
  caption?: string
  credit?: string
  isMap?: boolean
  mapNumber?: string
  /** of pictures: whether nothing shines through. Which copies there are follows from it (`pictures.ts`) */
  opaque?: boolean
  /** smaller copies as JPEG, narrowest first; none of what shines through */
  variants: PublicVariant[]
}

/** What a list, the home page or a box shows of a story, whole in one row. */
export interface Card {
  title: string
  shortTitle?: string
  summary?: string
  cover?: PublicMedia
  unitName: string
  documentDate?: string
  /** cases: name of the project and of the introducing unit; campaigns: goal; notices: number */
  projectName?: string
  introducedBy?: string
  goal?: string
  documentNumber?: string
  /** newspapers and reprints: the source that stands on the page */
  source?: string
  startsOn?: string
  endsOn?: string
}

/** The body of the page: the public part of a frozen revision, with names of units and its files. */
export interface PublicPage {
  /** the owner of the story, as named when the revision was frozen */
  unit: UnitName
  /** every unit that the content names by id */
  units: UnitName[]
  content: StoryContent
  media: PublicMedia[]
  /** what readers are told with this edition (更正) */
  correction?: string
}

/** Why and when an edition was taken down. `publicNote` is for readers; the reason's note never is. */
export interface Withdrawal {
  /** ISO moment */
  at: string
  code: string
  publicNote?: string
  successor?: { kind: Kind; id: string }
}

/** What happened to a story before the public: when and why, and of what was withdrawn not a word. */
export interface PublicEvent {
  /** ISO moment */
  at: string
  event: 'published' | 'corrected' | 'withdrawn'
  /** number of the revision */
  edition: number
  /** of a correction: what was put right */
  note?: string
  /** of a withdrawal: reason code */
  code?: string
}

/** A dated stage of a project. */
export interface ProjectStep {
  /** `YYYY-MM-DD` */
  day: string
  stage: string
}

/** A figure that a story says was reached: what campaigns add up. */
export type ReachedFigure = Pick<Figure, 'indicator' | 'label' | 'unit' | 'amount' | 'asOf'>

/** As the index of moments has them. Payload adds `-createdAt` where the order names none: MongoDB would sort all of it for the second. */
export const NEWEST_FIRST = '-firstPublishedAt'
export const OLDEST_FIRST = ['firstPublishedAt', 'createdAt']

export interface Publication {
  id: string
  kind: Kind
  /** id of the working copy */
  story: string
  slug: string
  state: PublicationState
  /** sha256 of the revision that the public sees; null while nothing is live */
  liveRevision: string | null
  suspendedRevision: string | null
  /** number of that revision */
  edition: number
  title: string
  /** ISO moment of the first publication: set once, for ever */
  firstPublishedAt: string
  /** ISO moment of the latest edition where it is not the first, else null */
  revisedAt: string | null
  /** ISO moment of the latest correction, while it stands */
  correctedAt?: string | null
  /** ISO moment from which it is taken down by its own dates */
  takeDownAt?: string | null
  /** oldest first */
  history?: PublicEvent[] | null
  card: Card | null
  page: PublicPage | null
  /** ids of the media that may be fetched without a session while the state is live */
  files: string[]
  /** columns that lists filter by */
  unit: string
  industry: string | null
  method: string | null
  park: string | null
  /** name of the project that a case is about */
  project?: string | null
  /** of a case: what its project reached when; days that lie ahead are plans */
  stages?: ProjectStep[] | null
  /** by which topics find it */
  keywords?: string[] | null
  /** year of the first publication, Beijing time */
  year: number
  campaigns: string[]
  reached: ReachedFigure[]
  /** ids of the stories that it names: of the same project or event */
  related?: string[]
  repeals: string[]
  amends: string[]
  withdrawal: Withdrawal | null
}

/** The dated stages of a story's project, oldest first; of one day, in the order in which the story tells them. */
export const projectSteps = ({ timeline }: StoryContent): ProjectStep[] =>
  (timeline ?? [])
    .flatMap(({ date, stage }) => (date && stage ? [{ day: date, stage }] : []))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))

/** The stage that a project has reached by a day; undefined before its first one. @param day `YYYY-MM-DD` */
export const stageOn = (steps: readonly ProjectStep[], day: string): string | undefined =>
  steps.filter((step) => step.day <= day).at(-1)?.stage

/** The figures that a story says were reached, not those that it aims at. */
export const reachedFigures = ({ figures }: Pick<StoryContent, 'figures'>): ReachedFigure[] =>
  (figures ?? []).flatMap(({ kind, indicator, label, unit, amount, asOf }) =>
    kind === 'actual' && amount ? [{ indicator, label, unit, amount, asOf }] : [],
  )

/** Longest keyword that has a topic, characters. */
const LONGEST_KEYWORD = 50

/** The keywords of a story, each once; what cannot stand in an address on one line is none. */
export const topicsOf = ({ keywords }: Pick<StoryContent, 'keywords'>): string[] => [
  ...new Set((keywords ?? []).map((word) => word.trim().normalize('NFC')).filter(isTopic)),
]

/** Whether a text may be the name of a topic: spelled one way, on one line, and not a path of its own. */
export const isTopic = (word: string): boolean =>
  word !== '' &&
  word === word.trim().normalize('NFC') &&
  word.length <= LONGEST_KEYWORD &&
  !/^\.+$|[\p{C}\p{Zl}\p{Zp}/\\]/u.test(word)

/**
 * The moment from which a story is no longer public by its own dates: 00:00 in Beijing after `takeDownOn`, and for a
 * 公示 after `effectiveUntil`; the earlier of the two. Null where it stays up.
 */
export function takeDownAt(kind: Kind, { takeDownOn, type, effectiveUntil }: StoryContent): string | null {
  const until = kind === 'notices' && type === 'publicity' ? effectiveUntil : undefined
  const [first] = [takeDownOn, until].filter((day) => day !== undefined).sort()
  return first ? dayIsOver(first).toISOString() : null
}
