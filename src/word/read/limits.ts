import { MAX_FILE_BYTES } from '../../editorial/rules/uploads'

/** What one Word file may cost. A file that asks for more is refused: a story cut short would look whole. */
export interface ReadLimits {
  /** bytes of the file */
  file: number
  /** bytes of all its parts together, unpacked */
  unpacked: number
  /** bytes of one part of XML, unpacked */
  xml: number
  /** parts of the file */
  parts: number
  /** elements within elements */
  depth: number
  /** elements of one part */
  elements: number
  /** paragraphs that are read, empty ones too: more than a story holds */
  paragraphs: number
  /** pictures that it shows */
  pictures: number
}

export const READ_LIMITS: ReadLimits = {
  file: MAX_FILE_BYTES,
  unpacked: 128 * 1024 * 1024,
  xml: 32 * 1024 * 1024,
  parts: 2_000,
  depth: 120,
  elements: 600_000,
  paragraphs: 20_000,
  pictures: 200,
}
