/** What is written in a file, and how much of it could be read. Pure. */

/**
 * `whole`: all of it · `partly`: its beginning, the rest is beyond the limits, or all but parts that nothing here reads ·
 * `empty`: opens, and holds no letter (a scan) · `locked`: asks for a password · `unreadable`: broken, or too much for the reader.
 */
export const FILE_TEXT_STATES = ['whole', 'partly', 'empty', 'locked', 'unreadable'] as const
export type FileTextState = (typeof FILE_TEXT_STATES)[number]

export interface FileText {
  state: FileTextState
  text: string
}

/** The types of documents that have a text to read. */
export const DOCUMENTS = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
export type DocumentType = (typeof DOCUMENTS)[keyof typeof DOCUMENTS]

export const isDocument = (mimeType: string): mimeType is DocumentType =>
  Object.values(DOCUMENTS).some((type) => type === mimeType)

/** So much of a file is kept, UTF-16 units. */
export const LONGEST_FILE_TEXT = 200_000

/** Of a file that nobody has read: it is not taken for a clean one. */
export const UNREAD: FileText = { state: 'unreadable', text: '' }
