/** How wide a text stands: Chinese signs take a whole character, others half of one. */

const WHOLE =
  /[\u1100-\u115f\u2014\u2018\u2019\u201c\u201d\u2026\u2460-\u24ff\u25a0-\u25ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u

/** Characters of the text's own size. */
export const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (WHOLE.test(sign) ? 1 : 0.5), 0)
