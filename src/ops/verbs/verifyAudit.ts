/** `verify-audit`: walks the audit log and names the first entry that is not what it was. */
import { access } from 'node:fs/promises'
import { verify } from '../../editorial/audit'
import { t } from '../../messages/index'
import { refused } from '../../delivery/refusal'
import { env } from '../../platform/env'
import { sqliteFile } from '../../platform/settings'
import { openDatabase } from '../installation'
import type { Run } from './verb'

/** An empty database made by the question itself would be found whole. */
async function assertThere(): Promise<void> {
  const file = sqliteFile(env.databaseUri)
  if (!file) return
  await access(file).catch(() => {
    throw refused('ops.noDatabase', { file })
  })
}

export const verifyAudit: Run = async () => {
  await assertThere()
  const found = await verify(await openDatabase())
  if (found.ok) {
    console.log(t('ops.auditWhole', { entries: found.entries, head: found.head }))
    return 0
  }
  const { seq, reason } = found.brokenAt
  console.log(t('ops.auditBroken', { seq, entries: found.entries, reason, what: t(`ops.broken.${reason}`) }))
  return 1
}
