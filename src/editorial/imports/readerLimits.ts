/** What the reading of one Word file may cost, beside what the reader itself refuses (`word/read/limits.ts`). */
export const READER_LIMITS = {
  /** milliseconds, after which the process ends itself */
  time: 30_000,
  /** bytes of the whole process; beyond it the process ends itself */
  memory: 640 * 1024 * 1024,
} as const

/** Bytes of all pictures of a file together, unpacked. */
export const MOST_PICTURE_BYTES = 64 * 1024 * 1024
