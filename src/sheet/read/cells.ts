/** Cells of one sheet: what each says, by rows. */
import Big from 'big.js'
import { childOf, eachElement, elementsOf, textOf, within, type Element } from '../../office/elements'
import { readDay } from '../../editorial/rules/days'
import { dayOfSerial, showsDay } from './days'
import { SHEET_LIMITS } from './limits'
import { CannotReadSheet, type CellIn, type RowIn } from './workbook'

/** What cells are read by: texts that they name by number, formats that are days, the beginning of days. */
export interface Ground {
  texts: readonly string[]
  /** numbers of formats of cells */
  days: ReadonlySet<number>
  from1904: boolean
}

/** A cell's text: whole, or in runs; how it is read aloud is no part of it. */
const wordsOf = (element: Element): string =>
  elementsOf(element)
    .filter(({ name }) => name === 's:t' || name === 's:r')
    .map((part) => (part.name === 's:t' ? textOf(part) : within(part, 's:t').map(textOf).join('')))
    .join('')

/** @param xml of the shared texts @throws Error, TooMuch */
export function textsOf(xml: string | undefined): string[] {
  const texts: string[] = []
  if (xml !== undefined)
    eachElement(xml, 1, SHEET_LIMITS, (element) => void (element.name === 's:si' && texts.push(wordsOf(element))))
  return texts
}

/** Numbers of the formats of cells that show days. @param xml of the styles */
export function dayFormats(xml: string | undefined): Set<number> {
  const codes = new Map<number, string>()
  const formats: number[] = []
  if (xml !== undefined)
    eachElement(xml, 2, SHEET_LIMITS, ({ name, attributes }, around) => {
      const id = Number(attributes.numFmtId ?? 0)
      if (name === 's:numFmt') codes.set(id, attributes.formatCode ?? '')
      if (name === 's:xf' && around.at(-1) === 's:cellXfs') formats.push(id)
    })
  return new Set(formats.flatMap((id, index) => (showsDay(id, codes.get(id)) ? [index] : [])))
}

/** Digits that a binary number keeps: behind them is nothing that somebody typed. */
const TYPED_DIGITS = 15

function numberCell(value: string, style: number, { days, from1904 }: Ground): CellIn | null {
  const number = Number(value)
  if (value.trim() === '') return null
  if (!Number.isFinite(number)) return { unread: 'error' }
  const day = dayOfSerial(number, from1904)
  if (days.has(style)) return day ? { day } : { unread: 'error' }
  return { number: new Big(number.toPrecision(TYPED_DIGITS)).toFixed(), day }
}

const textCell = (text: string): CellIn | null =>
  text.trim() === '' ? null : { text: text.normalize('NFC').slice(0, SHEET_LIMITS.text) }

function cellOf(element: Element, ground: Ground): CellIn | null {
  const { t = 'n', s = '0' } = element.attributes
  if (childOf(element, 's:f')) return { unread: 'formula' }
  const held = childOf(element, 's:v')
  const value = held ? textOf(held) : ''
  const inline = childOf(element, 's:is')
  switch (t) {
    case 'inlineStr':
      return inline ? textCell(wordsOf(inline)) : null
    case 's':
      return value === '' ? null : textCell(ground.texts[Number(value)] ?? '')
    case 'str':
      return textCell(value)
    case 'b':
      return value === '' ? null : { text: value === '1' ? 'TRUE' : 'FALSE' }
    case 'e':
      return { unread: 'error' }
    case 'd': {
      const day = readDay(value.slice(0, 10))
      return day ? { day } : { unread: 'error' }
    }
    default:
      return numberCell(value, Number(s), ground)
  }
}

const FIRST_LETTER = 64
const LETTERS = 26

/** The column of `AB12`, from 0; −1 where it is no such place. */
function columnOf(place: string): number {
  const letters = /^([A-Z]{1,3})\d{1,10}$/.exec(place.toUpperCase())?.[1] ?? ''
  return [...letters].reduce((column, letter) => column * LETTERS + letter.charCodeAt(0) - FIRST_LETTER, 0) - 1
}

function rowOf(element: Element, before: number, ground: Ground): RowIn {
  const row = element.attributes.r === undefined ? before + 1 : Number(element.attributes.r)
  if (!Number.isSafeInteger(row) || row <= before) throw new CannotReadSheet('malformed')
  const cells: (CellIn | null)[] = []
  for (const each of elementsOf(element)) {
    if (each.name !== 's:c') continue
    const column = each.attributes.r === undefined ? cells.length : columnOf(each.attributes.r)
    if (column < cells.length) throw new CannotReadSheet('malformed')
    const cell = cellOf(each, ground)
    if (!cell) continue
    if (column >= SHEET_LIMITS.columns) throw new CannotReadSheet('tooManyColumns')
    while (cells.length < column) cells.push(null)
    cells.push(cell)
  }
  return { row, cells }
}

/**
 * Rows with something in them, and merged places. What the sheet says of its own size is not asked.
 * @throws CannotReadSheet, Error, TooMuch
 */
export function sheetOf(xml: string, ground: Ground): { rows: RowIn[]; merged: string[] } {
  const rows: RowIn[] = []
  const merged: string[] = []
  let before = 0
  const root = eachElement(xml, 2, SHEET_LIMITS, (element, around) => {
    if (element.name === 's:mergeCell' && merged.length < SHEET_LIMITS.merged) merged.push(element.attributes.ref ?? '')
    if (element.name !== 's:row' || around.at(-1) !== 's:sheetData') return
    const row = rowOf(element, before, ground)
    before = row.row
    if (row.cells.length === 0) return
    // One row is the head.
    if (rows.length > SHEET_LIMITS.rows) throw new CannotReadSheet('tooManyRows')
    rows.push(row)
  })
  if (root !== 's:worksheet') throw new CannotReadSheet('malformed')
  return { rows, merged }
}
