/**
 * What a story says: the members of `domain.md` as they are stored, relations as ids, days as `YYYY-MM-DD`,
 * amounts as decimal strings. Every member but `title` may be absent while a story is being written.
 */
import type { FileTextState } from './fileText'
import type { Kind } from './kinds'

/** A node of the rich text, as `@payloadcms/richtext-lexical` stores it. */
export interface LexicalNode {
  type: string
  children?: LexicalNode[]
  text?: string
  /** bit set of text formats: 1 bold, 2 italic, 4 strike, 8 underline, 32 subscript, 64 superscript */
  format?: number | string
  tag?: string
  /** upload nodes: the id of the media */
  value?: unknown
  relationTo?: string
  fields?: Record<string, unknown>
  [member: string]: unknown
}
export interface RichText {
  root: LexicalNode & { children: LexicalNode[] }
}

export interface Evidence {
  file?: string
  url?: string
}
export interface Figure {
  indicator?: string
  label?: string
  /** decimal string */
  amount?: string
  unit?: string
  kind?: 'target' | 'actual'
  asOf?: string
  period?: string
  evidence?: Evidence
  note?: string
  checkedBy?: string
}
export interface Byline {
  name?: string
  role?: string
  unit?: string
  user?: string
}
export interface TimelineEntry {
  stage?: string
  date?: string
  note?: string
  evidence?: Evidence
}
export interface StoryRef {
  relationTo: Kind
  value: string
}

export interface StoryContent {
  title: string
  kicker?: string
  subtitle?: string
  shortTitle?: string
  slug?: string
  summary?: string
  dateline?: string
  body?: RichText
  cover?: string
  source?: string
  origin?: 'own' | 'reprint'
  sourceUrl?: string
  sourcePublishedAt?: string
  authors?: Byline[]
  responsibleEditor?: string
  proofreader?: string
  keywords?: string[]
  documentDate?: string
  urgency?: 'normal' | 'urgent' | 'flash'
  disclosure?: 'active' | 'onRequest' | 'none'
  takeDownOn?: string
  campaigns?: string[]
  relatedStories?: StoryRef[]
  attachments?: { file?: string; title?: string }[]
  figures?: Figure[]
  // cases
  project?: {
    name?: string
    investor?: string
    investorOrigin?: string
    industry?: string
    kind?: string
    method?: string
    park?: string
    /** id of its record in the register; never public */
    record?: string
  }
  introducedBy?: { unit?: string; contributors?: string[] }
  timeline?: TimelineEntry[]
  quotes?: { text?: string; speaker?: string; post?: string }[]
  lessons?: string[]
  consent?: { status?: 'notNeeded' | 'given' | 'missing'; by?: string; date?: string; file?: string }
  // speeches
  speaker?: string
  post?: string
  occasion?: string
  /** news too */
  place?: string
  textStatus?: 'full' | 'excerpt' | 'transcript'
  cleared?: { by?: string; date?: string }
  // notices
  type?: 'notice' | 'announcement' | 'circular' | 'publicity' | 'policy' | 'interpretation'
  issuer?: string
  documentNumber?: string
  indexNumber?: string
  topic?: string
  addressees?: string
  effectiveFrom?: string
  effectiveUntil?: string
  repeals?: string[]
  amends?: string[]
  // news
  form?: 'message' | 'feature' | 'commentary' | 'picture'
  eventDate?: string
  // campaigns
  goal?: string
  lead?: RichText
  startsOn?: string
  endsOn?: string
  targets?: Figure[]
}

/** What the gate knows of one file: frozen with the revision that shows it. */
export interface MediaFacts {
  id: string
  /** lower-case SHA-256 of the uploaded bytes */
  sha256: string
  mimeType: string
  filesize: number
  /** pixels; images alone */
  width?: number
  height?: number
  alt?: string
  caption?: string
  credit?: string
  rightsHolder?: string
  license?: string
  identifiablePeople?: string
  people?: string[]
  isMap?: boolean
  mapNumber?: string
  /** for the checks alone, never frozen: the name under which it was uploaded */
  filename?: string
  /** for the checks alone, never frozen: what is written in an attached document */
  text?: string
  /** for the checks alone, never frozen: how much of an attached document could be read */
  textState?: FileTextState
}

/** A unit by the name that it bore when the revision was frozen. */
export interface UnitName {
  id: string
  name: string
  shortName?: string
}

/** What checks read and revisions freeze: a story with its files and the names of its units. */
export interface Subject {
  kind: Kind
  content: StoryContent
  media: MediaFacts[]
}
