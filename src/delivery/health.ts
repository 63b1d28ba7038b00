/** `/healthz`: the process answers. `/readyz`: it can serve, or why not. */
import { t } from '../messages/index'
import { readiness } from '../platform/readiness'
import { databaseAnswers } from './databaseWatch'
import { json, type PlainAnswer } from './plainAnswers'

/** How long the database may take to give a sign of life, milliseconds. */
const PING_MS = 3_000

const REASONS = {
  starting: 'ops.starting',
  waiting: 'ops.databaseSilent',
  failed: 'ops.failed',
  stopping: 'ops.stopping',
} as const

async function ready(): Promise<PlainAnswer> {
  const { phase, reason } = readiness
  if (phase !== 'ready') return json(503, { status: phase, reason: reason || t(REASONS[phase]) })
  if (await databaseAnswers(PING_MS)) return json(200, { status: 'ready' })
  return json(503, { status: 'unavailable', reason: t('ops.databaseSilent') })
}

/** The answer where `pathname` is one of the two addresses, else null. */
export async function healthAnswer(pathname: string): Promise<PlainAnswer | null> {
  if (pathname === '/healthz') return json(200, { status: 'ok' })
  return pathname === '/readyz' ? ready() : null
}
