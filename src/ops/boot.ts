/** The start of the application inside Next. The HTTP server opens it by `readiness` when the database is there. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { catalogueOf } from '../catalogue/follow'
import { shape } from '../../collections/shape'
import { startClock } from '../jobs/clock'
import { startCampaigns } from '../jobs/campaigns'
import { startDossiers } from '../jobs/dossiers'
import { startInspection } from '../jobs/inspection'
import { startLogStream } from '../jobs/logStream'
import { startProjectStages } from '../jobs/projectStages'
import { startReminders } from '../jobs/reminders'
import { publicSide } from '../editorial/publicChanges'
import { startPictures } from '../jobs/pictures'
import { joinNodes, startNodes } from '../jobs/nodes'
import { startSearch } from '../jobs/search'
import { startViews } from '../jobs/views'
import { env } from '../platform/env'
import { writeInstallationFile } from '../platform/installationFile'
import { VERSION } from '../platform/program'
import { publicPages } from '../platform/publicPages'
import { readiness } from '../platform/readiness'
import { importer } from '../jobs/imports'
import { outboxRunner } from '../jobs/outboxRunner'
import { searchAnswer } from '../site/pages/searchAnswer'
import { openInstallation } from './installation'

/** How long messages on their way may take when the process stops, milliseconds. */
const STOP_MS = 1_000
/** Between two looks whether the start is over, milliseconds. */
const LOOK_MS = 100

/** Settles when readers are served: nothing that can wait takes time from the start. */
async function serving(): Promise<void> {
  while (readiness.phase === 'starting') await pause(LOOK_MS, undefined, { ref: false })
}

/** What the page store asks. */
function openForPages(payload: Payload): void {
  readiness.close ??= () => payload.destroy()
  readiness.ping = async () => {
    await payload.count({ collection: 'units', overrideAccess: true })
  }
  publicPages.side = publicSide(payload)
  publicPages.search = (asked) => searchAnswer(payload, asked)
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
  await joinNodes(payload)
  if (env.demo) {
    const { fillDemo } = await import('./demo/fill')
    readiness.notes = await fillDemo(payload)
  }
  runner.start()
  const imports = importer(payload, (collection, body, complete) =>
    shape(payload.collections[collection]?.config.fields ?? [], body, complete),
  )
  imports.start()
  const stopClock = startClock(payload)
  const stopReminders = startReminders(payload)
  const stopSearch = startSearch(payload, serving())
  const stopPictures = startPictures(payload)
  const stopViews = startViews(payload)
  const stopDossiers = startDossiers(payload)
  const stopInspection = startInspection(payload, serving())
  const stopCampaigns = startCampaigns(payload)
  const stopStages = startProjectStages(payload)
  const stopNodes = startNodes(payload)
  const stopStream = startLogStream(payload)
  // No reader waits for the first reading of it; where it fails, who asks next reads it.
  void serving()
    .then(() => catalogueOf(payload))
    .catch(() => undefined)
  readiness.close = async () => {
    await Promise.all([
      // After the last decision, and not after the rest: from now on others may be alone.
      stopClock().then(stopNodes),
      stopReminders(),
      stopSearch(),
      stopStream(),
      stopPictures(),
      stopViews(),
      stopDossiers(),
      stopInspection(),
      stopCampaigns(),
      stopStages(),
      imports.stop(),
      runner.stop(STOP_MS),
    ])
    await payload.destroy()
  }
  await writeInstallationFile({ version: VERSION, demo: env.demo })
}

/** From now on the HTTP server can have the database opened; a page of what is kept needs none. */
export function boot(): void {
  readiness.open = open
}
