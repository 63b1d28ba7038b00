/** What reviewers say beside their decisions, and who is looking. */
import { COMMENT_STATES } from '../src/editorial/rules/comments/types'
import { STAGES } from '../src/editorial/rules/stages'
import { ownUnitOrGate, readsReaders } from './access'
import { choice, line, paragraph, whole } from './fields/texts'
import { indexed, kindColumn, ownerColumn, rows, storyColumn } from './rows'

/** What somebody said about a story, with the place it speaks of; a proposal goes in the place of its passage. */
export const Comments = rows(
  'comments',
  [
    kindColumn,
    storyColumn,
    ownerColumn,
    whole('number', { required: true }),
    indexed(line('revision', 64)),
    line('field', 200),
    paragraph('excerpt', 10_000),
    whole('start'),
    whole('end'),
    paragraph('text', 2000),
    { name: 'blocker', type: 'checkbox' },
    paragraph('replacement', 10_000),
    indexed(line('person', 100)),
    line('personName', 200),
    { name: 'at', type: 'date' },
    choice('state', 'commentState', COMMENT_STATES, { index: true }),
    line('closedBy', 100),
    line('closedByName', 200),
    { name: 'closedAt', type: 'date' },
    paragraph('note', 2000),
  ],
  {
    access: { read: ownUnitOrGate },
    indexes: [{ fields: ['kind', 'story', 'number'], unique: true }],
  },
)

/** Who has a story open, and who has taken it up: one row a person and story. Decides nothing. */
export const Readers = rows(
  'readers',
  [
    kindColumn,
    storyColumn,
    ownerColumn,
    indexed(line('person', 100)),
    line('personName', 200),
    line('home', 100),
    choice('stage', 'stage', STAGES),
    indexed({ name: 'claimedAt', type: 'date' }),
    { name: 'seenAt', type: 'date' },
  ],
  {
    access: { read: readsReaders },
    indexes: [{ fields: ['kind', 'story', 'person'], unique: true }],
  },
)
