/** The opened installation. */
import type { Payload } from 'payload'
import { install } from '../editorial/installation'

/**
 * Connects to the database that the settings name, and migrates it. Needs the settings to be sound.
 * @throws NewerDataError, DatabaseAwayError, StandaloneError and what the drivers throw; `startRefusal` finds the sentence
 */
export async function openDatabase(): Promise<Payload> {
  // Only now: the configuration reads the settings when it is loaded.
  const [{ getPayload }, { default: config }] = await Promise.all([import('payload'), import('@payload-config')])
  return getPayload({ config })
}

/** The same, with what every installation has from its first start: the gate office. */
export async function openInstallation(): Promise<Payload> {
  const payload = await openDatabase()
  await install(payload)
  return payload
}
