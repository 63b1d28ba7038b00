import type { Field, GlobalConfig } from 'payload'
import { KINDS } from '../src/editorial/rules/kinds'
import { CHAINS, REVIEW_STEPS } from '../src/editorial/rules/stages'
import { only, signedIn } from './access'
import { bare, group, onlyFor, settingsRooms } from './desk'
import { settingsEndpoints } from './endpoints/settings'
import { choice, day, inner, line, lines, webAddress, whole } from './fields/texts'
import { gateOnlyGlobal } from './hooks/gateOnly'
import { labelled, noun } from './labels'

const kind = choice('kind', 'kind', KINDS, { admin: { hidden: true } })
const picker = { components: { Field: '/src/desk/fields/PlacementField#PlacementField' } }
const placement: Field[] = [kind, line('id', 100, { admin: picker })]

/** Payload stores no member called `id` outside lists: it is kept as `story`, and read and written as `id`. */
const headline: Field[] = [
  kind,
  line('id', 100, { admin: picker, hooks: { afterRead: [({ siblingData }) => siblingData.story ?? null] } }),
  inner(line('story', 100, { hooks: { beforeChange: [({ siblingData }) => siblingData.id ?? null] } })),
]

/** Where a group of settings is not for everybody: who reads it, from whom the menu hides it, its page. */
interface Apart {
  read: NonNullable<NonNullable<GlobalConfig['access']>['read']>
  hidden: ReturnType<typeof onlyFor>
  components: typeof settingsRooms
}

const FOR_ALL: Apart = { read: signedIn, hidden: onlyFor('director'), components: settingsRooms }

/** Settings that a director alone changes, with an entry in the log. */
export const settings = (slug: string, fields: Field[], apart: Apart = FOR_ALL): GlobalConfig => ({
  slug,
  label: noun(slug).singular,
  fields: labelled(slug, fields),
  access: { read: apart.read, update: only('director'), readVersions: apart.read },
  graphQL: { disableMutations: true },
  lockDocuments: false,
  hooks: gateOnlyGlobal,
  endpoints: settingsEndpoints(slug),
  admin: { group: group('management'), hidden: apart.hidden, ...bare, components: apart.components },
})

/** What visitors see besides publications: identity, footer, placements. A director alone changes it. */
export const PublicSettings = settings('publicSettings', [
  line('siteName', 40),
  line('supervisor', 100),
  line('organizer', 100),
  line('undertaker', 100),
  line('contact', 200),
  line('siteIdCode', 40),
  line('icp', 60),
  line('policeFiling', 60),
  webAddress('partyGovMark'),
  line('newsLicence', 60),
  line('reportPhone', 40),
  line('reportMail', 100),
  webAddress('errorReport'),
  { name: 'headline', type: 'group', fields: headline },
  { name: 'pictureNews', type: 'array', maxRows: 6, fields: placement },
  day('greyUntil'),
  { name: 'announcement', type: 'group', fields: [line('text', 100), day('until')] },
  lines('searchTerms', 50),
])

/** How many people review which kind of story. Never fewer than two beside the writer. */
export const GateSettings = settings('gateSettings', [
  {
    name: 'chains',
    type: 'array',
    maxRows: 50,
    fields: [
      { ...choice('kind', 'kind', KINDS), required: true } as Field,
      choice('urgency', 'urgency', ['normal', 'urgent', 'flash']),
      { ...choice('action', 'chainAction', ['submit', 'correct']), required: true } as Field,
      {
        ...choice('steps', 'step', REVIEW_STEPS, {
          hasMany: true,
          admin: { components: { Field: '/src/desk/fields/ChainField#ChainField' } },
        }),
        required: true,
        custom: { oneOf: CHAINS },
      } as Field,
    ],
  },
  whole('reviewAfterHours', { min: 1, max: 168 }),
  whole('suspendHours', { min: 1, max: 168 }),
])
