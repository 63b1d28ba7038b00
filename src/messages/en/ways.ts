/** Ways out: stories as Word documents, for WeChat, as plain text, and the review sheet. */
export const ways = {
  downloadWord: 'Download as a Word document',

  bullet: '· ',
  picture: '(picture: {alt})',
  notes: 'Notes',
  howToPrint: 'Press Ctrl+P (⌘+P on a Mac) to print, or to save as PDF.',
  andOthers: '{names} and others',

  fileOfWorking: '{title} (working copy)',
  fileOfRevision: '{title} (revision {number})',
  fileOfSheet: 'Review sheet {title} (revision {number})',
} as const
