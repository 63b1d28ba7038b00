import type { CollectionConfig } from 'payload'
import { KINDS } from '../src/editorial/rules/kinds'
import { CLIPPING_PLACES, CLIPPING_STATES, OUTLET_LEVELS } from '../src/editorial/rules/values'
import { nobody, ownUnitOrGate, signedIn } from './access'
import { bare, group, plainRooms } from './desk'
import { clippingEndpoints } from './endpoints/clippings'
import { choice, day, file, gateSet, inner, line, one, outerAddress, paragraph } from './fields/texts'
import { gateOnly } from './hooks/gateOnly'
import { labelled, noun } from './labels'
import { indexed } from './rows'

/** 转载: where else a published story appeared. Units enter them, the gate office confirms them. */
export const Clippings: CollectionConfig = {
  slug: 'clippings',
  labels: noun('clippings'),
  fields: labelled('clippings', [
    { name: 'story', type: 'relationship', relationTo: [...KINDS], maxDepth: 1, required: true },
    line('outlet', 100, { required: true }),
    choice('level', 'outletLevel', OUTLET_LEVELS, { required: true }),
    choice('place', 'clippingPlace', CLIPPING_PLACES, { defaultValue: 'inside' }),
    { ...day('date'), required: true, index: true } as never,
    outerAddress('url'),
    file('picture'),
    paragraph('note', 500),
    gateSet(indexed(one('unit', 'units'))),
    gateSet(choice('state', 'clippingState', CLIPPING_STATES, { defaultValue: 'entered', index: true })),
    gateSet(paragraph('refusedBecause', 500)),
    gateSet(line('decidedByName', 200)),
    gateSet({ name: 'decidedAt', type: 'date' }),
    gateSet(line('revisionToken', 40)),
    inner(line('enteredBy', 100)),
    inner(line('decidedBy', 100)),
    // kind and id of the story, and what makes one appearance the same as another
    inner(indexed(line('about', 120))),
    inner(indexed(line('sameAs', 400))),
  ]),
  defaultSort: '-date',
  disableDuplicate: true,
  graphQL: { disableMutations: true },
  lockDocuments: false,
  access: { create: signedIn, read: ownUnitOrGate, update: ownUnitOrGate, delete: nobody },
  hooks: gateOnly,
  endpoints: clippingEndpoints,
  admin: {
    useAsTitle: 'outlet',
    group: group('stories'),
    ...bare,
    defaultColumns: ['outlet', 'level', 'date', 'story', 'unit', 'state'],
    components: { views: plainRooms },
  },
}
