/** Wordings of tasks that are asked again and again. */
import type { Kind } from './kinds'

export const TEMPLATE_DAYS = { least: 1, most: 365 } as const

export interface TaskTemplate {
  id: string
  name: string
  topic: string
  storyKind: Kind
  /** from the day on which it is asked to the day on which it is due */
  days: number
  brief: string
  revisionToken: string
}
