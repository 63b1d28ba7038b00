/** A file whose sending was stopped: the server may have taken it all the same. Then it is told, and what it says counts. */
import type { ImportSummary } from '../../editorial/imports/told'

/** What is asked of the server. */
export interface ImportsDoor {
  /** null where no list came */
  list(): Promise<readonly ImportSummary[] | null>
  cancel(id: string): Promise<void>
  /** whether an import is of the very file: another may have its name and its size */
  isOf(row: ImportSummary): Promise<boolean>
  /** until it is worth asking again */
  pause(): Promise<void>
}

/** Names are cut where they are stored. */
const LONGEST_NAME = 300

/** The import that a file became, if it is one that was not there before. */
export async function takenOf(
  { name, size }: Pick<File, 'name' | 'size'>,
  before: ReadonlySet<string>,
  rows: readonly ImportSummary[],
  isOf: ImportsDoor['isOf'],
): Promise<ImportSummary | undefined> {
  for (const row of rows) {
    const alike = !before.has(row.id) && row.size === size && row.name === name.slice(0, LONGEST_NAME)
    if (alike && (await isOf(row))) return row
  }
  return undefined
}

/**
 * Looks whether the server took a file whose request was ended, and cancels its import. It looks twice: the last bytes may
 * have been on their way.
 * @param before ids of imports that are none of this file
 * @returns the id of the import, where there is one
 */
export async function giveUp(
  file: Pick<File, 'name' | 'size'>,
  before: ReadonlySet<string>,
  { list, cancel, isOf, pause }: ImportsDoor,
): Promise<string | undefined> {
  for (let looks = 0; looks < 2;) {
    const rows = await list()
    const taken = rows && (await takenOf(file, before, rows, isOf))
    if (taken) {
      await cancel(taken.id)
      return taken.id
    }
    if (rows) looks++
    if (looks < 2) await pause()
  }
  return undefined
}
