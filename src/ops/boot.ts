/** The start of the application inside Next. What it comes to stands in `readiness`, which the HTTP server reads. */
import type { Payload } from 'payload'
import { startClock } from '../jobs/clock'
import { startReminders } from '../jobs/reminders'
import { publicSide } from '../editorial/publicChanges'
import { startPictures } from '../jobs/pictures'
import { startSearch } from '../jobs/search'
import { startViews } from '../jobs/views'
import { env } from '../platform/env'
import { writeInstallationFile } from '../platform/installationFile'
import { VERSION } from '../platform/program'
import { publicPages } from '../platform/publicPages'
import { readiness } from '../platform/readiness'
import { outboxRunner } from '../jobs/outboxRunner'
import { openInstallation } from './installation'
import { startRefusal } from '../delivery/startRefusal'

/** How long messages on their way may take when the process stops, milliseconds. */
const STOP_MS = 1_000

/** What the page store asks. */
function openForPages(payload: Payload): void {
  readiness.close ??= () => payload.destroy()
  readiness.ping = async () => {
    await payload.count({ collection: 'units', overrideAccess: true })
  }
  publicPages.side = publicSide(payload)
}

async function open(): Promise<void> {
  const payload = await openInstallation()
  if (env.onlyReads) return openForPages(payload)
  const runner = outboxRunner(payload)
  readiness.close = async () => {
    await runner.stop(STOP_MS)
    await payload.destroy()
  }
  openForPages(payload)
  if (env.demo) {
    const { fillDemo } = await import('./demo/fill')
    readiness.notes = await fillDemo(payload)
  }
  runner.start()
  const stopClock = startClock(payload)
  const stopReminders = startReminders(payload)
  const stopSearch = startSearch(payload)
  const stopPictures = startPictures(payload)
  const stopViews = startViews(payload)
  readiness.close = async () => {
    await Promise.all([stopClock(), stopReminders(), stopSearch(), stopPictures(), stopViews(), runner.stop(STOP_MS)])
    await payload.destroy()
  }
  await writeInstallationFile({ version: VERSION, demo: env.demo })
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
