/** What may be uploaded: content type → ending of the stored file. Nothing that a browser would run. */
export const ACCEPTED: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

/** Largest file, bytes: of every upload, Word files that become drafts among them. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024
