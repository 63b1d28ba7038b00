/** What people write into cells as amounts and days. Pure. */
import { readDay } from '../../../editorial/rules/days'
import { isNegative } from '../amounts'

/** A value, or why it is none: the end of a message's key. */
export type Read<T> = { value: T } | { wrong: ValueFault; what?: string }
export type ValueFault =
  | 'formula'
  | 'error'
  | 'notANumber'
  | 'negative'
  | 'tooPrecise'
  | 'otherUnit'
  | 'notADay'
  | 'noSuchDay'
  | 'aDay'

/** Full-width digits and signs are digits and signs. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').trim()

const AMOUNT = /^[+\-−]?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(.*)$/u
const LARGEST = /^\d{1,15}(?:\.\d{1,6})?$/

/**
 * An amount as it is written: `7000`, `７，０００．５`, `5000万元` where that is the unit it should have.
 * @param unit word of the unit in which the amount is meant, `万元`; '' where none is named
 */
export function readAmount(written: string, unit: string): Read<string> {
  const [, digits = '', rest = ''] = AMOUNT.exec(plain(written)) ?? []
  if (digits === '') return { wrong: 'notANumber', what: written.slice(0, 40) }
  if (rest !== '' && rest !== plain(unit)) return { wrong: 'otherUnit', what: rest.slice(0, 40) }
  if (isNegative(written)) return { wrong: 'negative' }
  const number = digits.replaceAll(',', '')
  return LARGEST.test(number) ? { value: number } : { wrong: 'tooPrecise' }
}

const PARTS = /^(\d{4})(?:年|[/.-])(\d{1,2})(?:月|[/.-])(\d{1,2})日?$/
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/

/** A day as it is written: `2023年7月5日`, `2023/7/5`, `2023-07-05`, `20230705`. */
export function readWrittenDay(written: string): Read<string> {
  const text = plain(written)
  const [, year, month, day] = PARTS.exec(text) ?? TOGETHER.exec(text) ?? []
  if (!year || !month || !day) return { wrong: 'notADay', what: written.slice(0, 40) }
  const value = readDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return value ? { value } : { wrong: 'noSuchDay', what: written.slice(0, 40) }
}

/** Between these a bare number in a column of days is one. */
const FIRST_DAY = '1950-01-01'
const LAST_DAY = '2099-12-31'

/** A number in a column of days: counted days, or `20230705`. @param day the one it would be as counted days */
export function readNumberAsDay(number: string, day: string | null): Read<string> {
  if (TOGETHER.test(number)) return readWrittenDay(number)
  return day && day >= FIRST_DAY && day <= LAST_DAY ? { value: day } : { wrong: 'notADay', what: number }
}
