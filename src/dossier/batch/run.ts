/** Works on an order: one story after the other, to the disk, and writes down how far it is. */
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { createLocalReq, type Payload } from 'payload'
import { accountById } from '../../editorial/accountRows'
import { isRefusal, notFound } from '../../editorial/errors'
import { actorOf } from '../../editorial/people'
import type { BatchFailure, BatchStory } from '../../editorial/rules/batches'
import { ordersDossiers } from '../../editorial/rules/dossiers'
import { idleFor } from '../../editorial/rules/whoStands'
import { readStory, type Story } from '../../editorial/story'
import { t } from '../../messages/index'
import { batchFolder } from '../folder'
import { LogTree } from '../logTree'
import { makeDossier } from '../make'
import { addLine, fileName, isMade, readJournal, type Line } from './journal'
import { expiry } from './order'
import { keepBatch, LEASE_MS, type BatchRow } from './rows'

/** What another try would not mend. */
const LASTING = ['CHECKS_FAILED', 'WRONG_STAGE', 'NOT_FOUND']
/** Tries of one story of which nobody knows why it fails. */
const TRIES = 3
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** Whether who ordered it could order it now. */
async function stands(payload: Payload, id: string): Promise<boolean> {
  const actor = actorOf(await accountById(payload, id))
  return actor !== null && ordersDossiers(actor.role) && idleFor(actor) === null
}

interface Work {
  payload: Payload
  row: BatchRow
  folder: string
  tree: LogTree
}

async function lineFor({ payload, row, folder, tree }: Work, { kind, id }: BatchStory): Promise<Line> {
  const file = path.join(folder, fileName({ kind, id }))
  const load = async (): Promise<Story> => {
    const story = await readStory(await createLocalReq({}, payload), kind, id)
    if (!story) throw notFound()
    return story
  }
  const actor = { id: row.orderedBy, name: row.orderedByName, role: 'director' }
  for (let tries = 1; ; tries++) {
    // What a process that was killed had not written down.
    await rm(file, { force: true })
    try {
      const req = await createLocalReq({}, payload)
      return { kind, id, ...(await makeDossier(req, { load, file, actor, tree, batch: row.id })) }
    } catch (error) {
      if (isRefusal(error) && LASTING.includes(error.code)) return { kind, id, why: error.message }
      if (FULL.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
      payload.logger.error({ err: error, kind, id, msg: 'a dossier was not made' })
      if (tries >= TRIES) return { kind, id, why: t('dossier.notMade') }
    }
  }
}

const progress = (lines: readonly Line[]): Pick<BatchRow, 'made' | 'failed' | 'bytes'> => ({
  made: lines.length,
  failed: lines.filter((line): line is BatchFailure => !isMade(line)),
  bytes: lines.reduce((sum, line) => sum + (isMade(line) ? line.size : 0), 0),
})

const end = (state: 'done' | 'failed'): Partial<BatchRow> => ({
  state,
  holder: null,
  heldUntil: null,
  expiresAt: expiry(new Date()),
})

async function stories(work: Work, stopped: () => boolean): Promise<void> {
  const { payload, row, folder } = work
  const lines = await readJournal(folder)
  const keep = (data: Partial<BatchRow> = {}) => keepBatch(payload, row, { ...progress(lines), ...data }, new Date())
  for (const story of row.stories.slice(lines.length)) {
    if (!(await keep())) return
    if (stopped()) return void (await keep({ holder: null, heldUntil: null }))
    if (!(await stands(payload, row.orderedBy))) return void (await keep(end('failed')))
    const line = await lineFor(work, story)
    await addLine(folder, line)
    lines.push(line)
  }
  await keep(end('done'))
}

/**
 * Works on an order from where it was. It ends when all is made, when the order is given up, or when the process stops:
 * then it is anybody's.
 * @param stopped asked before each story
 */
export async function runBatch(payload: Payload, row: BatchRow, stopped: () => boolean): Promise<void> {
  const folder = batchFolder(row.id)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const timer = setInterval(() => void keepBatch(payload, row, {}, new Date()).catch(() => undefined), LEASE_MS / 4)
  try {
    await stories({ payload, row, folder, tree: new LogTree() }, stopped)
  } catch (error) {
    if (!FULL.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    payload.logger.error({ err: error, msg: 'the disk is full: dossiers were given up' })
    await keepBatch(payload, row, end('failed'), new Date())
  } finally {
    clearInterval(timer)
  }
}
