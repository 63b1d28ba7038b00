/** Which stage a project has reached. Pure. */
import { PROJECT_STAGES } from '../../../editorial/rules/values'

export type ProjectStage = (typeof PROJECT_STAGES)[number]

const rank = (stage: string): number => PROJECT_STAGES.indexOf(stage as ProjectStage)

/**
 * The last dated stage up to a day; of two on one day, the later one in the order of the list. Null where there is none yet.
 * @param today `YYYY-MM-DD`, in Beijing
 */
export function stageOf(
  timeline: readonly { stage?: string | null; date?: string | null }[],
  today: string,
): ProjectStage | null {
  let last: { stage: string; date: string } | null = null
  for (const { stage, date } of timeline) {
    if (!stage || !date || rank(stage) < 0 || date > today) continue
    if (!last || date > last.date || (date === last.date && rank(stage) > rank(last.stage))) last = { stage, date }
  }
  return (last?.stage ?? null) as ProjectStage | null
}
