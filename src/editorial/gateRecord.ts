/** What the gate keeps of a story beside its text: in one hidden member of the working copy, `gate`. */
import type { ReviewStep } from './rules/stages'

export interface Person {
  id: string
  name: string
}

export interface Round {
  number: number
  /** sha256 of the revision under review */
  revision: string
  submitter: string
  /** the steps with which the round began; settings changed later leave it alone */
  chain: ReviewStep[]
}

/** A note for readers that goes with the edition in the making (更正): frozen and reviewed with it. */
export interface Correction {
  note: string
  by: Person
  /** ISO moment */
  at: string
}

/** When a signed revision goes out, and on whose word. */
export interface Schedule {
  /** ISO moment */
  at: string
  revision: string
  by: Person
}

/** The edition that was last forced past the review. */
export interface ForcedEdition {
  revision: string
  by: Person
  /** ISO moments */
  at: string
  due: string
  authors: string[]
  /** who reviewed it afterwards, and what came of it */
  reviewed: { by: Person; at: string; outcome: 'upheld' | 'withdraw' } | null
}

export interface GateRecord {
  /** ids of who had a hand in the text since the last publication */
  authors: string[]
  everSubmitted: boolean
  rounds: number
  /** how many of them belong to editions that are over: published or given up */
  roundsBefore?: number
  round: Round | null
  /** the revision frozen or published last */
  lastRevision: string | null
  /** by id of the issue; they hold while the issue stands, in later rounds and editions too */
  acknowledged: Record<string, Person>
  contested: Record<string, { reason: string; by: Person }>
  overridden: Record<string, { reason: string; by: Person }>
  correction?: Correction | null
  schedule?: Schedule | null
  forced?: ForcedEdition | null
}

export const newGateRecord = (authors: string[]): GateRecord => ({
  authors,
  everSubmitted: false,
  rounds: 0,
  round: null,
  lastRevision: null,
  acknowledged: {},
  contested: {},
  overridden: {},
})

/** The record with one more author. */
export const withAuthor = (record: GateRecord, person: string): GateRecord =>
  record.authors.includes(person) ? record : { ...record, authors: [...record.authors, person] }
