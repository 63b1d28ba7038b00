/** What is said of a paste into a text. */
export const paste = {
  whole: '已粘贴，内容完整。',
  changed: '已粘贴。下列内容没有保留，或改变了形式：',
  often: '{text}（{count} 处）',
  storing: '正在上传 {count} 张图片……',
  notStored: '有图片没有上传：{reason}',
  tooMuch: '内容过多，没有粘贴。请分几次粘贴，或导入 Word 文件。',
  close: '知道了',
  fileName: '粘贴的图片{number}.{ending}',
} as const
