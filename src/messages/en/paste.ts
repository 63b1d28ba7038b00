/** What is said of a paste into a text. */
export const paste = {
  whole: 'Pasted as a whole.',
  changed: 'Pasted. This was left out, or changed its form:',
  often: '{text} ({count} times)',
  storing: 'Uploading {count} pictures …',
  notStored: 'Some pictures were not uploaded: {reason}',
  tooMuch: 'This was too much, and nothing was pasted. Paste it in parts, or import a Word file.',
  close: 'All right',
  fileName: 'pasted-picture-{number}.{ending}',
} as const
