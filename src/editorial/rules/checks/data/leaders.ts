/** Checks 2 and 3: what stands beside a leader's name. */
import { POST, SURNAME } from './people'

/** What may stand in the place of the changed character. */
export const CANDIDATE = '[\\u4e00-\\u9fff]'
export const SURNAME_FIRST = new RegExp(`^${SURNAME}`)
/** Before a surname: the two make a word. */
export const WORD_BEFORE = /[国大帝霸女亲老小]$/

const BODY =
  '(?:中共)?(?:[\\u4e00-\\u9fff]{0,6}(?:省|市|县|区|州|镇|乡|街道))?(?:党?工?委|政府|人大(?:常委会)?|政协|纪委|党组)?(?:[\\u4e00-\\u9fff]{1,8}(?:局|厅|部|办|处|院|委员会|管委会|中心|公司|街道))?'
const RANKED = `(?:常务)?副?${POST}`

/** A post directly before a name: [1] one that is over, [2] the post. */
export const POST_BEFORE = new RegExp(`(原|前|时任|曾任|历任|老)?(${BODY}${RANKED})(?:同志)?[ “]?$`)
/** A post directly behind a name. */
export const POST_BEHIND = new RegExp(`^()(${RANKED})(?!助理|医师|科员|记者|编辑|秘书|热线|信箱|期|远|办公)`)
/** A post taken apart: [1] of what, [2] deputy, [3] the post. */
export const POST_PARTS = new RegExp(`^(.{0,20}?)((?:常务)?副|)(${POST})$`)
export const POSTS_APART = /[、，,；;和兼\s]{1,4}/

const VERB =
  '说|表示|强调|指出|介绍|主持|出席|参加|率|带|等|一行|认为|要求|讲|谈|作|做|向|对|就|将|已|是|为|也|还|又|都|被|把|从|以|会见|会|能|可|要|应|必|曾|正|并|及|或|来|去|给|让|使|用|进行|代表|考察|调研|陪同|在|到|的|和|与|深入|走访|赴|主任|参观|听取|签|发表|致辞|宣布|分别|围绕|充分'
/** The text goes on with another word: the changed character begins it. */
export const GOES_ON = new RegExp(`^(?:${VERB}|同志|先生|女士|们|${POST})`)
/** Behind a name without a post. */
export const CALLED = new RegExp(`^(?:$|[^\\u4e00-\\u9fff]|${VERB}|同志|先生|女士)`)
/** Before a name: a mark, or a word that a person follows. */
export const CALLS = /(?:^|[^\u4e00-\u9fff]|[向与和对由请让邀同跟陪给为把被据和])$/
/** Two names in a row. */
export const JOINED = new RegExp(`^(?:同志|${RANKED})?(?:、|，|和|及|以及|与) ?(?:[\\u4e00-\\u9fff、]{0,20}?${POST})?$`)
