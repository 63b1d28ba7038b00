/** How a browser is told under which name a file is kept: RFC 6266, RFC 8187. */
import { fileNameOf } from '../site/present/fileName'

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const extended = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * The value of `Content-Disposition`.
 * @param title under which it is kept, @param plain the same in signs that every program reads, @param ending with its dot
 */
export function savedAs(title: string, plain: string, ending: string): string {
  const named = fileNameOf(title) || plain
  return `attachment; filename="${plain}${ending}"; filename*=UTF-8''${extended(named + ending)}`
}

/** What is no part of an ending, and not seen behind it. */
const UNSEEN_END = /[\p{C}\p{Z}]+$/u
const ENDING = /\.[a-z][a-z0-9]{0,4}$/i

/** The same for a Word file under the name with which it came: whatever that ends in, it goes out as what it is. */
export const originalSavedAs = (name: string): string =>
  savedAs(name.replace(UNSEEN_END, '').replace(ENDING, ''), 'original', '.docx')
