/** What one spreadsheet may cost. */
export const SHEET_LIMITS = {
  /** bytes of the file */
  file: 10 * 1024 * 1024,
  /** bytes of all parts together, unpacked */
  unpacked: 64 * 1024 * 1024,
  parts: 500,
  /** sheets that are read */
  sheets: 10,
  rows: 5_000,
  columns: 60,
  /** characters of one cell */
  text: 32_767,
  /** elements within elements, and elements of one part */
  depth: 24,
  elements: 1_500_000,
  /** merged places that are told */
  merged: 50,
} as const

/** Of the process that reads it (`apart/guard.ts`): milliseconds and bytes. */
export const PROCESS_LIMITS = { time: 20_000, memory: 640 * 1024 * 1024 } as const
