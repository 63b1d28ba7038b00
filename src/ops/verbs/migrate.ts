/** `migrate`: brings the database to the form of this version. Every start does the same. */
import { t } from '../../messages/index'
import { databaseKind } from '../../platform/database'
import { openInstallation } from '../installation'
import type { Run } from './verb'

export const migrate: Run = async () => {
  const payload = await openInstallation()
  // Counted in the database itself: an import that ends silently must not look like success.
  const { totalDocs } = await payload.count({ collection: 'payload-migrations', overrideAccess: true })
  if (totalDocs === 0) return 1
  console.log(t('ops.migrated', { database: databaseKind(), count: totalDocs }))
  return 0
}
