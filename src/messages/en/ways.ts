/** Ways out: stories as Word documents, for WeChat, as plain text, and the review sheet. */
export const ways = {
  downloadWord: 'Download as a Word document',
} as const
