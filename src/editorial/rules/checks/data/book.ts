/** The rule book as it comes: nobody's names, no words of the house, the sources that every site may reprint. */
import type { RuleBook } from '../book'

export const DEFAULT_BOOK: RuleBook = {
  roster: [],
  terms: [],
  style: {},
  sources: [
    '新华社',
    '新华网',
    '人民日报',
    '人民网',
    '光明日报',
    '光明网',
    '经济日报',
    '中国经济网',
    '中央广播电视总台',
    '央视网',
    '央广网',
    '国际在线',
    '中国日报',
    '中国日报网',
    '中国新闻社',
    '中国新闻网',
    '求是',
    '求是网',
    '中国政府网',
    '浙江日报',
    '浙江在线',
  ],
  levels: {},
}
