/** What is told to whom: the outbox, who follows what, how each person wants it. No route reads or writes these rows. */
import { KINDS } from '../src/editorial/rules/kinds'
import { CHANNELS, DELIVERY_STATES, NOTIFICATION_REASONS, TOPICS } from '../src/editorial/rules/notifications'
import { STAGES } from '../src/editorial/rules/stages'
import { nobody } from './access'
import { choice, line, whole } from './fields/texts'
import { indexed, json, rows } from './rows'

const access = { read: nobody }
const kind = choice('kind', 'kind', KINDS)

/** One row for each message, person and channel. It holds ids and words of closed lists, never a text of a story. */
export const Outbox = rows(
  'outbox',
  [
    line('key', 200, { unique: true }),
    whole('seq'),
    choice('channel', 'channel', CHANNELS),
    line('person', 100),
    choice('why', 'notificationReason', NOTIFICATION_REASONS),
    choice('topic', 'topic', TOPICS),
    indexed(line('subject', 100)),
    kind,
    line('story', 100),
    line('unit', 100),
    line('action', 20),
    choice('stage', 'stage', STAGES),
    line('by', 200),
    { name: 'urgent', type: 'checkbox' },
    { name: 'digest', type: 'checkbox' },
    choice('state', 'deliveryState', DELIVERY_STATES),
    indexed(line('batch', 40)),
    whole('attempts'),
    { name: 'nextAt', type: 'date' },
    { name: 'triedAt', type: 'date' },
    { name: 'sentAt', type: 'date' },
    { name: 'readAt', type: 'date' },
    line('lastError', 40),
  ],
  {
    access,
    indexes: [
      { fields: ['channel', 'state', 'nextAt'] },
      { fields: ['channel', 'triedAt'] },
      { fields: ['person', 'channel', 'readAt'] },
      { fields: ['story', 'channel'] },
    ],
  },
)

/** Who asked to be told of a story. */
export const Follows = rows(
  'follows',
  [line('key', 300, { unique: true }), kind, indexed(line('story', 100)), indexed(line('person', 100))],
  { access },
)

/** How one person wants to be told. */
export const NotificationChoices = rows(
  'notificationChoices',
  [
    line('person', 100, { unique: true }),
    { name: 'desk', type: 'checkbox' },
    { name: 'mail', type: 'checkbox' },
    whole('digestAt'),
    whole('quietFrom'),
    whole('quietUntil'),
  ],
  { access },
)

/** Who was told that an urgent story still waits: one row for each time, in the wait that began at `since`. */
export const Escalations = rows(
  'escalations',
  [
    line('key', 300, { unique: true }),
    kind,
    indexed(line('story', 100)),
    line('unit', 100),
    line('since', 40),
    whole('place'),
    { name: 'at', type: 'date' },
    json('people'),
    { name: 'last', type: 'checkbox' },
  ],
  { access },
)
