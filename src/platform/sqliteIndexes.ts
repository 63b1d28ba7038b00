/** Indexes that Payload does not make. */
import type { sqliteAdapter } from '@payloadcms/db-sqlite'
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core'

type SchemaHook = NonNullable<Parameters<typeof sqliteAdapter>[0]['afterSchemaInit']>[number]

/**
 * The texts of a field that holds many lie in a table of their own and are read by their owner. Payload's index has their
 * place first: each owner that is read would read the whole table.
 */
export const textsByOwner: SchemaHook = ({ schema, extendTable }) => {
  for (const [name, table] of Object.entries(schema.tables)) {
    // A collection may be called so too.
    if (!name.endsWith('_texts') || !('parent' in table)) continue
    extendTable({
      table,
      extraConfig: ({ parent, order }) => ({ byOwner: index(`${name}_parent_order`).on(parent, order) }),
    })
  }
  return schema
}
