import type { Progress } from './lines'
import type { RunState } from './runs'

export interface ListedRun {
  campaign: string
  title: string
  state: RunState
  startsOn: string | null
  endsOn: string | null
  progress: Progress
}

/** One page of the list of campaigns. */
export interface RunPage {
  runs: ListedRun[]
  total: number
  /** from 1 */
  page: number
  pages: number
}
