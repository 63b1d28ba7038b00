/** Why a file is not read: codes, whose sentences are `word.refused.<code>` and `word.unsupported.<what>`. */
export const READ_REFUSALS = ['DOCX_ENCRYPTED', 'DOCX_TOO_LARGE', 'DOCX_MALFORMED', 'DOCX_UNSUPPORTED'] as const
export type ReadRefusal = (typeof READ_REFUSALS)[number]

/** What a file is that is no Word file of this kind, by its bytes. `old`: of Word or WPS before 2007; `empty`: it shows nothing. */
export const OTHER_FILES = [
  'old',
  'rtf',
  'odt',
  'pdf',
  'macros',
  'template',
  'flat',
  'picture',
  'otherOffice',
  'otherFile',
  'empty',
] as const
export type OtherFile = (typeof OTHER_FILES)[number]

export interface Refused {
  refused: ReadRefusal
  /** with DOCX_UNSUPPORTED: what it is */
  what?: OtherFile
}

/** Stops the reading of a file. */
export class CannotRead extends Error {
  constructor(
    readonly refused: ReadRefusal,
    readonly what?: OtherFile,
  ) {
    super(refused)
  }
}
