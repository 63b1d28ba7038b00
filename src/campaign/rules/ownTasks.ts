import type { Kind } from '../../editorial/rules/kinds'
import type { TaskState } from '../../editorial/rules/tasks'

/** A coverage task as the asked unit sees it. */
export interface OwnTask {
  id: string
  topic: string
  kind: Kind | null
  /** `YYYY-MM-DD` */
  due: string | null
  state: TaskState
  brief: string
  campaign: string
  /** empty while it is not public */
  campaignTitle: string
  /** name */
  claimedBy: string | null
  /** whether the reader has claimed it */
  mine: boolean
  story: { kind: Kind; id: string } | null
  declineReason: string
  /** its story was public and was taken down: it is owed again */
  withdrawn: boolean
  late: boolean
}
