/** What is recorded of coverage tasks, of what belongs to them, and of campaigns that run. */
import type { StorySubject } from './auditEvents'

export interface TaskSubject {
  id: string
  topic: string
  /** id */
  unit: string
  /** `YYYY-MM-DD` */
  due: string | null
}

export type CampaignEvent =
  | {
      /** `claimed` … by the asked unit, `reminded`, `overdue` by the clock; `reason` of a refusal */
      event:
        | 'task.asked'
        | 'task.changed'
        | 'task.claimed'
        | 'task.givenBack'
        | 'task.declined'
        | 'task.reminded'
        | 'task.overdue'
      data: { task: TaskSubject; changed?: string[]; reason?: string }
    }
  | { event: 'task.drafted'; data: { task: TaskSubject; story: StorySubject } }
  | {
      event: 'taskTemplate.made' | 'taskTemplate.changed' | 'taskTemplate.dropped'
      data: { template: { id: string; name: string } }
    }
  | {
      /** never with the secret, nor the hash of it */
      event: 'calendarFeed.made' | 'calendarFeed.revoked'
      data: { feed: { id: string; campaign: string | null } }
    }
  | {
      event: 'campaign.quotas'
      data: { campaign: { id: string; title: string }; quotas: { unit: string; count: number }[] }
    }
  | {
      /** by nobody: its last day has passed */
      event: 'campaign.closed'
      data: { campaign: { id: string; title: string }; closedOn: string; reason?: string }
    }
