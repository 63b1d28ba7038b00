/** How far the store had followed the audit log, in a file beside the pages. Without it every page counts as outdated. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Mark } from '../../platform/publicPages'
import { writeWhole } from './file'
import type { Remembered } from './history'

export const STATE_FILE = 'followed.json'

export interface State extends Remembered {
  build: string
  mark: Mark
}

const isState = (value: unknown, build: string): value is State => {
  const state = (value ?? {}) as Partial<State>
  return (
    state.build === build &&
    Number.isSafeInteger(state.mark?.seq) &&
    typeof state.mark?.hash === 'string' &&
    Number.isSafeInteger(state.floor) &&
    Array.isArray(state.touched) &&
    state.touched.every(
      (row: unknown) => Array.isArray(row) && typeof row[0] === 'string' && Number.isSafeInteger(row[1]),
    )
  )
}

export async function readState(folder: string, build: string): Promise<State | null> {
  try {
    const value: unknown = JSON.parse(await readFile(path.join(folder, STATE_FILE), 'utf8'))
    return isState(value, build) ? value : null
  } catch {
    return null
  }
}

export const writeState = (folder: string, state: State): Promise<void> =>
  writeWhole(path.join(folder, STATE_FILE), [JSON.stringify(state)])
