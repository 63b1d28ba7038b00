/** One cell as the value that its column asks for. */
import { original } from '../../../sheet/texts'
import type { CellIn } from '../../../sheet/read/workbook'
import { foldName } from '../../rules/projects/names'
import { readAmount, readNumberAsDay, readWrittenDay, type Read } from '../../rules/sheets/values'
import { wordOf, type Options } from './columns'

/** Why a cell has no value: the end of a message's key, with the word that is at fault. */
export interface CellFault {
  wrong: string
  what?: string
}
export type CellRead = { value: string } | CellFault

/** What was typed, as text. */
function typed(cell: CellIn): string {
  if ('text' in cell) return original(cell.text).trim()
  if ('day' in cell && !('number' in cell)) return cell.day
  return 'number' in cell ? cell.number : ''
}

const asText = (cell: CellIn): CellRead => ({ value: typed(cell) })

const asRead = (read: Read<string>): CellRead => read

function asDay(cell: CellIn): CellRead {
  if ('number' in cell) return asRead(readNumberAsDay(cell.number, cell.day))
  return 'day' in cell ? { value: cell.day } : asRead(readWrittenDay(typed(cell)))
}

/** @param unit word of the unit of the amount */
export function asAmount(cell: CellIn, unit: string): CellRead {
  if ('day' in cell && !('number' in cell)) return { wrong: 'aDay' }
  return asRead(readAmount(typed(cell), unit))
}

/** `实际使用外资（实到外资）` is found by either of its words. */
const wordsOf = (label: string): string[] => [label, ...label.split(/[（）()]/)].map(foldName).filter(Boolean)

/** The value whose word stands in the cell. */
export function optionOf({ list, values }: Options, written: string): string | null {
  const key = foldName(written)
  return (
    values.find((value) => value === written || wordOf(list, value) === written.trim()) ??
    values.find((value) => wordsOf(wordOf(list, value)).includes(key)) ??
    null
  )
}

function asOption(options: Options, cell: CellIn): CellRead {
  const written = typed(cell)
  // A percent sign is no letter, and folds to nothing.
  const value = optionOf(options, written)
  return value ? { value } : { wrong: 'notAnOption', what: written.slice(0, 40) }
}

/** What a cell says in a column; null where there is nothing. Amounts are read with their unit (`asAmount`). */
export function readCell(kind: 'text' | 'day' | Options, cell: CellIn | null | undefined): CellRead | null {
  if (!cell) return null
  if ('unread' in cell) return { wrong: cell.unread }
  if (kind === 'day') return asDay(cell)
  return kind === 'text' ? asText(cell) : asOption(kind, cell)
}
