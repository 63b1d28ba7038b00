/** Instructions of fields, which are never shown. */

/** An address that a field leads to. */
export const LINK = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]*)"/i
/** To a place in the same file. */
export const LINK_INSIDE = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*\\l\s/i
/** A table of contents, of figures or an index: its page numbers are of another paper. */
export const CONTENTS = /^\s*(?:TOC|INDEX|TOA)\b/i
/** A reading above a text, as older programs write it: [1] the reading, [2] the text. */
export const RUBY = /^\s*EQ\b.*?\\o\s*\\ad\s*\(\s*\\s\s*\\up\s*[\d.]+\s*\(([^()]*)\)\s*[,;，；]\s*([^()]*)\)\s*$/i
/** A sign within a ring or a square: [1] the sign. */
export const RINGED = /^\s*EQ\b.*?\\o\s*\\ac\s*\(\s*[^,;，；()]*[,;，；]\s*([^()]*)\)\s*$/i
/** Fields that show nothing. */
export const SILENT =
  /^\s*(?:XE|TC|TA|RD|SET|ASK|PRIVATE|ADVANCE|ADDIN|PRINT|AUTOTEXTLIST|NEXT|NEXTIF|SKIPIF|HYPERLINK|TOC)\b|^\s*$/i

/** A reading behind its text. */
export const inBrackets = (base: string, reading: string): string => (reading === '' ? base : `${base}（${reading}）`)
