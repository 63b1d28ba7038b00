import type { CollectionAfterReadHook, CollectionConfig, Field } from 'payload'
import { stageOf } from '../src/campaign/rules/projects/stage'
import { beijingDay } from '../src/editorial/rules/days'
import { METHODS, PROJECT_KINDS } from '../src/editorial/rules/values'
import { nobody, only, ownUnitOrGate } from './access'
import { bare, group, projectRooms } from './desk'
import { projectEndpoints } from './endpoints/projects'
import { quantities, timeline } from './fields/rows'
import { choice, gateSet, line, lines, one, paragraph } from './fields/texts'
import { gateOnly } from './hooks/gateOnly'
import { labelled, noun } from './labels'
import { indexed } from './rows'

/** A stage whose day has come since the record was written is the stage of today. */
const presentStage: CollectionAfterReadHook = ({ doc }) =>
  Array.isArray(doc?.timeline) && 'stage' in doc
    ? { ...doc, stage: stageOf(doc.timeline, beijingDay(new Date())) }
    : doc

/**
 * 项目: one record for each project, whatever is written about it. A case refers to it and keeps its own facts as they were
 * signed. The office keeps the register; the unit that introduced a project reads it.
 */
export const Projects: CollectionConfig = {
  slug: 'projects',
  labels: noun('projects'),
  fields: labelled('projects', [
    indexed(line('name', 200, { required: true })),
    lines('otherNames', 200),
    indexed(line('investor')),
    line('investorOrigin'),
    indexed(line('industry', 100)),
    choice('kind', 'projectKind', PROJECT_KINDS),
    choice('method', 'method', METHODS),
    indexed(line('park', 100)),
    indexed(one('unit', 'units')),
    lines('contributors', 100),
    timeline,
    quantities('figures'),
    paragraph('note', 2000),
    // asked for where the amount of a figure is changed, and kept with the change, not with the record
    // Payload lets nobody write what has no column, unless it is said.
    { ...paragraph('figureReason', 500), virtual: true, admin: { readOnly: false } } as Field,
    gateSet(line('revisionToken', 40)),
    // the stage that it has reached, of its dated events
    gateSet(indexed(line('stage', 20))),
    // the record that stands in its place, once two were found to be one
    gateSet(indexed(one('mergedInto', 'projects'))),
  ]),
  defaultSort: '-updatedAt',
  indexes: [{ fields: ['stage', 'park'] }],
  disableDuplicate: true,
  graphQL: { disableMutations: true },
  lockDocuments: false,
  access: {
    create: only('gatekeeper', 'director'),
    read: ownUnitOrGate,
    update: only('gatekeeper', 'director'),
    delete: nobody,
  },
  hooks: { ...gateOnly, afterRead: [presentStage] },
  endpoints: projectEndpoints,
  admin: {
    useAsTitle: 'name',
    group: group('stories'),
    ...bare,
    defaultColumns: ['name', 'investor', 'stage', 'park', 'unit', 'updatedAt'],
    components: { views: projectRooms },
  },
}
