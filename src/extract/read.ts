/** What is written in a file: one answer for whatever the bytes are. */
import { DOCUMENTS, type DocumentType, type FileText } from '../editorial/rules/fileText'
import { isSealed } from '../office/sealed'
import { readOffice } from './office'
import { readPdf } from './pdf'

const READERS: Record<DocumentType, (bytes: Uint8Array) => Promise<FileText>> = {
  [DOCUMENTS.pdf]: readPdf,
  [DOCUMENTS.docx]: (bytes) => readOffice(DOCUMENTS.docx, bytes),
  [DOCUMENTS.xlsx]: (bytes) => readOffice(DOCUMENTS.xlsx, bytes),
}

/** Never rejects: what cannot be read is a state, too. */
export async function readDocument(type: DocumentType, bytes: Uint8Array): Promise<FileText> {
  if (isSealed(bytes)) return { state: 'locked', text: '' }
  try {
    return await READERS[type](bytes)
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException'
    return { state: locked ? 'locked' : 'unreadable', text: '' }
  }
}
