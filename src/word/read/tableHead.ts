/** Rows that head a table by what they look like, where no mark of the file says so. */
import type { Block, Cell } from './blocks'

const BOLD = 1

const textsIn = ({ blocks }: Cell) =>
  blocks.flatMap((block: Block) =>
    block.type === 'paragraph' ? block.inlines.flatMap((inline) => (inline.type === 'text' ? [inline] : [])) : [],
  )

/** Whether a cell has words, and all of them are bold; undefined where it has none. */
function isBold(cell: Cell): boolean | undefined {
  const words = textsIn(cell).filter(({ text }) => text.trim() !== '')
  return words.length === 0 ? undefined : words.every(({ format }) => format & BOLD)
}

const areBold = (row: readonly Cell[]): boolean => {
  const said = row.map(isBold)
  return said.includes(true) && !said.includes(false)
}

/** How many rows from the first on are of that look, where others below are not: one, or as many as its cells reach down. */
function headRows(rows: readonly Cell[][], looks: (row: readonly Cell[]) => boolean): number {
  if ((rows[0]?.length ?? 0) < 2) return 0
  let [count, reach] = [0, 1]
  while (count < reach && count < rows.length && looks(rows[count] ?? [])) {
    reach = Math.max(reach, ...(rows[count] ?? []).map(({ rowSpan }) => count + rowSpan))
    count++
  }
  return rows.slice(count).some((row) => !looks(row)) ? count : 0
}

/**
 * Marks the cells of the first row as a head where it is written or coloured like one and the others are not.
 * @param coloured cells that are of a colour of their own, @param styled the style of the table sets its first row apart
 */
export function markHeads(rows: readonly Cell[][], coloured: ReadonlySet<Cell>, styled: boolean): void {
  if (rows.some((row) => row.some(({ heads }) => heads))) return
  const areColoured = (row: readonly Cell[]) => row.length > 0 && row.every((cell) => coloured.has(cell))
  const count = Math.max(headRows(rows, areBold), headRows(rows, areColoured), styled && rows.length > 1 ? 1 : 0)
  for (const row of rows.slice(0, count)) {
    // Of a head a page makes the weight, as of a heading.
    const texts = areBold(row) ? row.flatMap(textsIn) : []
    for (const text of texts) text.format &= ~BOLD
    for (const cell of row) cell.heads = true
  }
}
