/** Files that were dropped on this page: each from the browser to its report. Plain data. */
import { isOpenImport, type ImportSummary } from '../../editorial/imports/told'

export interface Drop {
  key: number
  file: File
  /** `stopping`: what the server knows of it is being asked · `said`: the server has it, or has refused it */
  state: 'queued' | 'sending' | 'stopping' | 'said' | 'stopped'
  /** of 1 */
  part: number
  /** go on although the unit has it already */
  again: boolean
  id?: string
  why?: string
  earlier?: ImportSummary
}

export interface Counted {
  total: number
  done: number
  bad: number
  left: number
}

/** Nobody knows yet what becomes of it. */
export const isUnderWay = ({ state }: Pick<Drop, 'state'>): boolean =>
  state === 'queued' || state === 'sending' || state === 'stopping'

/** How far the files of this page are. @param known by id, as the server tells them */
export function counted(drops: readonly Drop[], known: ReadonlyMap<string, ImportSummary>): Counted {
  const count: Counted = { total: drops.length, done: 0, bad: 0, left: 0 }
  for (const drop of drops) {
    const summary = drop.id ? known.get(drop.id) : undefined
    if (isUnderWay(drop) || (drop.id && !summary)) count.left++
    else if (!summary) count.bad++
    else if (isOpenImport(summary.state)) count.left++
    else if (summary.state === 'done') count.done++
    else count.bad++
  }
  return count
}
