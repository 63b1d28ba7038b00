/** How the door reads texts: plain ones, and those with a meaning (a day, an amount, an address). */
import { isNegative } from '../src/campaign/rules/amounts'
import { invalid } from '../src/editorial/errors'
import { readDay } from '../src/editorial/rules/days'
import { isBrokenText } from '../src/editorial/rules/richText'
import { READ_NAME } from '../src/editorial/rules/signInNames'
import { t } from '../src/messages/index'
import { readOutward } from '../src/platform/outward'

type Shape = 'text' | 'number' | 'list' | 'object' | 'boolean' | 'id'

/** 400: the member is of another type. */
export const wrong = (path: string, expected: Shape) =>
  invalid(path, 'errors.wrongType', { expected: t(`options.shape.${expected}`) })

const MARKUP = /<[a-z!/][^>]*>/i
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/
const AMOUNT = /^-?\d{1,15}(\.\d{1,6})?$/

/** A text of at most `max` characters in NFC. @throws Refusal 400 */
export function text(value: unknown, path: string, max: number | undefined, oneLine: boolean): string {
  if (typeof value !== 'string') throw wrong(path, 'text')
  const clean = value.normalize('NFC')
  if (isBrokenText(clean) || (oneLine && /[\n\r]/.test(clean))) throw invalid(path, 'errors.badText')
  if (oneLine && MARKUP.test(clean)) throw invalid(path, 'errors.markup')
  if (max !== undefined && [...clean].length > max) throw invalid(path, 'errors.tooLong', { max })
  return clean
}

/** An e-mail address; an empty text is none. @throws Refusal 400 */
export function address(value: unknown, path: string): string {
  const written = text(value, path, 254, true).trim()
  const read = READ_NAME.email(written)
  if (written !== '' && read === null) throw invalid(path, 'errors.badEmail')
  return read ?? ''
}

/** A decimal amount; an empty text is none. @throws Refusal 400 */
function decimal(value: unknown, path: string): string | null {
  const written = typeof value === 'number' ? String(value) : text(value, path, 30, true).trim()
  if (written !== '' && !AMOUNT.test(written)) throw invalid(path, 'errors.badAmount')
  return written || null
}

/** An address that begins with http:// or https://; an empty text is none. @throws Refusal 400 */
function webAddress(value: unknown, path: string): string | null {
  const written = text(value, path, 2000, true).trim()
  if (written !== '' && !(URL.canParse(written) && /^https?:$/.test(new URL(written).protocol)))
    throw invalid(path, 'errors.badUrl')
  return written || null
}

/** Readers of texts with a meaning; an empty text clears the member. */
export const MEANINGS: Record<string, (value: unknown, path: string) => string | null> = {
  day(value, path) {
    const written = text(value, path, 40, true)
    const read = written === '' ? '' : readDay(written)
    if (read === null) throw invalid(path, 'errors.badDay')
    return read || null
  },
  clock(value, path) {
    const written = text(value, path, 10, true).trim()
    if (written !== '' && !CLOCK.test(written)) throw invalid(path, 'errors.badClock')
    return written || null
  },
  amount: decimal,
  quantity(value, path) {
    const read = decimal(value, path)
    if (read !== null && isNegative(read)) throw invalid(path, 'errors.negative')
    return read
  },
  url: webAddress,
  outerUrl(value, path) {
    const read = webAddress(value, path)
    if (read === null) return null
    const { username, password } = new URL(read)
    if (username !== '' || password !== '') throw invalid(path, 'errors.urlPassword')
    if (!readOutward(read, { plain: true })) throw invalid(path, 'errors.urlInner')
    return read
  },
  username(value, path) {
    const written = text(value, path, 100, true).trim()
    const read = READ_NAME.username(written)
    if (written !== '' && read === null) throw invalid(path, 'errors.badUsername')
    return read
  },
  mobile(value, path) {
    const written = text(value, path, 40, true).trim()
    const read = READ_NAME.mobile(written)
    if (written !== '' && read === null) throw invalid(path, 'errors.badMobile')
    return read
  },
}
