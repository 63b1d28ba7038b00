/** For verbs that ask an installation about itself: an empty database made by the question would be a wrong answer. */
import { access } from 'node:fs/promises'
import { refused } from '../../delivery/refusal'
import { env } from '../../platform/env'
import { sqliteFile } from '../../platform/settings'

/** @throws the refusal that names the file where there is no database yet */
export async function assertThere(): Promise<void> {
  const file = sqliteFile(env.databaseUri)
  if (!file) return
  await access(file).catch(() => {
    throw refused('ops.noDatabase', { file })
  })
}
