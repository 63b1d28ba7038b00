/** Attachments: what the file is and how big. */
import type { PublicPage } from '../../editorial/rules/publication'
import { t } from '../../messages/index'

const TYPES: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/msword': 'DOC',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.ms-excel': 'XLS',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPTX',
  'application/zip': 'ZIP',
  'text/plain': 'TXT',
  'text/csv': 'CSV',
}

export interface AttachmentLink {
  title: string
  url: string
  /** under which a reader keeps it: the address names no words */
  fileName: string
  /** PDF, DOCX …, upper case */
  type: string
  size: string
}

/** Short name of a type of file: `image/jpeg` → `JPEG`. */
export const fileType = (mimeType: string): string =>
  TYPES[mimeType] ?? (mimeType.split('/').pop() ?? mimeType).replace(/^x-|\+.*$/g, '').toUpperCase()

/** A size in bytes, KB or MB (1 KB = 1024 bytes), one place from 1 MB on. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kilobytes = Math.round(bytes / 1024)
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** The attachments whose files are public with the page. */
export const attachmentLinks = ({ content, media }: PublicPage): AttachmentLink[] =>
  (content.attachments ?? []).flatMap(({ file, title }, index) => {
    const found = media.find(({ id }) => id === file)
    if (!found) return []
    const { url, mimeType, filesize } = found
    const name = title || t('site.attachmentNumber', { number: index + 1 })
    const fileName = name + (/\.\w+$/.exec(url)?.[0] ?? '')
    return [{ title: name, url, fileName, type: fileType(mimeType), size: fileSize(filesize) }]
  })
