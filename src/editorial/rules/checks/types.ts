/** The closed vocabulary in which checks are written. */
import type { StoryContent, Subject } from '../content'
import type { Severity } from '../issues'
import type { Kind } from '../kinds'
import type { RuleBook, Surroundings } from './book'
import type { CheckMessage } from './messageKeys'

/** Makes the sentence of a message; `checks/` knows keys alone, so that it stays free of catalogues. */
export type Describe = (key: CheckMessage, vars: Record<string, string>) => string

/** What a check says, without knowing where it stands. */
export interface Saying {
  message: CheckMessage
  vars?: Record<string, string>
  /** instead of the severity of the check */
  severity?: Severity
}

/** UTF-16 units of a text, the end not included. */
export interface Range {
  start: number
  end: number
}

/** A mistake in a text. */
export interface TextFinding extends Saying, Range {
  /** what one click puts in place of `start`–`end` */
  fix?: string
}

/** A fact that is missing or does not fit: `field` is the path of what is to be filled in. */
export interface FactFinding extends Saying {
  field: string
}

/** A mistake that several texts make together; it is shown in one of them. */
export interface PlacedFinding extends TextFinding {
  text: ZonedText
}

/** What checks know besides the text that they read. */
export interface Known {
  subject: Subject
  book: RuleBook
  /** absent: checks of what lies outside the story say nothing */
  around?: Surroundings
}

/** One text that the public may see. */
export interface FieldText {
  /** dotted path; for the words of an image, of the place where it is shown */
  field: string
  text: string
  /** whether an excerpt is a sentence of it, or the whole */
  long: boolean
  /** the words belong to an image (caption, alternative text, credit): no position, mended in the media */
  ofImage?: true
  /** what is written in an attached file: no position, mended in the file */
  ofAttachment?: true
  /** what the file is called */
  fileName?: string
  /** what is marked as code in rich text */
  codeRanges?: readonly Range[]
}

/** A text as its readers see it. */
export interface SeenText extends FieldText {
  /** the text as it is stored, where the one that is read differs */
  stored?: string
  /** for every unit of the text that is read, and for its end, where it stands in the stored one */
  at?: readonly number[]
}

/** A text with its zones: one number per UTF-16 unit, not 0 where the unit lies in the zone. */
export interface ZonedText extends SeenText {
  /** quotations and book titles, their marks included */
  quoted: Uint8Array
  /** names of the roster of leaders */
  named: Uint8Array
  /** code and addresses of the web */
  code: Uint8Array
}

/** What stands around a match: all conditions that are given must hold. */
export interface Context {
  match?: RegExp
  /** on the CONTEXT units before the match; anchor it with `$` */
  before?: RegExp
  /** on the CONTEXT units after the match; anchor it with `^` */
  after?: RegExp
}

/**
 * A wrong way of writing. `find` has the flag `g` and bounds every repetition, so that a scan is linear; it uses no
 * lookbehind, which older browsers cannot parse (`Context.before` stands for it).
 */
export interface Pattern {
  find: RegExp
  /** one of them must hold; absent: the match counts anywhere */
  when?: readonly Context[]
  /** where one of them holds the match passes */
  unless?: readonly Context[]
  message: CheckMessage
  /** instead of the severity of the check */
  severity?: Severity
  vars?: (match: RegExpExecArray) => Record<string, string>
  fix?: (match: RegExpExecArray) => string
}

interface Check {
  /** number in the list of checks */
  check: string
  severity: Severity
  /** where the severity differs by kind of story */
  severityIn?: Partial<Record<Kind, Severity>>
  /** absent: every kind */
  kinds?: readonly Kind[]
  /** kinds to which it does not apply, a kind that comes later not among them */
  exemptKinds?: readonly Kind[]
}

/** A check of what is written; `patterns` are data, `scan` is for what they cannot say. */
export interface TextCheck extends Check {
  /** top-level members of a story to read; absent: all */
  only?: readonly (keyof StoryContent)[]
  /** top-level members that are exempt */
  exempt?: readonly (keyof StoryContent)[]
  /** whether quotations, book titles and names of the roster are passed over */
  quotations: 'skip' | 'look'
  /** names of the roster are read although quotations are not */
  names?: 'look'
  /** the words of attached files are read as well */
  attachments?: 'look'
  patterns?: readonly Pattern[]
  /** for what patterns cannot say of one text */
  scan?: (text: ZonedText, known: Known) => TextFinding[]
  /** for what lies between several texts of a story */
  compare?: (texts: readonly ZonedText[], known: Known) => PlacedFinding[]
  /** for what it has to say of a story beside its texts */
  examine?: (subject: Subject, known: Known) => FactFinding[]
}

/** A check of the facts of a story. */
export interface FactCheck extends Check {
  examine: (subject: Subject, known: Known) => FactFinding[]
}
