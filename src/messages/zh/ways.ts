/** Ways out: stories as Word documents, for WeChat, as plain text, and the 发稿审签单. */
export const ways = {
  downloadWord: '下载 Word 文档',

  bullet: '· ',
  picture: '（图片：{alt}）',
  notes: '注释',
  howToPrint: '按 Ctrl+P（苹果电脑按 ⌘+P）打印，或者存成 PDF。',
  andOthers: '{names}等',

  fileOfWorking: '{title}（送审稿）',
  fileOfRevision: '{title}（送审稿第{number}稿）',
  fileOfSheet: '发稿审签单 {title}（第{number}稿）',
} as const
