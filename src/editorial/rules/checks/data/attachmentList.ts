/** Check 35: how a document lists what is attached to it. */

/** The line that begins the list: [1] the rest of it. 附件10万元预算表 is no list. */
export const LIST_LINE = /^[ \u3000\t]{0,20}附[ \u3000]{0,2}件[ \u3000]{0,2}[：:](.{0,2000})$/
/** An attachment on a line of its own, numbered before the colon: 附件1：申报表. */
export const NUMBERED_LINE = /^[ \u3000\t]{0,20}附件 ?\d{1,2}[：:][ \u3000]{0,4}(\S.{0,2000})$/
/** Between names that have no numbers. */
export const BETWEEN_NAMES = /[、；;]|》《/
/** Only how many there are: 附件：3份. */
export const COUNT_ALONE =
  /^[ \u3000]{0,4}(?:共|各)?[ ]?[\d一二两三四五六七八九十]{1,3} ?(?:份|件|个|页|张|套|册|项)(?:附件|材料)?[。；]?$|^[ \u3000]{0,4}(?:无|略|如文|见后|另附|随文|详见)[^\n]{0,10}$/
/** The number of an entry; 1.5亿元 is an amount. */
export const ENTRY_NUMBER = /(?:^|[ \u3000；;，,。\t])[（(]?(\d{1,2})(?:[.．、](?!\d)|[）)])[ \u3000]{0,4}/g
/** Such lines go on with the list. */
export const ENTRY_LINE = /^[ \u3000\t]{0,20}[（(]?\d{1,2}(?:[.．、](?!\d)|[）)])[ \u3000]{0,4}\S/
/** What a name of a file and a title may differ in. */
export const UNESSENTIAL =
  /[\s\u3000《》“”"'‘’。；;，,、.．（）()【】[\]—\-_:：]|\.(?:docx?|xlsx?|pdf|pptx?|wps|et|zip|rar|jpe?g|png)$/gi
