/** What comes of a Word file: a draft, and what a person has to know before it is one. All of it is data. */
import type { Figure, RichText, TimelineEntry } from '../../editorial/rules/content'
import type { StoryKind } from '../../editorial/rules/kinds'

/** Where something stands: a paragraph of the file, counted as it is read, or UTF-16 units of the plain text of the body. */
export type Place =
  | { in: 'file'; paragraph: number; excerpt: string }
  | { in: 'body'; start: number; end: number; excerpt: string }

/** What was dropped or changed; the sentence is `word.loss.<code>`. */
export const LOSSES = [
  // kept in another form
  'trackedAccepted',
  'noteMoved',
  'textBoxMoved',
  'rubyInBrackets',
  'formulaAsText',
  'headingLevel',
  'listNumbers',
  'nestedTable',
  'pictureMoved',
  'headLineMoved',
  // left out
  'trackedDeleted',
  'hiddenText',
  'comment',
  'linkDropped',
  'linkInside',
  'pictureFormat',
  'pictureOutside',
  'pictureMissing',
  'embeddedObject',
  'drawing',
  'symbol',
  'contents',
  'headerFooter',
  'fieldWithoutResult',
  'emphasisMark',
  'colour',
  'unsafeCharacter',
  'publicationLine',
] as const
export type LossCode = (typeof LOSSES)[number]

export interface Loss {
  code: LossCode
  place: Place
  /** how often in this paragraph */
  count: number
  /** what a comment says, or a line that became a field: for the writer alone */
  says?: string
}

export interface Picture {
  /** the `value` of the upload node that shows it, until the id of the stored file stands there */
  key: string
  bytes: Uint8Array
  mimeType: string
  alt: string
  caption: string
  /** who made it, and the number of a map: where a document of this program names them */
  credit?: string
  mapNumber?: string
  place: Place
}

/** Why a kind is proposed; the words are `word.because.<reason>`. */
export const KIND_REASONS = [
  'ownDocument',
  'redHead',
  'documentNumber',
  'titleOfNotice',
  'dateAndSpeaker',
  'titleOfSpeech',
  'partsOfCase',
  'nothingElse',
] as const
export type KindReason = (typeof KIND_REASONS)[number]

/** Members of a story that a line of the file may say. Days are `YYYY-MM-DD`. */
export type TextField =
  | 'title'
  | 'documentNumber'
  | 'issuer'
  | 'addressees'
  | 'documentDate'
  | 'speaker'
  | 'post'
  | 'occasion'
  | 'place'
  | 'eventDate'
  | OwnField

/** Members that a file says in so many words only where this program wrote it. */
export type OwnField =
  | 'kicker'
  | 'subtitle'
  | 'summary'
  | 'dateline'
  | 'textStatus'
  | 'form'
  | 'source'
  | 'sourceUrl'
  | 'sourcePublishedAt'
  | `project.${'name' | 'investor' | 'investorOrigin' | 'industry' | 'kind' | 'method' | 'park'}`

/** Members that hold several: one proposal for each, in order. An attachment is proposed by its title: no document holds its file. */
export type ListField = 'attachments' | 'contributors' | 'keywords' | 'lessons'

export interface Quote {
  text: string
  speaker?: string
  post?: string
}

/** A fact as the file seems to say it. Nothing is one before the writer confirms it. */
export type Proposal =
  | { field: TextField; value: string; place: Place }
  | { field: ListField; value: string; place: Place }
  | { field: 'figures'; value: Figure; place: Place }
  | { field: 'timeline'; value: TimelineEntry; place: Place }
  | { field: 'quotes'; value: Quote; place: Place }

export interface WordDraft {
  kind: { value: StoryKind; because: KindReason }
  /** '' where none was found */
  title: string
  body: RichText
  /** the key of the picture before the text */
  cover?: string
  pictures: Picture[]
  proposals: Proposal[]
  losses: Loss[]
}
