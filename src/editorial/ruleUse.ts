/** Reads how often each rule was waved through in a span of days: what revisions, decisions and the log say of it. */
import { setImmediate } from 'node:timers/promises'
import type { PayloadRequest, Where } from 'payload'
import { Refusal } from './errors'
import { requireActor } from './people'
import type { AuditEvent, StoryEventData } from './rules/auditEvents'
import type { Issue } from './rules/issues'
import type { Kind } from './rules/kinds'
import { ruleUse, type FrozenIssues, type RuleUse, type Waiver } from './rules/ruleUse'

const DAY_MS = 24 * 60 * 60 * 1000
const PAGE = 250
/** So many of the newest rows of each collection are looked at. */
const MOST = 5_000

export interface RuleUses {
  uses: RuleUse[]
  /** there was more in this span than was looked at */
  cut: boolean
}

type Row = Record<string, unknown>

/** The newest rows since a moment, a page at a time, so that others are served in between. */
async function newest(req: PayloadRequest, collection: string, where: Where, members: readonly string[]) {
  const select = Object.fromEntries(members.map((name): [string, true] => [name, true]))
  const rows: Row[] = []
  for (let page = 1; rows.length < MOST; page++) {
    const sort = ['-at', 'id']
    const asked = { collection, where, select, sort, limit: PAGE, page, depth: 0, req }
    const { docs, hasNextPage } = await req.payload.find({ ...asked, overrideAccess: true })
    rows.push(...(docs as unknown as Row[]))
    if (!hasNextPage) return { rows, cut: false }
    await setImmediate()
  }
  return { rows, cut: true }
}

const listOf = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : [])
const idsOf = (value: unknown): string[] => listOf<{ issue: string }>(value).map(({ issue }) => issue)
const frozenOf = ({ kind, story, issues }: Row): FrozenIssues => ({
  kind: kind as Kind,
  story: String(story),
  issues: listOf<Issue>(issues),
})

/** Waivers and the revisions in which what is waved through stood. */
interface Waived {
  waivers: Waiver[]
  revisions: string[]
}

function fromReviews(rows: readonly Row[]): Waived {
  const waivers = rows.flatMap(({ kind, story, acknowledged, overrides }): Waiver[] => {
    const of = { kind: kind as Kind, story: String(story) }
    return [
      { ...of, way: 'acknowledged', issues: listOf<string>(acknowledged) },
      { ...of, way: 'overridden', issues: idsOf(overrides) },
    ]
  })
  return { waivers, revisions: rows.map(({ revision }) => String(revision)) }
}

const SUBMITTED: AuditEvent['event'] = 'story.submit'
const FORCED: AuditEvent['event'] = 'story.forcePublish'

function fromLog(rows: readonly Row[]): Waived {
  const entries = rows.map(({ event, data }) => ({ event, data: data as StoryEventData }))
  return {
    waivers: entries.map(({ event, data: { story, contested, errors } }): Waiver => ({
      kind: story.kind,
      story: story.id,
      ...(event === FORCED
        ? { way: 'overridden', issues: errors ?? [] }
        : { way: 'contested', issues: idsOf(contested) }),
    })),
    revisions: entries.flatMap(({ data: { revision } }) => revision ?? []),
  }
}

/** What was found in revisions that were frozen before the span and decided on within it. */
async function earlier(req: PayloadRequest, hashes: readonly string[], known: ReadonlySet<unknown>) {
  const missing = [...new Set(hashes)].filter((hash) => !known.has(hash))
  const found: Row[] = []
  for (let from = 0; from < missing.length; from += PAGE) {
    const where: Where = { sha256: { in: missing.slice(from, from + PAGE) } }
    found.push(...(await newest(req, 'revisions', where, REVISION)).rows)
  }
  return found
}

const REVISION = ['kind', 'story', 'sha256', 'issues'] as const

/**
 * How often each rule fired and was waved through in the last days. For a director.
 * @throws Refusal `NOT_SIGNED_IN`, `NOT_PERMITTED`
 */
export async function ruleUses(req: PayloadRequest, days: number, now = new Date()): Promise<RuleUses> {
  if (requireActor(req).role !== 'director') throw new Refusal('NOT_PERMITTED')
  const since: Where = { at: { greater_than_equal: new Date(now.getTime() - days * DAY_MS).toISOString() } }
  const frozen = await newest(req, 'revisions', since, REVISION)
  const decided = await newest(req, 'reviews', since, ['kind', 'story', 'revision', 'acknowledged', 'overrides'])
  const log = await newest(req, 'auditLog', { and: [{ event: { in: [SUBMITTED, FORCED] } }, since] }, ['event', 'data'])
  const waived = [fromReviews(decided.rows), fromLog(log.rows)]
  const known = new Set(frozen.rows.map(({ sha256 }) => sha256))
  const before = await earlier(
    req,
    waived.flatMap(({ revisions }) => revisions),
    known,
  )
  return {
    uses: ruleUse(
      [...frozen.rows, ...before].map(frozenOf),
      waived.flatMap(({ waivers }) => waivers),
    ),
    cut: frozen.cut || decided.cut || log.cut,
  }
}
