/** Which lanes stand on whose first page: data alone. */
import type { Role } from '../../editorial/rules/roles'
import type { Stage } from '../../editorial/rules/stages'

export interface Lane {
  /** `dashboard.lane.<name>`, `dashboard.empty.<name>` */
  name: 'unitReview' | 'gateReview' | 'signOff' | 'toPublish' | 'returned' | 'drafts' | 'inProgress' | 'recent'
  stages: readonly Stage[]
  /** of the reader's own unit alone, although the reader may see every unit's */
  own?: true
  /** where it is empty, what the reader can do: make a new story */
  offersNew?: true
  /** the newest first; else who waits longest */
  newestFirst?: true
}

const RETURNED: Lane = { name: 'returned', stages: ['returned'], own: true }
const DRAFTS: Lane = { name: 'drafts', stages: ['draft'], own: true, offersNew: true, newestFirst: true }
const TO_PUBLISH: Lane = { name: 'toPublish', stages: ['approved'] }
const RECENT: Lane = { name: 'recent', stages: ['published'], newestFirst: true }
const underReview = (...stages: Stage[]): Lane => ({ name: 'inProgress', stages })

export const LANES: Record<Role, readonly Lane[]> = {
  writer: [RETURNED, DRAFTS, underReview('unitReview', 'gateReview', 'signOff', 'approved'), RECENT],
  unitEditor: [
    { name: 'unitReview', stages: ['unitReview'] },
    RETURNED,
    DRAFTS,
    underReview('gateReview', 'signOff', 'approved'),
    RECENT,
  ],
  gatekeeper: [
    { name: 'gateReview', stages: ['gateReview'] },
    TO_PUBLISH,
    RETURNED,
    DRAFTS,
    underReview('unitReview', 'signOff'),
    RECENT,
  ],
  director: [
    { name: 'signOff', stages: ['signOff'] },
    TO_PUBLISH,
    RETURNED,
    DRAFTS,
    underReview('unitReview', 'gateReview'),
    RECENT,
  ],
  admin: [underReview('unitReview', 'gateReview', 'signOff', 'approved'), RECENT],
}
