/** The base of every gated kind: what all stories have. Each kind states only what differs. */
import type { CollectionConfig, Field, FieldHook } from 'payload'
import type { Kind } from '../src/editorial/rules/kinds'
import { ALARMS } from '../src/editorial/rules/alarms'
import { KINDS } from '../src/editorial/rules/kinds'
import { urgencyRank } from '../src/editorial/rules/lane'
import { STAGES } from '../src/editorial/rules/stages'
import { mayDraft, maySave, readsStories, readsStoryVersions } from './access'
import { bare, group, storyRooms } from './desk'
import { previewEndpoints } from './endpoints/previews'
import { storyEndpoints } from './endpoints/story'
import { attachments, bylines, figures } from './fields/rows'
import { choice, day, gateSet, inner, line, lines, one, paragraph, stories, webAddress, whole } from './fields/texts'
import { gateOnly } from './hooks/gateOnly'
import { labelled, noun } from './labels'

/** Versions kept of one working copy; what was submitted is kept for ever in `revisions`. */
const VERSIONS = 100

export const title = line('title', 100, { required: true })
export const slug = line('slug', 100, { index: true })
export const cover: Field = { name: 'cover', type: 'upload', relationTo: 'media', displayPreview: true }
export const urgency = choice('urgency', 'urgency', ['normal', 'urgent', 'flash'], { defaultValue: 'normal' })
export const disclosure = choice('disclosure', 'disclosure', ['active', 'onRequest', 'none'], {
  defaultValue: 'active',
})

/** Head of a text: what stands above the body, in public order. */
export const head: Field[] = [
  line('kicker', 100),
  title,
  line('subtitle', 100),
  line('shortTitle', 24),
  paragraph('summary', 300),
]

/** What follows the body of a case, a speech, a notice. */
export const tail: Field[] = [
  cover,
  line('dateline', 100),
  figures('figures'),
  attachments,
  bylines,
  line('source', 100),
  choice('origin', 'origin', ['own', 'reprint'], { defaultValue: 'own' }),
  webAddress('sourceUrl'),
  day('sourcePublishedAt'),
  line('responsibleEditor', 100),
  line('proofreader', 100),
  lines('keywords', 50),
  day('documentDate'),
  stories('campaigns', 'campaigns'),
  stories('relatedStories', [...KINDS]),
  urgency,
  disclosure,
  day('takeDownOn'),
  slug,
]

/** The rank of a story's urgency, whoever writes it and whatever else is written. */
const rankOf: FieldHook = ({ siblingData, originalDoc }) =>
  urgencyRank(siblingData.urgency === undefined ? originalDoc?.urgency : siblingData.urgency)

/** Ids as one text (`listed`). */
const listOfIds = (name: string): Field => ({ name, type: 'textarea' })

/** Members that the gate sets: where the story stands, whose it is, which saved state this is. */
const gateMembers: Field[] = [
  gateSet(choice('stage', 'stage', STAGES, { defaultValue: 'draft', index: true })),
  gateSet({ name: 'stageSince', type: 'date', index: true }),
  gateSet(line('revisionToken', 40)),
  gateSet({ ...one('unit', 'units'), index: true } as Field),
  gateSet(one('createdBy', 'users')),
  gateSet({ name: 'firstPublishedAt', type: 'date' }),
  gateSet(line('liveRevision', 64)),
  gateSet(line('suspendedRevision', 64)),
  gateSet({ name: 'suspendedAt', type: 'date', index: true }),
  gateSet({ name: 'scheduledAt', type: 'date', index: true }),
  gateSet({ name: 'reviewDue', type: 'date', index: true }),
  gateSet(choice('alarm', 'alarm', ALARMS, { index: true })),
  inner({ name: 'gate', type: 'json' }),
  inner({ ...lines('files'), index: true } as Field),
  // what lanes are found and sorted by (`src/editorial/queue.ts`)
  inner({ ...whole('urgencyRank'), hooks: { beforeChange: [rankOf] } } as Field),
  inner(listOfIds('hands')),
  inner(listOfIds('holders')),
  inner(listOfIds('knownTo')),
]

/**
 * Orders in which the desk reads stories, of all units and of one. Each ends in `createdAt`, by which every order is made
 * a whole one: MongoDB sorts by an index or not at all.
 */
const ORDERS = [
  ['stage', 'urgencyRank', 'stageSince', 'createdAt'],
  ['stage', 'stageSince', 'createdAt'],
  ['stage', 'updatedAt', 'createdAt'],
  ['updatedAt', 'createdAt'],
]
/** A month of the calendar, as one unit reads it. */
const DAYS = ['scheduledAt', 'reviewDue']
const indexes = [
  ...ORDERS.flatMap((fields) => [{ fields }, { fields: ['unit', ...fields] }]),
  ...DAYS.map((day) => ({ fields: ['unit', day] })),
]

/** The collection of one kind of story. @param fields its content, in the order of the form */
export const story = (kind: Kind, fields: Field[], columns: string[] = []): CollectionConfig => ({
  slug: kind,
  labels: noun(kind),
  fields: labelled(kind, [...fields, ...gateMembers]),
  versions: { drafts: false, maxPerDoc: VERSIONS },
  defaultSort: '-updatedAt',
  indexes,
  trash: false,
  disableDuplicate: true,
  lockDocuments: false,
  enableQueryPresets: false,
  graphQL: { disableMutations: true },
  access: {
    create: mayDraft(kind),
    read: readsStories,
    readVersions: readsStoryVersions,
    update: maySave(kind),
    delete: () => false,
    unlock: () => false,
  },
  hooks: gateOnly,
  endpoints: [...storyEndpoints(kind), ...previewEndpoints(kind)],
  admin: {
    useAsTitle: 'title',
    group: group('stories'),
    ...bare,
    defaultColumns: ['title', 'unit', 'stage', ...columns, 'updatedAt'],
    listSearchableFields: ['title'],
    pagination: { defaultLimit: 50, limits: [50] },
    components: storyRooms,
  },
  defaultPopulate: { title: true, slug: true, stage: true },
})
