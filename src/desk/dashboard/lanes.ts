/** What stands on whose dashboard. Data alone. */
import type { Role } from '../../editorial/rules/roles'
import { STAGES, type Stage } from '../../editorial/rules/stages'

export type LaneName = 'urgent' | 'mine' | 'toPublish' | 'scheduled' | 'returned' | 'drafts' | 'underway' | 'published'

/** Columns that say that somebody must look at a story at once. */
export type Mark = 'alarm' | 'suspendedAt' | 'reviewDue'

export interface Lane {
  name: LaneName
  stages: readonly Stage[]
  /** only what has one of these marks, whatever its stage */
  marks?: readonly Mark[]
  /** only what the person can carry on now */
  forMe?: true
  /** only stories of the person's own unit; those who read no other need not say so */
  ownUnit?: true
  /** the latest first; else the urgent, then the one that has waited longest */
  latestFirst?: true
  /** what goes out first */
  bySchedule?: true
  /** each row tells why it came back */
  reasons?: true
}

const returned: Lane = { name: 'returned', stages: ['returned'], ownUnit: true, reasons: true }
const drafts: Lane = { name: 'drafts', stages: ['draft'], ownUnit: true, latestFirst: true }
const published: Lane = { name: 'published', stages: ['published'], latestFirst: true }
const urgent: Lane = { name: 'urgent', stages: STAGES, marks: ['alarm', 'suspendedAt', 'reviewDue'] }
const scheduled: Lane = { name: 'scheduled', stages: ['scheduled'], bySchedule: true }
const toPublish: Lane = { name: 'toPublish', stages: ['approved'], forMe: true }

export const LANES: Readonly<Record<Role, readonly Lane[]>> = {
  writer: [
    returned,
    drafts,
    { name: 'underway', stages: ['unitReview', 'gateReview', 'signOff', 'approved', 'scheduled'] },
    published,
  ],
  unitEditor: [
    { name: 'mine', stages: ['unitReview'], forMe: true },
    returned,
    drafts,
    { name: 'underway', stages: ['gateReview', 'signOff', 'approved', 'scheduled'] },
    published,
  ],
  gatekeeper: [
    urgent,
    // the last step is for those whom a director has named to sign
    { name: 'mine', stages: ['gateReview', 'unitReview', 'signOff'], forMe: true },
    toPublish,
    scheduled,
    returned,
    drafts,
    { name: 'underway', stages: ['unitReview', 'gateReview', 'signOff'] },
    published,
  ],
  director: [
    urgent,
    { name: 'mine', stages: ['signOff'], forMe: true },
    toPublish,
    scheduled,
    returned,
    drafts,
    { name: 'underway', stages: ['unitReview', 'gateReview', 'signOff'] },
    published,
  ],
  admin: [],
}
