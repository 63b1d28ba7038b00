/** What one file may cost. A file that asks for more is not read, or not to its end. */
export const LIMITS = {
  /** pages of a PDF */
  pages: 500,
  /** bytes of all parts of an Office file together, unpacked */
  unpacked: 64 * 1024 * 1024,
  /** parts of an Office file that are read */
  parts: 2_000,
  /** bytes of the whole process; beyond it the process ends itself */
  memory: 640 * 1024 * 1024,
  /** milliseconds, after which the process ends itself */
  time: 30_000,
} as const
