/** Days in spreadsheets: numbers counted from one of two beginnings, and the formats by which a number is one. */
const DAY_MS = 24 * 60 * 60 * 1000
/** One day before the first that is right: the program that began it took 1900 for a leap year. */
const SINCE_1900 = Date.UTC(1899, 11, 30)
const FALSE_LEAP_DAY = 60
const SINCE_1904 = Date.UTC(1904, 0, 1)
/** 9999-12-31 */
const LAST = 2_958_465

/** The day of a number, its time of day left out; null where there is none. @param from1904 the other beginning */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial)
  if (!Number.isFinite(serial) || days < (from1904 ? 0 : 1) || days > LAST) return null
  if (!from1904 && days === FALSE_LEAP_DAY) return null
  const early = !from1904 && days < FALSE_LEAP_DAY ? DAY_MS : 0
  const moment = new Date((from1904 ? SINCE_1904 : SINCE_1900) + days * DAY_MS + early)
  const day = moment.toISOString().slice(0, 10)
  return /^\d{4}-/.test(day) ? day : null
}

/** Formats that every program knows by number; those of Chinese Excel lie between 27 and 58. */
const KNOWN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])
/** Words in quotes, colours and places in brackets, single signs behind a backslash. */
const ASIDE = /"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g

/** Whether numbers of this format are days. @param code where the file names one */
export function showsDay(id: number, code: string | undefined): boolean {
  if (code === undefined) return KNOWN.has(id)
  const bare = code.replace(ASIDE, '').toLowerCase()
  return /[yd]/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare) && !/general/.test(bare))
}
