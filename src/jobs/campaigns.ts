/** Closes campaigns whose last day has passed, at midnight in Beijing. Every process may look; the gate decides each. */
import { createLocalReq, type Payload } from 'payload'
import { endedCampaigns } from '../campaign/run/ended'
import { closeEnded } from '../campaign/run/close'
import { startRounds } from './rounds'

const PERIOD_MS = 60_000

/** One round. What fails keeps none of the others from it. */
export async function closeCampaigns(payload: Payload, now = new Date()): Promise<void> {
  for (const id of await endedCampaigns(await createLocalReq({}, payload), now))
    await closeEnded(payload, id, now).catch((err: unknown) =>
      payload.logger.error({ err, id, msg: 'a campaign could not be closed' }),
    )
}

/** Starts looking. @returns stops it and waits for the round that runs */
export const startCampaigns = (payload: Payload): (() => Promise<void>) =>
  startRounds(payload, PERIOD_MS, (each) => closeCampaigns(each), 'nobody looked for campaigns that have ended')
