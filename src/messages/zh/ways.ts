/** Ways out: stories as Word documents, for WeChat, as plain text, and the 发稿审签单. */
export const ways = {
  downloadWord: '下载 Word 文档',
} as const
