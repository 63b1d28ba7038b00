/**
 * A text that was cut out of a longer one, as a copy of its own. As it is cut it keeps the whole of the longer one in memory:
 * an address that is remembered would hold the document that named it.
 */
export const ownText = (text: string): string => Buffer.from(text).toString()
