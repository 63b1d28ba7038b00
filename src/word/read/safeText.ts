/** Characters that no story holds: controls, also of old programs, ends of lines that are none of a file, halves of a pair, marks that turn the direction of what follows. */
const UNSAFE =
  // oxlint-disable-next-line no-control-regex -- these are the characters that are taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff\u202a-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The text without them. */
export const safeText = (text: string): string => text.replace(UNSAFE, '')
