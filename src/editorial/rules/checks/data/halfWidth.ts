/** Check 15: half-width marks and what stands for them in Chinese text. */
export const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }

/** Chinese characters, and the marks that only Chinese text has (curly quotation marks stand in English too). */
export const CHINESE =
  /[\u3001-\u3003\u3005-\u301b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\u{20000}-\u{3ffff}]/u

/** How many marks may stand between a half-width mark and the Chinese character beside it. */
export const REACH = 4
