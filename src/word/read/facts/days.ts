/** Days that a text writes out. */
import { readDay } from '../../../editorial/rules/days'
import { DIGITS, smallNumber as small } from '../data/numerals'

export interface DayFound {
  day: string
  start: number
  end: number
}

const DAY =
  /(?:(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日|([〇○零Ｏ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日)/g
const LINE = /^[（(]?[\s\u3000]*([\d〇○零Ｏ一二三四五六七八九十年月日\s]{8,24})[\s\u3000]*[)）]?$/
const BRACKETS = /^[（(].*[)）]$/

const written = (year: string, month: number, day: number): string | null =>
  readDay(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

/** All days in a text that the calendar has, in order. */
export const daysIn = (text: string): DayFound[] =>
  [...text.matchAll(DAY)].flatMap((match): DayFound[] => {
    const [all, year, month, day, yearInWords = '', monthInWords = '', dayInWords = ''] = match
    const found = year
      ? written(year, Number(month), Number(day))
      : written(
          [...yearInWords].map((sign) => Math.max(0, DIGITS.indexOf(sign))).join(''),
          small(monthInWords),
          small(dayInWords),
        )
    return found === null ? [] : [{ day: found, start: match.index, end: match.index + all.length }]
  })

/** The day of a line that says nothing else; whether it stands in round brackets. */
export function dayLine(line: string): { day: string; inBrackets: boolean } | null {
  const [found] = LINE.test(line) ? daysIn(line) : []
  return found ? { day: found.day, inBrackets: BRACKETS.test(line) } : null
}
