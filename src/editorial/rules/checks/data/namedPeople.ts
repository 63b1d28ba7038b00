/** Check 45: children, victims and suspects are not named in full. 王某 and 王某某 are no full names. */
import type { Pattern, TextCheck } from '../types'
import { NOT_GIVEN, SURNAME } from './people'

const GIVEN = `[\\u4e00-\\u9fff]`
const KEPT = `[${NOT_GIVEN}]`
/** Words that go on behind a name. */
const GOES_ON =
  '同学|死亡|遇害|受伤|涉嫌|落网|归案|逃|家属|称|表示|交代|供述|报[警案]|自首|先后|利用|通过|采取|抓获|驾|持|随|获'
/** A name of two or three characters of which none is a word that goes on the sentence. */
const NAME = `${SURNAME}(?!${KEPT})${GIVEN}(?:(?!${KEPT}|${GOES_ON})${GIVEN})?`
/** What goes on after a name: a mark, or a word that names seldom have. */
const NAME_ENDS = `(?=$|[^\\u4e00-\\u9fff]|${KEPT}|${GOES_ON})`
const WHO =
  '(?:犯罪嫌疑人|嫌疑人|嫌犯|被告人|被害人|受害人|受害者|遇害者|被害儿童|未成年人|未成年(?:女孩|男孩|学生|少年|少女|儿童|孩子|被害人|受害人|嫌疑人|孤儿|演员|选手|歌手|子女|运动员|员工|工人|职工|患者|患儿|志愿者|当事人|女儿|儿子|乘客|游客|女生|男生|同学|人)?|男童|女童|幼童|幼女|少女|(?:小学生|初中生|高中生))'
const AGE = '(?:1[0-7]|[1-9])'
const DETAILS = '(?:[（(][^）)\\n]{1,20}[）)]|，[男女](?:，[^，。\\n]{1,10}){0,3}，)?'
/** Words that begin with a surname and are no name. */
const WORDS =
  '高[管龄度中校档级速新层]|方[面式法案向]|周[围边年期]|万[元一分]|成[功立年]|金[额融属牌]|安[全置]|严[重肃厉格]|明[确显]|平[时均]|全[部体]|关[于系]|马[上路]|程[度序]|单位|江[苏西]|云南|石[油]|常[见年常]|任[何务]|施[工行]|钱[财款]|许[可多]|温[州暖]|余[额下]|白[天]|水|龙[头]|夏[天季]|金[华]|武[装汉]|康[复]|石[头]|田[地间]|林[业区]|江[湖]|常[委]|高[额]|万[人]|杜[绝]|余[名]|史[上]|任[职]|钟[情]|孔[子]|金[融属]|黄金|董事|白酒|石料|毛[坯纺]|水产|方案|成员|全家|陈[述列设旧]|方[便针]|毛[发利病巾]|任[意一]|贺[卡词电]|夏令|武[术力器]|高质|史[料实]|罗列|范[围例]|谢[谢意]|路[过上途]|雷[同雨]|童[年话装工]|章[程节]|盛[大会]|祝[福贺]|万余|石料|严格|康健|龙舟|唐突|汪洋|何[时处地]|苏醒|徐徐|胡[乱闹]|余[下款]|明知|马匹|施[暴救]|段落|甘[愿心]|乐[意于]|韩国|郑重|白[白纸]|丁克|江湖|项目'

const named = (find: string): Pattern => ({
  find: new RegExp(find, 'g'),
  unless: [
    { before: /\d$/ },
    { match: new RegExp(`(?:${WHO})(?:为|是|系|：|:|，)?(?:${WORDS})`) },
    { match: new RegExp(`^(?:${WORDS})|的(?:${WORDS})`) },
  ],
  message: 'personNamed',
})

export const namedPeople: TextCheck = {
  check: '45',
  severity: 'warning',
  quotations: 'skip',
  patterns: [
    named(`${WHO}(?:为|是|系|：|:|、)? ?${NAME}`),
    named(`涉嫌[^，。；：！？、\\n]{1,14}?的${SURNAME}(?!${KEPT})${GIVEN}(?!${KEPT})${GIVEN}`),
    named(`${NAME}${DETAILS}(?:等[\\d一二三四五六七八九十]{0,3}人?)?(?:因|被指|因其)?涉嫌`),
    named(`${NAME}(?:是|系|为|，|（|\\()(?:一名|名|个)?(?:犯罪嫌疑人|嫌疑人|被害人|受害人|受害者|未成年人?)`),
    named(`${NAME}[（(，](?:[男女]，)?(?:现年|今年|年仅|时年)?${AGE}(?:周)?岁`),
    named(`${AGE}(?:周)?岁的?(?:女孩|男孩|学生|少年|少女|儿童|孩子|男童|女童|女生|男生|孩童)?${NAME}${NAME_ENDS}`),
  ],
}
