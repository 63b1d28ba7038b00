/** What an earlier start left in DATA_DIR, and whether this one may go on with it. */
import { access } from 'node:fs/promises'
import path from 'node:path'
import { t } from '../messages/index'
import { env } from '../platform/env'
import { isNewer, readInstallationFile } from '../platform/installationFile'
import { VERSION } from '../platform/program'
import { isLoopback, type Mode } from '../platform/settings'
import { refused } from './refusal'

/**
 * @throws StartRefused for the data of a newer version; for the demo on a real installation's data; for the demo's
 *   data, whose passwords are public, on an address that others reach
 */
export async function assertInstallation(mode: Mode): Promise<void> {
  const found = await readInstallationFile()
  if (!found) return
  const folder = env.dataDir
  if (isNewer(found.version, VERSION)) throw refused('ops.newerData', { folder, made: found.version, present: VERSION })
  if (env.demo && !found.demo) throw refused('ops.realData', { folder })
  if (mode !== 'start' || !found.demo) return
  if (!isLoopback(env.host)) throw refused('ops.demoData', { folder })
  console.error(t('ops.demoDataServed', { folder }))
}

/** @throws StartRefused where `npm run build` was never run */
export async function assertBuild(root: string): Promise<void> {
  const file = path.join(root, process.env.EXEMPLAR_DIST_DIR || '.next', 'BUILD_ID')
  await access(file).catch(() => {
    throw refused('ops.noBuild')
  })
}
