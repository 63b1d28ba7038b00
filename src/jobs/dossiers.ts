/** Many dossiers that a director ordered, made beside the requests; and those whose time has ended are forgotten. */
import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import { forgetBatch } from '../dossier/batch/order'
import { rowsWhere, takeBatch } from '../dossier/batch/rows'
import { runBatch } from '../dossier/batch/run'
import { forgetFolders, forgetTaken, removeBatchFolder } from '../dossier/folder'
import { env } from '../platform/env'
import { startRounds } from './rounds'

const PERIOD_MS = 1_000

/** One order of this node, from where it was. @returns whether there was one */
export async function makeDossiers(payload: Payload, stopped: () => boolean, now = new Date()): Promise<boolean> {
  const row = await takeBatch(payload, env.nodeName, randomUUID(), now)
  if (row) await runBatch(payload, row, stopped)
  return row !== null
}

/** What is over for long, and what of an order that was given up still lies on the disk. */
export async function sweepDossiers(payload: Payload, now = new Date()): Promise<void> {
  const req = await createLocalReq({}, payload)
  const own = (await rowsWhere(req, {})).filter(({ node }) => node === env.nodeName)
  for (const { id, state, expiresAt } of own) {
    if (expiresAt && new Date(expiresAt) <= now) await forgetBatch(await createLocalReq({}, payload), id, null)
    else if (state === 'cancelled' || state === 'failed') await removeBatchFolder(id)
  }
}

/** Starts making them. @returns stops it after the dossier that is being made */
export function startDossiers(payload: Payload): () => Promise<void> {
  let stopped = false
  let first = true
  const round = async (): Promise<void> => {
    if (first) {
      await forgetTaken()
      const rows = await rowsWhere(await createLocalReq({}, payload), {})
      await forgetFolders(rows.map(({ id }) => id))
    }
    first = false
    await sweepDossiers(payload)
    await makeDossiers(payload, () => stopped)
  }
  const stop = startRounds(payload, PERIOD_MS, round, 'dossiers were not made in this round')
  return async () => {
    stopped = true
    await stop()
  }
}
