/** Rows that the gate alone writes: frozen, decided, published, recorded. */
import type { Field } from 'payload'
import { LONGEST_FILE_TEXT } from '../src/editorial/rules/fileText'
import { PUBLICATION_STATES } from '../src/editorial/rules/publication'
import { REVIEW_OUTCOMES } from '../src/editorial/rules/outcomes'
import { STAGES } from '../src/editorial/rules/stages'
import { nobody, only, ownUnitOrGate } from './access'
import { choice, inner, line, lines, paragraph, whole } from './fields/texts'
import { indexed, json, kindColumn, ownerColumn, rows, storyColumn } from './rows'

/** A working copy as it was submitted: never changed, never deleted. */
export const Revisions = rows(
  'revisions',
  [
    kindColumn,
    storyColumn,
    ownerColumn,
    whole('number', { required: true }),
    indexed(line('sha256', 64)),
    { name: 'canonical', type: 'textarea', maxLength: 10_000_000 },
    json('authors'),
    json('media'),
    { ...lines('files'), index: true } as Field,
    json('issues'),
    indexed({ name: 'at', type: 'date' }),
  ],
  {
    access: { read: ownUnitOrGate },
    indexes: [
      { fields: ['kind', 'story', 'number'], unique: true },
      { fields: ['kind', 'story', 'sha256'], unique: true },
    ],
  },
)

/** One decision of one person on one revision. */
export const Reviews = rows(
  'reviews',
  [
    kindColumn,
    storyColumn,
    ownerColumn,
    indexed(line('revision', 64)),
    whole('round'),
    whole('order'),
    choice('step', 'stage', STAGES),
    indexed(line('person', 100)),
    line('personName', 200),
    choice('outcome', 'outcome', REVIEW_OUTCOMES),
    json('reason'),
    { name: 'secrecyReviewed', type: 'checkbox' },
    line('rules', 60),
    { name: 'standIn', type: 'checkbox' },
    json('substituteFor'),
    json('acknowledged'),
    json('overrides'),
    indexed({ name: 'at', type: 'date' }),
  ],
  {
    access: { read: ownUnitOrGate },
    indexes: [{ fields: ['kind', 'story', 'order'], unique: true }],
  },
)

/** What the public sees: one row a story, read by the site alone. */
export const Publications = rows(
  'publications',
  [
    kindColumn,
    storyColumn,
    indexed(line('slug', 100)),
    choice('state', 'publicationState', PUBLICATION_STATES, { index: true }),
    line('liveRevision', 64),
    line('suspendedRevision', 64),
    line('lastRevision', 64),
    whole('edition'),
    line('title', 100),
    indexed({ name: 'firstPublishedAt', type: 'date' }),
    { name: 'revisedAt', type: 'date' },
    indexed({ name: 'correctedAt', type: 'date' }),
    indexed({ name: 'takeDownAt', type: 'date' }),
    json('history'),
    { ...lines('files'), index: true } as Field,
    indexed(line('unit', 100)),
    indexed(line('industry', 100)),
    indexed(line('method', 100)),
    indexed(line('park', 100)),
    indexed(line('project', 200)),
    json('stages'),
    json('reached'),
    json('keywords'),
    { ...whole('year'), index: true } as Field,
    { ...lines('campaigns'), index: true } as Field,
    { ...lines('related'), index: true } as Field,
    { ...lines('repeals'), index: true } as Field,
    { ...lines('amends'), index: true } as Field,
    json('withdrawal'),
    // Long ones last: who reads the others alone does not read through them.
    json('card'),
    json('page'),
  ],
  {
    access: { read: nobody },
    indexes: [
      { fields: ['kind', 'slug'], unique: true },
      { fields: ['kind', 'story'], unique: true },
      { fields: ['kind', 'state', 'firstPublishedAt', 'createdAt'] },
      { fields: ['state', 'firstPublishedAt', 'createdAt'] },
      { fields: ['story', 'createdAt'] },
      { fields: ['state', 'story', 'createdAt'] },
      { fields: ['state', 'correctedAt', 'createdAt'] },
    ],
  },
)

/** A link that shows one revision to who holds it. Its secret is stored nowhere: only the hash of it. */
export const PreviewLinks = rows(
  'previewLinks',
  [
    kindColumn,
    storyColumn,
    ownerColumn,
    line('title', 100),
    line('revision', 64),
    whole('number'),
    line('tokenHash', 64, { required: true, unique: true, index: true }),
    line('madeBy', 100),
    line('madeByName', 200),
    { name: 'madeAt', type: 'date' },
    { name: 'expiresAt', type: 'date', required: true },
    whole('uses', { required: true }),
    whole('usesLeft', { required: true }),
    line('revokedBy', 100),
    line('revokedByName', 200),
    { name: 'revokedAt', type: 'date' },
  ],
  { access: { read: nobody } },
)

/** What is written in uploaded documents, by the hash of their bytes. */
export const FileTexts = rows(
  'fileTexts',
  [
    line('sha256', 64, { required: true, unique: true, index: true }),
    line('state', 20, { required: true }),
    paragraph('text', LONGEST_FILE_TEXT),
  ],
  { access: { read: nobody } },
)

/** The append-only log. */
export const AuditLog = rows(
  'auditLog',
  [
    whole('seq', { required: true, unique: true, index: true }),
    indexed(line('at', 40)),
    json('actor'),
    indexed(line('event', 100)),
    json('data'),
    line('previous', 64),
    line('hash', 64),
    // kind and id of the story that the entry is about: by it a story's own entries are found, and it is part of no hash
    inner(indexed(line('about', 120))),
  ],
  { access: { read: only('admin', 'director') }, timestamps: false },
)

/** Count and head of the log, apart from it. */
export const AuditHead = rows('auditHead', [line('key', 20, { unique: true }), whole('entries'), line('head', 64)], {
  access: { read: nobody },
  timestamps: false,
})

/** Failed sign-ins of the last minutes, by which guessing is slowed down. */
export const SignInFailures = rows(
  'signInFailures',
  [
    indexed(line('account', 100)),
    indexed(line('address', 100)),
    indexed(line('device', 100)),
    indexed({ name: 'at', type: 'date' }),
    { name: 'owed', type: 'checkbox' },
    { name: 'saidAt', type: 'date' },
  ],
  { access: { read: nobody }, timestamps: false },
)

/** How often each story was read, by its address; and how far the spool of a process was added up (`editorial/views.ts`). */
export const ViewCounts = rows(
  'viewCounts',
  [line('address', 250, { required: true, unique: true, index: true }), whole('count', { required: true })],
  { access: { read: nobody }, timestamps: false },
)
