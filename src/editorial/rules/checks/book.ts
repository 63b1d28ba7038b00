/** What a director can change about the checks, and what lies around a story. Plain data. */
import type { Severity } from '../issues'
import type { RangeMark } from './data/rangeMarks'

/** One post of a leader. Days are `YYYY-MM-DD`, both included; absent: without a beginning or an end. */
export interface RosterEntry {
  name: string
  post: string
  unit?: string
  from?: string
  until?: string
  /** place in the order in which leaders are named; lower goes first */
  order?: number
}

/** A word of the house: what is not written, and what is. */
export interface Term {
  wrong: string
  right: string
  severity: Severity
  /** longer texts in which `wrong` is another word */
  unless?: readonly string[]
}

export type Level = Severity | 'off'

export interface RuleBook {
  roster: readonly RosterEntry[]
  terms: readonly Term[]
  /** the one mark for ranges of numbers on this site; absent: either, the same throughout a story */
  style: { range?: RangeMark }
  /** whom the site may reprint */
  sources: readonly string[]
  /** by number of the check: at most this severe */
  levels: Readonly<Record<string, Level>>
}

/** A published story, to be compared with. */
export interface LiveStory {
  kind: string
  id: string
  title: string
  publicUrl: string
  paragraphs: readonly string[]
}

/** What lies outside the story. The story's own publication is not among `live`. */
export interface Surroundings {
  live: readonly LiveStory[]
  /** path of this site → whether something answers there; a path that is not here is not known */
  links: Readonly<Record<string, boolean>>
}
