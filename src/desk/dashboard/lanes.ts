/** What stands on whose dashboard. Data alone. */
import type { LaneQuery } from '../../editorial/rules/lane'
import type { Role } from '../../editorial/rules/roles'
import { STAGES, type Stage } from '../../editorial/rules/stages'

export type LaneName =
  | 'urgent'
  | 'cameBack'
  | 'mine'
  | 'toPublish'
  | 'scheduled'
  | 'returned'
  | 'drafts'
  | 'underway'
  | 'published'

export interface Lane extends LaneQuery {
  name: LaneName
  /** each row tells why it came back */
  reasons?: true
  /** stands on the desk only while there is something on it */
  onlyWithRows?: true
}

/** The steps that a role reviews, in two lanes: what the person has seen before, which is quickly done, and the others. */
const reviewed = (...stages: Stage[]): Lane[] => [
  { name: 'cameBack', stages, forMe: true, knownToMe: true, onlyWithRows: true },
  { name: 'mine', stages, forMe: true, knownToMe: false },
]

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
    ...reviewed('unitReview'),
    returned,
    drafts,
    { name: 'underway', stages: ['gateReview', 'signOff', 'approved', 'scheduled'] },
    published,
  ],
  gatekeeper: [
    urgent,
    // the last step is for those whom a director has named to sign
    ...reviewed('gateReview', 'unitReview', 'signOff'),
    toPublish,
    scheduled,
    returned,
    drafts,
    { name: 'underway', stages: ['unitReview', 'gateReview', 'signOff'] },
    published,
  ],
  director: [
    urgent,
    ...reviewed('signOff'),
    toPublish,
    scheduled,
    returned,
    drafts,
    { name: 'underway', stages: ['unitReview', 'gateReview', 'signOff'] },
    published,
  ],
  admin: [],
}
