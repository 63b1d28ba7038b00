/** Reads a spreadsheet of a stranger: texts, numbers and days; never what a formula makes. */
import { TooMuch } from '../../office/elements'
import { dayFormats, sheetOf, textsOf } from './cells'
import { SHEET_LIMITS } from './limits'
import { SheetParts } from './parts'
import { CannotReadSheet, type SheetFault, type WorkbookIn } from './workbook'

function read(bytes: Uint8Array): WorkbookIn {
  const parts = new SheetParts(bytes)
  const { sheets, from1904 } = parts.workbook()
  const shown = sheets.filter(({ hidden }) => !hidden)
  if (shown.length > SHEET_LIMITS.sheets) throw new CannotReadSheet('tooManySheets')
  const ground = { texts: textsOf(parts.beside('sharedStrings')), days: dayFormats(parts.beside('styles')), from1904 }
  const found = shown.map(({ name, part }) => {
    const xml = parts.xml(part)
    if (xml === undefined) throw new CannotReadSheet('malformed')
    return { name, ...sheetOf(xml, ground) }
  })
  if (!found.some(({ rows }) => rows.length > 0)) throw new CannotReadSheet('nothing')
  return { sheets: found, hidden: sheets.filter(({ hidden }) => hidden).map(({ name }) => name) }
}

/** The sheets in sight, or why there are none. Never throws. Costly with a hostile file: see `ask.ts`. */
export function readWorkbook(bytes: Uint8Array): WorkbookIn | { fault: SheetFault } {
  try {
    return read(bytes)
  } catch (error) {
    if (error instanceof CannotReadSheet) return { fault: error.fault }
    return { fault: error instanceof TooMuch ? 'tooLarge' : 'malformed' }
  }
}
