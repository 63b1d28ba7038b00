import type { CollectionConfig } from 'payload'
import { UNIT_KINDS } from '../src/editorial/rules/values'
import { nobody, only, signedIn } from './access'
import { bare, group, onlyFor, plainRooms, told } from './desk'
import { unitEndpoints } from './endpoints/units'
import { choice, line, lines, one } from './fields/texts'
import { gateOnly } from './hooks/gateOnly'
import { labelled, noun } from './labels'

/** 单位: who drafts, who introduced a project, who is asked for coverage. Exactly one is the gate office. */
export const Units: CollectionConfig = {
  slug: 'units',
  labels: noun('units'),
  fields: labelled('units', [
    line('name', 100, { required: true }),
    line('shortName', 40),
    line('slug', 100, { unique: true, index: true }),
    choice('kind', 'unitKind', UNIT_KINDS, { required: true }),
    { name: 'drafts', type: 'checkbox', defaultValue: true },
    lines('formerNames', 100),
    one('mergedInto', 'units'),
    {
      name: 'isGateOffice',
      type: 'checkbox',
      defaultValue: false,
      custom: { setBy: 'gate' },
      access: { create: () => false, update: () => false },
      admin: { readOnly: true },
    },
  ]),
  disableDuplicate: true,
  graphQL: { disableMutations: true },
  lockDocuments: false,
  access: { create: only('admin'), read: signedIn, update: only('admin', 'director'), delete: nobody },
  hooks: gateOnly,
  endpoints: unitEndpoints,
  admin: {
    useAsTitle: 'name',
    group: group('management'),
    hidden: onlyFor('admin', 'director'),
    ...bare,
    description: told('unitsHow'),
    listSearchableFields: ['name', 'shortName'],
    pagination: { defaultLimit: 50, limits: [50] },
    defaultColumns: ['name', 'shortName', 'kind', 'drafts', 'updatedAt'],
    components: { views: plainRooms },
  },
}
