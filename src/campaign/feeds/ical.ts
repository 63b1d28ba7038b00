/** Coverage tasks as a calendar that other programs read: their days as whole days, nothing of any story. */
import ical, { ICalEventBusyStatus } from 'ical-generator'
import type { TaskState } from '../../editorial/rules/tasks'
import { t } from '../../messages/index'

export interface FeedTask {
  id: string
  topic: string
  unit: string
  /** `YYYY-MM-DD` */
  due: string
  state: TaskState
  /** ISO moment */
  updatedAt: string
}

/** How often a program should ask again, seconds. */
const TTL = 60 * 60

/** The text of the calendar. @param origin of the desk, without a slash at the end */
export function calendarText(title: string, tasks: readonly FeedTask[], origin: string): string {
  const calendar = ical({
    name: title,
    prodId: { company: 'exemplar', product: 'coverage tasks', language: 'ZH' },
    ttl: TTL,
  })
  for (const { id, topic, unit, due, state, updatedAt } of tasks) {
    calendar.createEvent({
      id: `${id}@coverage-tasks.exemplar`,
      // A whole day has no zone: what is written is read off as UTC.
      start: new Date(`${due}T00:00:00Z`),
      allDay: true,
      stamp: new Date(updatedAt),
      lastModified: new Date(updatedAt),
      summary: t('wave.feedEvent', { state: t(`options.taskState.${state}`), unit, topic }),
      busystatus: ICalEventBusyStatus.FREE,
      url: `${origin}/admin/collections/coverageTasks/${id}`,
    })
  }
  return calendar.toString()
}
