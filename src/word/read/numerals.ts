/** A number as a list of Word writes it, by the name of its format. */
import { BRANCHES, DIGITS, FORMAL_DIGITS, FORMAL_TENS, STEMS, TEN_THOUSAND, TENS } from './data/numerals'

const ROMAN: readonly (readonly [value: number, sign: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number: number): string {
  let [rest, written] = [number, '']
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) written += sign
  return written
}

/** a … z, then aa, bb … */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(10, Math.ceil(number / 26)))

/** Up to 9,999 in words: 十二, 二十, 一百零三. */
function small(number: number, digits: string, tens: readonly string[], zero: string): string {
  let written = ''
  const figures = [...String(number)].map(Number)
  figures.forEach((figure, i) => {
    const place = figures.length - 1 - i
    if (figure > 0) written += (digits[figure] ?? '') + (tens[place] ?? '')
    else if (written !== '' && !written.endsWith(zero) && figures.slice(i + 1).some((rest) => rest > 0)) written += zero
  })
  return written
}

function chinese(number: number, digits = DIGITS, tens = TENS, zero = FORMAL_DIGITS[0] ?? ''): string {
  if (number === 0) return zero
  const [high, low] = [Math.floor(number / 10_000), number % 10_000]
  if (high > 0) return chinese(high, digits, tens, zero) + TEN_THOUSAND + (low ? small(low, digits, tens, zero) : '')
  const written = small(low, digits, tens, zero)
  // 一十二 is 十二.
  return tens === TENS && number >= 10 && number < 20 ? written.slice(1) : written
}

const shifted = (number: number, first: number, most: number): string =>
  number >= 1 && number <= most ? String.fromCodePoint(first + number - 1) : String(number)
const nth = (signs: string) => (number: number) => signs[(number - 1 + signs.length) % signs.length] ?? ''
const inWords = (number: number) => chinese(number)
const digitByDigit = (number: number) => [...String(number)].map((digit) => DIGITS[Number(digit)]).join('')

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: (number) => String(number).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalFullWidth2: (number) => String(number).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalEnclosedCircle: (number) => shifted(number, 0x2460, 20),
  decimalEnclosedCircleChinese: (number) => shifted(number, 0x2460, 20),
  decimalEnclosedFullstop: (number) => shifted(number, 0x2488, 20),
  decimalEnclosedParen: (number) => shifted(number, 0x2474, 20),
  ideographEnclosedCircle: (number) => shifted(number, 0x3280, 10),
  lowerLetter: letters,
  upperLetter: (number) => letters(number).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  chineseCounting: inWords,
  chineseCountingThousand: inWords,
  japaneseCounting: inWords,
  taiwaneseCounting: inWords,
  taiwaneseCountingThousand: inWords,
  koreanCounting: inWords,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: (number) => chinese(number, FORMAL_DIGITS, FORMAL_TENS),
  ideographLegalTraditional: (number) => chinese(number, FORMAL_DIGITS, FORMAL_TENS),
  ideographTraditional: nth(STEMS),
  ideographZodiac: nth(BRANCHES),
  none: () => '',
}

/** No list of a document is longer. */
const MOST = 99_999

/** @param format `w:numFmt`; one that is not known counts in digits */
export const numeral = (number: number, format: string): string =>
  (number >= 0 && number <= MOST && Object.hasOwn(FORMATS, format) ? FORMATS[format]?.(number) : undefined) ??
  String(number)
