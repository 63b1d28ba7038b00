/** Has a file read by a process of its own, which is ended where it costs too much. */
import { askApart } from '../apart/ask'
import { Places } from '../platform/places'
import { FILE_TEXT_STATES, LONGEST_FILE_TEXT, UNREAD, type DocumentType, type FileText } from './rules/fileText'

/** So many files are read at a time, of different people; the others wait. */
const places = new Places(2)
/** A text in JSON: every unit of it escaped. */
const LONGEST_ANSWER = LONGEST_FILE_TEXT * 6 + 1000

function parsed(answer: string): FileText {
  try {
    const { state, text } = JSON.parse(answer) as FileText
    return FILE_TEXT_STATES.includes(state) && typeof text === 'string' ? { state, text } : UNREAD
  } catch {
    return UNREAD
  }
}

async function ask(type: DocumentType, bytes: Uint8Array): Promise<FileText> {
  const answer = await askApart({ program: 'src/extract/main.ts', words: [type], bytes, longest: LONGEST_ANSWER })
  return answer ? parsed(answer.toString('utf8')) : UNREAD
}

/**
 * What is written in a document. Slow: never inside a transaction. Never rejects.
 * @param whose the id of who sent it: one file of a person is read at a time
 */
export const readDocument = (type: DocumentType, bytes: Uint8Array, whose: string): Promise<FileText> =>
  places.run(() => ask(type, bytes), whose)
