import type { TaskState } from '../../editorial/rules/tasks'
import { t } from '../../messages/index'

/** Where a task stands. One whose story was public and came down is not merely being written. */
export const taskStateWord = ({ state, withdrawn }: { state: TaskState; withdrawn?: boolean }): string =>
  withdrawn ? t('wave.storyDown') : t(`options.taskState.${state}`)
