/** `verify-audit`: walks the audit log and names the first entry that is not what it was. */
import { verify } from '../../editorial/audit'
import { t } from '../../messages/index'
import { openDatabase } from '../installation'
import { assertThere } from './assertThere'
import type { Run } from './verb'

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
