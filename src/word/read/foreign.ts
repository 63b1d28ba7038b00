/** What a file is that cannot be read here, by its first bytes: its name may say anything. */
import { isOfType } from '../../office/kind'
import { isContainer, isSealed } from '../../office/sealed'
import { CannotRead, type OtherFile } from './refusal'

const ZIP = 'PK\x03\x04'
const PICTURES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']
/** How far into a file its kind shows. */
const HEAD = 4096

const BEGINNINGS: readonly (readonly [begins: RegExp, what: OtherFile])[] = [
  [/^\s*\{\\rt/, 'rtf'],
  [/^%PDF-/, 'pdf'],
  // The first part of such a file is not packed, and says what it is.
  [/^PK.{28}mimetypeapplication\/vnd\.oasis/s, 'odt'],
  [/^(?:\xef\xbb\xbf)?\s*<\?xml[^]*?<(?:\w+:)?(?:package|wordDocument)[\s>]/, 'flat'],
]

/** @throws CannotRead where it is no archive of Office */
export function assertArchive(bytes: Uint8Array): void {
  if (isSealed(bytes)) throw new CannotRead('DOCX_ENCRYPTED')
  if (isContainer(bytes)) throw new CannotRead('DOCX_UNSUPPORTED', 'old')
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString('latin1')
  const other = BEGINNINGS.find(([begins]) => begins.test(head))?.[1]
  if (other) throw new CannotRead('DOCX_UNSUPPORTED', other)
  if (head.startsWith(ZIP)) return
  throw new CannotRead('DOCX_UNSUPPORTED', PICTURES.some((type) => isOfType(type, bytes)) ? 'picture' : 'otherFile')
}
