/** What is written in a file: one answer for whatever the bytes are. */
import { DOCUMENTS, type DocumentType, type FileText } from '../editorial/rules/fileText'
import { readOffice } from './office'
import { readPdf } from './pdf'

const READERS: Record<DocumentType, (bytes: Uint8Array) => Promise<FileText>> = {
  [DOCUMENTS.pdf]: readPdf,
  [DOCUMENTS.docx]: (bytes) => readOffice(DOCUMENTS.docx, bytes),
  [DOCUMENTS.xlsx]: (bytes) => readOffice(DOCUMENTS.xlsx, bytes),
}

/** How the old container begins in which Office keeps a file with a password. */
const CONTAINER = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const SEALED = Buffer.from('EncryptedPackage', 'utf16le')

const isSealed = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return file.subarray(0, CONTAINER.length).equals(CONTAINER) && file.includes(SEALED)
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
