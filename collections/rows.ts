/** The form of collections that no route writes, and the columns that many of them share. */
import type { CollectionConfig, Field } from 'payload'
import { KINDS } from '../src/editorial/rules/kinds'
import { nobody } from './access'
import { choice, line } from './fields/texts'
import { gateOnly } from './hooks/gateOnly'
import { labelled, noun } from './labels'

/** A collection of such rows: no route writes it, no menu shows it. */
export const rows = (slug: string, fields: Field[], more: Partial<CollectionConfig>): CollectionConfig => ({
  slug,
  labels: noun(slug),
  fields: labelled(slug, fields),
  timestamps: true,
  disableDuplicate: true,
  lockDocuments: false,
  graphQL: { disableMutations: true },
  hooks: gateOnly,
  ...more,
  access: { create: nobody, update: nobody, delete: nobody, unlock: nobody, ...more.access },
  admin: { hidden: true, ...more.admin },
})

export const json = (name: string): Field => ({ name, type: 'json' })
export const indexed = (field: Field): Field => ({ ...field, index: true }) as Field
export const kindColumn = choice('kind', 'kind', KINDS, { required: true, index: true })
/** id of the story */
export const storyColumn = indexed(line('story', 100))
/** the story's unit: who may read the story may read this row */
export const ownerColumn = indexed(line('unit', 100))
