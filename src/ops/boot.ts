/** The start of the application inside Next. What it comes to stands in `readiness`, which the HTTP server reads. */
import { startClock } from '../jobs/clock'
import { env } from '../platform/env'
import { writeInstallationFile } from '../platform/installationFile'
import { VERSION } from '../platform/program'
import { readiness } from '../platform/readiness'
import { openInstallation } from './installation'
import { startRefusal } from '../delivery/startRefusal'

async function open(): Promise<void> {
  const payload = await openInstallation()
  readiness.close = () => payload.destroy()
  readiness.ping = async () => {
    await payload.count({ collection: 'units', overrideAccess: true })
  }
  if (env.demo) {
    const { fillDemo } = await import('./demo/fill')
    readiness.notes = await fillDemo(payload)
  }
  await writeInstallationFile({ version: VERSION, demo: env.demo })
  const stopClock = startClock(payload)
  readiness.close = async () => {
    await stopClock()
    await payload.destroy()
  }
}

/** Never rejects: Next would tell the failure in its own words. */
export async function boot(): Promise<void> {
  try {
    await open()
  } catch (error) {
    readiness.phase = 'failed'
    readiness.failure = startRefusal(error) ?? error
  } finally {
    readiness.settle?.()
  }
}
