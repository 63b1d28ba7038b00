/** Brings stages of projects up to the day, soon after midnight in Beijing. Every process may look; the rows decide. */
import { createLocalReq, type Payload } from 'payload'
import { refreshStages } from '../campaign/projects/stages'
import { beijingDay } from '../editorial/rules/days'
import { startRounds } from './rounds'

const PERIOD_MS = 60_000

/** Starts looking: once a day, and once at the start. @returns stops it and waits for the round that runs */
export function startProjectStages(payload: Payload): () => Promise<void> {
  let done = ''
  const round = async () => {
    const now = new Date()
    if (beijingDay(now) === done) return
    await refreshStages(await createLocalReq({}, payload), now)
    done = beijingDay(now)
  }
  return startRounds(payload, PERIOD_MS, round, 'nobody looked for stages of projects')
}
