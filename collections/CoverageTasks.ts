import type { CollectionConfig } from 'payload'
import { KINDS } from '../src/editorial/rules/kinds'
import { TASK_STATES } from '../src/editorial/rules/values'
import { nobody, only, ownUnitOrGate } from './access'
import { bare, group, plainRooms } from './desk'
import { taskEndpoints } from './endpoints/tasks'
import { choice, day, gateSet, inner, line, one, paragraph } from './fields/texts'
import { gateOnly } from './hooks/gateOnly'
import { labelled, noun } from './labels'

/** A task names what there is; nothing is made or changed from its form. */
const chosenAlone = { allowCreate: false, allowEdit: false } as const

/** 约稿任务: a campaign asks a unit for a story by a day. */
export const CoverageTasks: CollectionConfig = {
  slug: 'coverageTasks',
  labels: noun('coverageTasks'),
  fields: labelled('coverageTasks', [
    { ...one('campaign', 'campaigns'), required: true, index: true } as never,
    { ...one('unit', 'units'), required: true, index: true } as never,
    line('topic', 200, { required: true }),
    choice('kind', 'kind', KINDS),
    { ...day('due'), index: true } as never,
    choice('state', 'taskState', TASK_STATES, { defaultValue: 'open', index: true }),
    { name: 'story', type: 'relationship', relationTo: [...KINDS], maxDepth: 1, admin: chosenAlone },
    paragraph('declineReason', 500),
    paragraph('brief', 1000),
    one('project', 'projects'),
    gateSet(line('claimedByName', 200)),
    gateSet({ name: 'claimedAt', type: 'date' }),
    gateSet({ name: 'settledAt', type: 'date' }),
    gateSet(line('revisionToken', 40)),
    // id of who asked, and the day of which the unit was told that it has passed
    inner(line('askedBy', 100)),
    inner(line('overdueFor', 20)),
    // who claimed it, and for which day and how many days before it the unit was last reminded
    inner(line('claimedBy', 100)),
    inner(line('remindedFor', 40)),
  ]),
  disableDuplicate: true,
  graphQL: { disableMutations: true },
  lockDocuments: false,
  access: {
    create: only('gatekeeper', 'director'),
    read: ownUnitOrGate,
    update: ownUnitOrGate,
    delete: nobody,
  },
  hooks: gateOnly,
  endpoints: taskEndpoints,
  admin: {
    useAsTitle: 'topic',
    group: group('stories'),
    ...bare,
    defaultColumns: ['topic', 'unit', 'due', 'state'],
    components: { views: plainRooms },
  },
}
