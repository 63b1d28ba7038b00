/** Words under a picture. */
export const CAPTION_STYLE = /^(?:caption|题注|图注|图片说明)$/i
/** They begin with what they are of. A sentence that speaks of a picture goes on otherwise: 图为 is the habit of the press. */
export const CAPTION =
  /^[（(]?(?:[▲△▼◆]|图 ?[\d一二三四五六七八九十]{1,3}(?:[-－.—]\d{1,2})?(?:[ \u3000：:.、)）]|$)|图为|图片说明|(?:Figure|Fig\.?) ?\d)/i
/** What stands before the words. */
export const CAPTION_MARK = /^(?:[▲△▼◆][ \u3000]*|图片说明[：:][ \u3000]*)/
