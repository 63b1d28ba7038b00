/** Check 32: identity cards by their checksum, bank cards by Luhn's, mobile numbers; each is to be masked. */
import {
  ALONE_BEFORE,
  ALONE_BEHIND,
  AMOUNT_BEHIND,
  BANK_CARDS,
  CARD_LENGTHS,
  CARD_PREFIX,
  CODE_BEFORE,
  CONTACT_BEFORE,
  CONTACT_BEHIND,
  ID_CARD,
  MOBILE,
  PROVINCES,
} from './data/identityNumbers'
import { CONTEXT } from './patterns'
import type { TextCheck, TextFinding, ZonedText } from './types'
import { unreadFiles } from './unreadFiles'

interface Numeral {
  /** as it is written */
  written: string
  /** ASCII digits, and X */
  digits: string
  start: number
  end: number
  before: string
  after: string
}

function personalNumbers({ text, code }: ZonedText): TextFinding[] {
  const found = [
    ...numerals(text, ID_CARD)
      .filter(({ digits }) => isIdCard(digits))
      .map((numeral) => masked(numeral, 'idCard', 6, 4)),
    ...BANK_CARDS.flatMap((form) => numerals(text, form))
      .filter(({ digits, start }) => isBankCard(digits) && !code[start])
      .map((numeral) => masked(numeral, 'bankCard', 4, 4)),
    ...numerals(text, MOBILE)
      .filter(({ before, after, start }) => !code[start] && !AMOUNT_BEHIND.test(after) && !CODE_BEFORE.test(before))
      .map((numeral) =>
        CONTACT_BEFORE.test(numeral.before) || CONTACT_BEHIND.test(numeral.after)
          ? contact(numeral)
          : masked(numeral, 'mobile', numeral.digits.length - 8, 4),
      ),
  ].sort((a, b) => a.start - b.start)
  return found.filter(
    ({ start }, i) => start >= Math.max(0, ...found.slice(Math.max(0, i - 2), i).map(({ end }) => end)),
  )
}

function numerals(text: string, form: RegExp): Numeral[] {
  return [...text.matchAll(form)]
    .map(({ 0: written, index: start }) => ({
      written,
      digits: asciiDigits(written),
      start,
      end: start + written.length,
      before: text.slice(Math.max(0, start - CONTEXT), start),
      after: text.slice(start + written.length, start + written.length + CONTEXT),
    }))
    .filter(({ before, after }) => ALONE_BEFORE.test(before) && ALONE_BEHIND.test(after))
}

const asciiDigits = (written: string): string =>
  written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\dX]/g, '')

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643: the last of 18 characters follows from the others. */
function isIdCard(digits: string): boolean {
  if (digits.length !== 18 || !PROVINCES.test(digits) || !isDay(digits.slice(10, 12), digits.slice(12, 14)))
    return false
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return '10X98765432'.charAt(sum % 11) === digits.charAt(17)
}

const isDay = (month: string, day: string): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31

/** ISO/IEC 7812: every second digit from the right counts twice; the sum ends with 0. */
function isBankCard(digits: string): boolean {
  if (!CARD_LENGTHS.includes(digits.length) || !CARD_PREFIX.test(digits) || digits.includes('X')) return false
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** What is shown of a number: its beginning and its end. */
function masked(
  { digits, start, end }: Numeral,
  message: 'idCard' | 'bankCard' | 'mobile',
  first: number,
  last: number,
): TextFinding {
  const fix = `${digits.slice(0, first)}${'*'.repeat(digits.length - first - last)}${digits.slice(-last)}`
  return { start, end, message, vars: { right: fix }, fix }
}

const contact = ({ start, end }: Numeral): TextFinding => ({
  start,
  end,
  message: 'contactMobile',
  severity: 'warning',
})

export const personalData: TextCheck = {
  check: '32',
  severity: 'error',
  quotations: 'look',
  attachments: 'look',
  scan: personalNumbers,
  examine: unreadFiles,
}
