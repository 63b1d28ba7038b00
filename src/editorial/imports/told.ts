/** An import as it is told to people: what became of a Word file, what was lost, what its lines seem to say. */
import { LOSSES, type KindReason, type Loss, type Proposal } from '../../word/read/draft'
import { OTHER_FILES, READ_REFUSALS, type OtherFile } from '../../word/read/refusal'
import type { StoryKind } from '../rules/kinds'

/** `refused`: it cannot be read, and its bytes are gone · `failed`: nobody could read or store it, which may be tried again. */
export const IMPORT_STATES = ['waiting', 'reading', 'done', 'refused', 'failed', 'cancelled'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

/** Work is still to be done. */
export const isOpenImport = (state: ImportState): boolean => state === 'waiting' || state === 'reading'

/** Why an import failed; the sentence is `imports.failed.<code>`. */
export const IMPORT_FAULTS = ['READER_DIED', 'NOT_PERMITTED', 'NOT_STORED', 'NOT_ACCEPTED'] as const
export type ImportFault = (typeof IMPORT_FAULTS)[number]

/** Whether to try again can help: a draft that was refused for what it says is refused again. */
export const canRetry = ({ state, code }: Pick<ImportSummary, 'state' | 'code'>): boolean =>
  state === 'failed' && code !== 'NOT_ACCEPTED'

export const IMPORT_CODES = [...READ_REFUSALS, ...IMPORT_FAULTS] as const
export type ImportCode = (typeof IMPORT_CODES)[number]
export { OTHER_FILES, READ_REFUSALS, type OtherFile, type Proposal }

/** What is lost after the reading, beside what the reader tells; the sentence is `imports.loss.<code>`. */
export const OWN_LOSSES = ['pictureNotTaken', 'titleCut', 'titleOfName', 'titleSigns'] as const
export const IMPORT_LOSSES = [...LOSSES, ...OWN_LOSSES] as const
export type ImportLoss = Omit<Loss, 'code'> & { code: (typeof IMPORT_LOSSES)[number] }

/** What the writer said to a proposal. */
export type Answer = 'open' | 'taken' | 'declined'
export type ToldProposal = Proposal & {
  /** counted from 0: by it the proposal is answered */
  number: number
  answer: Answer
  /** the kind of the draft has such a member */
  fits: boolean
}

export interface ImportSummary {
  id: string
  /** as the file was called */
  name: string
  /** bytes */
  size: number
  sha256: string
  /** ISO moment */
  at: string
  by: { id: string; name: string }
  state: ImportState
  code: ImportCode | null
  /** with DOCX_UNSUPPORTED: what the file is */
  what: OtherFile | null
  /** pictures that are stored, of how many; null before the file is read */
  pictures: { done: number; of: number } | null
  /** the draft that was made */
  story: { kind: StoryKind; id: string; title: string } | null
  losses: number
  /** proposals that nobody has answered */
  open: number
}

export interface ImportReport extends ImportSummary {
  because: KindReason | null
  lost: ImportLoss[]
  proposals: ToldProposal[]
  /** the original can be fetched */
  original: boolean
  /** what this person may do now */
  may: { answer: boolean; otherKind: boolean; cancel: boolean; retry: boolean }
}

/** Most files of one drop. */
export const MOST_FILES = 200
