/** Lines at the beginning and at the end of documents of offices. */
import { NOT_GIVEN, POST, SURNAME } from '../../../editorial/rules/checks/data/people'

/** A document number on a line of its own, whatever its brackets; who signed it may stand behind: [1] the number. */
export const NUMBER_LINE =
  /^([\u4e00-\u9fff]{2,20}[〔[［(（【〖]\s?(?:19|20)\d{2}\s?[〕\]］)）】〗]\s?第?\d{1,5}号)(?:[\s\u3000]+签发人[：:].{1,20})?$/
/** The red head of a document: [1] whose. */
export const RED_HEAD = /^([\u4e00-\u9fff（）\s\u3000]{2,40}?)[\s\u3000]*(?:文件|公报|任免通知|会议纪要)$/
/** The title of a document that is a notice. */
export const NOTICE_TITLE =
  /(?:通知|公告|通告|公示|通报|决定|意见|批复|实施细则|管理办法|实施办法|实施方案|的函)(?:[（(][^（()）]{1,12}[)）])?$/
/** To whom: [1] the names. */
export const ADDRESSEES = /^([^。；！？]{2,300})[：:]$/
/** The beginning of a talk, which is no list of offices. */
export const GREETING = /(?:同志们|各位|朋友们|女士|先生|来宾|代表们|委员们|领导|嘉宾)/
/** A body that signs. */
export const BODY_NAME =
  /^[\u4e00-\u9fff（）()·\s\u3000]{2,40}(?:政府|委员会|办公室|办公厅|局|厅|部|委|处|中心|公司|小组|指挥部|院|所|社|会|团|联|行|站|校|大学|集团|一号办)$/
/** The title of a talk: [1] who, [2] the occasion. */
export const SPEECH_TITLE =
  /^([^在，,]{0,30}?)在(.{2,70}?)上的?(?:总结|主旨|主题|动员|表态|书面|开幕|闭幕)?(?:讲话|致辞|致词|发言|演讲|报告)(?:提纲|摘要|稿|要点|实录)?(?:[（(][^（()）]{1,20}[)）])?$/
export const EXAMPLE_TITLE = /典型(?:案例|经验|做法)|招商案例/
/** Parts of a case. */
export const CASE_PARTS = [/背景|缘起|概况/, /做法|举措|经过/, /成效|成果|效果/, /启示|经验|体会/]

const GIVEN = `(?:(?![${NOT_GIVEN}])[\\u4e00-\\u9fff]){1,2}`
/** A name, with a space in it where it has two characters; a name that is left out. */
const NAME = `${SURNAME}[\\s\\u3000]{0,4}${GIVEN}|[X×Ｘ某]{1,3}`
const WHOSE = `[\\u4e00-\\u9fff（）、，,\\s\\u3000]{0,40}?(?:常务)?副?${POST}`
/** Post and name on a line of their own: [1] the post, [2] the name. */
export const POST_AND_NAME = new RegExp(`^[（(]?(?:(${WHOSE})[\\s\\u3000]*)(?:同志)?(${NAME})(?:同志)?[)）]?$`)
/** A name alone, where only a speaker can stand. */
export const NAME_ALONE = new RegExp(`^[（(]?(${NAME})(?:同志)?[)）]?$`)
/** Name and post, as a title has them: [1] the name, [2] the post. */
export const NAME_AND_POST = new RegExp(`^(${NAME})(?:同志)?(${WHOSE})?$`)
/** Where something was held: [1] the place. */
export const HELD_IN =
  /在([^，。；：、！？\s在“”（）()]{2,24}(?:大厦|中心|酒店|宾馆|饭店|会堂|礼堂|会议室|报告厅|展览馆|会展馆|广场|园区|开发区|产业园|现场|大楼|国际会议中心))(?:隆重)?(?:举行|召开|举办|开幕|启动|签约)/
