/** Has a spreadsheet read by a process of its own. */
import { askApart } from '../apart/ask'
import type { SheetFault, WorkbookIn } from './read/workbook'

/** Bytes; far above what the limits of the reader let through. */
const LONGEST_ANSWER = 48 * 1024 * 1024

/**
 * Slow: never inside a transaction. Never rejects.
 * @returns `malformed` where the reader died
 */
export async function askWorkbook(bytes: Uint8Array): Promise<WorkbookIn | { fault: SheetFault }> {
  const said = await askApart({ program: 'src/sheet/read/main.ts', bytes, longest: LONGEST_ANSWER })
  if (!said) return { fault: 'malformed' }
  return JSON.parse(said.toString('utf8')) as WorkbookIn | { fault: SheetFault }
}
