/** Texts of cells that a spreadsheet program could take for a formula, and back. */

/** What begins a formula, full width too, or lets one begin behind it; and what was marked already. */
const STARTS = /^'*[=+\-@＝＋－＠\t\r\n]/
const MARKED = /^'+[=+\-@＝＋－＠\t\r\n]/

/** With one `'` before it where it could be read as a formula: from the cell, or from the CSV that is made of it. */
export const neutral = (text: string): string => (STARTS.test(text) ? `'${text}` : text)

/** The text as it was before `neutral`. */
export const original = (text: string): string => (MARKED.test(text) ? text.slice(1) : text)
