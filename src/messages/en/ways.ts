/** Ways out: stories as Word documents, for WeChat, as plain text, and the review sheet. */
export const ways = {
  downloadWord: 'Download as a Word document',

  bullet: '· ',
  picture: '(picture: {alt})',
  notes: 'Notes',
  howToPrint: 'Press Ctrl+P (⌘+P on a Mac) to print, or to save as PDF.',
  andOthers: '{names} and others',

  head: 'Take out',
  which: 'Which text',
  working: 'Working copy (as it was saved last)',
  revision: 'Revision {number} (hash {sha})',
  marked: 'Each file is marked as not public, with number and hash. What is published can be had from the site.',
  word: 'Download as Word',
  print: 'Print, or save as PDF',
  sheet: 'Review sheet: ',
  sheetWord: 'Word',
  sheetPrint: 'Print',
  wechat: 'WeChat article',
  plain: 'Copy as plain text',
  markdown: 'Copy as Markdown',
  copied: 'Copied.',
  notCopied: 'Not copied: the browser does not allow it. Use a newer browser.',

  'wechat.title': 'Title (at most {most})',
  'wechat.author': 'Author (at most {most})',
  'wechat.digest': 'Digest (at most {most})',
  'wechat.preview': 'Preview of the WeChat article',
  'wechat.copy': 'Copy the body',

  losses: 'Otherwise than in the story:',
  noLosses: 'As in the story.',
  'loss.shortTitle': 'The title is too long: the short title “{text}” stands for it.',
  'loss.titleCut': 'The title is too long and was cut to “{text}”. Write a shorter one in WeChat.',
  'loss.authorCut': 'The author is too long: now “{text}”.',
  'loss.digestCut': 'The digest is too long and was cut: “{text}”.',
  'loss.bodyCut':
    'The body with its form has more than 20000 signs: from “{text}” on it was left out. Make several articles.',
  'loss.links': 'WeChat leads to no other site: {count} addresses are notes at the end.',
  'loss.notes': '{count} footnotes stand at the end.',
  'loss.unsafeLinks':
    '{count} links are text alone: they lead neither to the web nor to mail, or within the site while the story is not live.',
  'loss.pictures':
    '{count} pictures were left out: nobody can fetch them before the story is live. Upload them in WeChat.',
  'loss.attachments': '{count} attachments are names alone: an article has none.',

  deceptions: 'A reader would take these otherwise than they are; mend them first:',
  'deception.unseen': '{field} “{text}” has signs that are not seen ({detail}).',
  'deception.turned': '{field} “{text}” has signs that turn the direction ({detail}); they were taken out.',
  'deception.lookAlike': '{field} “{text}” has letters or radicals that look like others ({detail}).',
  'deception.otherHost': 'A link in {field} says “{text}” and leads to {detail}.',

  fileOfWorking: '{title} (working copy)',
  fileOfRevision: '{title} (revision {number})',
  fileOfSheet: 'Review sheet {title} (revision {number})',
} as const
