/** The log as an auditor sees it: over HTTP, recomputed without any code of the product. */
import type { AuditEntry } from '../../src/editorial/rules/auditEvents'
import type { App } from './app'
import { jcs, sha256 } from './jcs'

const PAGE = 500

/** Entries from `from` on, fetched as the admin. */
export async function entries(app: App, from = 1): Promise<AuditEntry[]> {
  const token = await app.login('admin@office')
  const all: AuditEntry[] = []
  for (;;) {
    const { status, body, text } = await app.request(
      'GET',
      `/api/audit/entries?from=${from + all.length}&limit=${PAGE}`,
      { token },
    )
    if (status !== 200) throw new Error(`entries: ${status} ${text}`)
    all.push(...(body as AuditEntry[]))
    if (body.length < PAGE) return all
  }
}

/** @returns what is wrong with a whole log, or null */
export function faultOf(log: readonly AuditEntry[]): string | null {
  let previous = '0'.repeat(64)
  for (const [index, { hash, ...body }] of log.entries()) {
    if (body.seq !== index + 1) return `seq ${body.seq} in place ${index + 1}`
    if (body.previous !== previous) return `previous of ${body.seq}`
    if (sha256(jcs(body)) !== hash) return `hash of ${body.seq}`
    previous = hash
  }
  return null
}

/** What the product says of its own log. */
export async function verdict(app: App) {
  const { body } = await app.request('GET', '/api/audit/verify', { token: await app.login('admin@office') })
  return body as { ok: boolean; entries: number; head?: string; brokenAt?: { seq: number; reason: string } }
}

/** The entries that `work` writes. */
export async function recordedBy(app: App, work: () => Promise<unknown>): Promise<AuditEntry[]> {
  await app.login('admin@office')
  const { entries: before } = await verdict(app)
  await work()
  return entries(app, before + 1)
}
