/**
 * The points of a year once more, by other means: whole hundredths, arrays and loops, in the order of time. It knows nothing of
 * the product's code and is read beside the rules of scoring.
 */
import type { Year } from './year'

const MONTHS = [
  '2025-01',
  '2025-02',
  '2025-03',
  '2025-04',
  '2025-05',
  '2025-06',
  '2025-07',
  '2025-08',
  '2025-09',
  '2025-10',
  '2025-11',
  '2025-12',
  '2026-01',
]

interface Table {
  kinds: Record<string, string>
  campaignBonus: string
  outletLevels: Record<string, string>
  places: Record<string, string>
  dedupe: string
  split: string
  remainder: string
  deductions: { correction: string; withdrawal: string }
}

export interface Reference {
  months: string[]
  /** hundredths: [month][unit] */
  units: number[][]
  /** stories in which a unit has a share: [month][unit] */
  delivered: number[][]
  /** hundredths by `month|unit|person` */
  people: Map<string, number>
}

/** 3.5 → 350 */
function hundredths(written: string): number {
  const [whole = '0', places = ''] = written.split('.')
  return Number(whole) * 100 + Number((places + '00').slice(0, 2))
}

/** Half up, of whole numbers. */
function divided(value: number, by: number): number {
  return Math.floor((value * 2 + by) / (by * 2))
}

function cut(total: number, count: number, table: Table): number[] {
  if (table.split === 'first') return [total]
  const part = divided(total, count)
  const parts: number[] = []
  for (let index = 0; index < count; index++) parts.push(part)
  const taker = table.remainder === 'first' ? 0 : count - 1
  parts[taker] = total - part * (count - 1)
  return parts
}

const unitNumber = (id: string): number => Number(id.slice('unit-'.length))

/** `[unit, person, hundredths]` of one amount. */
function shared(story: Year['stories'][number], total: number, table: Table): [number, string, number][] {
  const rows: [number, string[]][] = []
  let anyUnit = false
  for (const author of story.authors) if (author.unit) anyUnit = true
  if (!anyUnit) rows.push([unitNumber(story.unit), []])
  for (const author of story.authors) {
    if (anyUnit && !author.unit) continue
    const unit = author.unit ? unitNumber(author.unit) : unitNumber(story.unit)
    let row = rows.find(([number]) => number === unit)
    if (!row) {
      row = [unit, []]
      rows.push(row)
    }
    const person = author.user ? `user ${author.user}` : `name ${author.name}`
    if (!row[1].includes(person)) row[1].push(person)
  }
  const result: [number, string, number][] = []
  const amounts = cut(total, rows.length, table)
  for (let at = 0; at < amounts.length; at++) {
    const [unit, people] = rows[at] as [number, string[]]
    const amount = amounts[at] as number
    if (people.length === 0) result.push([unit, '', amount])
    else {
      const each = cut(amount, people.length, table)
      for (let one = 0; one < each.length; one++) result.push([unit, people[one] as string, each[one] as number])
    }
  }
  return result
}

/** In Beijing. */
const monthOf = (iso: string): string => new Date(Date.parse(iso) + 28_800_000).toISOString().slice(0, 7)

export function reference(year: Year, tables: { from: string; table: Table }[]): Reference {
  const units = MONTHS.map(() => year.units.map(() => 0))
  const delivered = MONTHS.map(() => year.units.map(() => 0))
  const people = new Map<string, number>()
  const lockTime: string[] = []
  for (const month of MONTHS) lockTime.push(year.locks.find((lock) => lock.month === month)?.at ?? '9999')

  const tableOf = (month: number): Table => {
    let found = tables[0]?.table as Table
    for (const { from, table } of tables) if (from <= (MONTHS[month] as string)) found = table
    return found
  }
  const book = (month: number, rows: [number, string, number][], sign: number): void => {
    for (const [unit, person, amount] of rows) {
      const row = units[month] as number[]
      row[unit] = (row[unit] ?? 0) + sign * amount
      const key = `${MONTHS[month]}|${unit}|${person}`
      if (person) people.set(key, (people.get(key) ?? 0) + sign * amount)
    }
  }

  for (const story of year.stories) {
    const month = MONTHS.indexOf(monthOf(story.firstPublishedAt))
    const closes = lockTime[month] as string
    const table = tableOf(month)
    let out = false
    let backAt = ''
    for (const event of story.events) {
      const bad = event.event === 'withdrawn' && event.code !== 'expired'
      if (event.at <= closes) {
        if (event.event === 'published') out = false
        if (bad) out = true
      } else if (bad && backAt === '') backAt = event.at
      const taken = event.event === 'corrected' ? 'correction' : bad ? 'withdrawal' : ''
      if (taken) {
        const at = MONTHS.indexOf(monthOf(event.at))
        const theirs = tableOf(at)
        const amount = hundredths(theirs.deductions[taken as 'correction' | 'withdrawal'])
        book(at, shared(story, amount, theirs), -1)
      }
    }
    if (out) continue
    let total = hundredths(table.kinds[story.kind] as string)
    if (story.campaigns.length > 0) total += hundredths(table.campaignBonus)
    const rows = shared(story, total, table)
    book(month, rows, 1)
    const counted: number[] = []
    for (const [unit] of rows)
      if (!counted.includes(unit)) {
        counted.push(unit)
        const row = delivered[month] as number[]
        row[unit] = (row[unit] ?? 0) + 1
      }
    if (backAt) {
      let open = month + 1
      while ((lockTime[open] as string) <= backAt) open++
      book(open, rows, -1)
    }
  }

  for (let month = 0; month < MONTHS.length; month++) {
    const table = tableOf(month)
    // [story, appearance, date, id, hundredths]
    let found: [string, string, string, string, number, Year['stories'][number]][] = []
    for (const clipping of year.clippings) {
      if (clipping.date.slice(0, 7) !== MONTHS[month] || clipping.decidedAt > (lockTime[month] as string)) continue
      const level = hundredths(table.outletLevels[clipping.level] as string)
      const place = hundredths(table.places[clipping.place] as string)
      const worth = table.places.mode === 'bonus' ? level + place : divided(level * place, 100)
      const outlet = clipping.outlet.normalize('NFKC').toLowerCase().split(' ').join('')
      found.push([
        clipping.story.story,
        `${clipping.story.story}|${outlet}|${clipping.date}`,
        clipping.date,
        clipping.id,
        worth,
        clipping.story,
      ])
    }
    for (const column of table.dedupe === 'max' ? [1, 0] : [1]) {
      const kept: typeof found = []
      for (const row of found) {
        const at = kept.findIndex((other) => other[column] === row[column])
        const other = kept[at]
        if (!other) kept.push(row)
        else if (
          row[4] > other[4] ||
          (row[4] === other[4] && (row[2] < other[2] || (row[2] === other[2] && row[3] < other[3])))
        )
          kept[at] = row
      }
      found = kept
    }
    for (const [, , , , worth, story] of found) book(month, shared(story, worth, table), 1)
  }
  return { months: MONTHS, units, delivered, people }
}

/** 350 → 3.50 */
export const written = (amount: number): string => {
  const text = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`
}
