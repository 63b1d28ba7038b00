/** What was found in a spreadsheet. Plain data: it crosses from the process that reads. */

/** Why a cell says nothing: its value is made by a formula, or is an error. */
export type Unread = 'formula' | 'error'

export type CellIn =
  | { text: string }
  /** decimal, without exponent; `day`: the one it would be, were it a day */
  | { number: string; day: string | null }
  | { day: string }
  | { unread: Unread }

export interface RowIn {
  /** as the program numbers them, from 1 */
  row: number
  /** by column; null where there is nothing */
  cells: (CellIn | null)[]
}

export interface SheetIn {
  name: string
  /** with something in them, in order */
  rows: RowIn[]
  /** places that were merged, `A1:C1` */
  merged: string[]
}

/** Why a file is not read at all. */
export const SHEET_FAULTS = [
  'notASheet',
  'old',
  'locked',
  'macros',
  'otherOffice',
  'malformed',
  'tooLarge',
  'tooManyRows',
  'tooManyColumns',
  'tooManySheets',
  'nothing',
] as const
export type SheetFault = (typeof SHEET_FAULTS)[number]

export interface WorkbookIn {
  /** those in sight */
  sheets: SheetIn[]
  /** names of those that are not */
  hidden: string[]
}

/** A file that is not read. */
export class CannotReadSheet extends Error {
  constructor(readonly fault: SheetFault) {
    super(fault)
  }
}
