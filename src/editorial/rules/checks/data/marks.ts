/** Punctuation that the engine itself reads. */

/** Marks that end a sentence; an excerpt is cut behind them. */
export const SENTENCE_END = '。！？；\n'

/** Marks that belong to the text before them, and so to its sentence. */
export const CLOSING = '”’」』）】》〉〕)]'
/** Marks that belong to the text behind them. */
export const OPENING = '“‘「『（【《〈〔(['
/** Marks that open as well as close. */
export const STRAIGHT = '"\''

/** Quotations and book titles: opening mark → closing mark. */
export const QUOTING: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
}
