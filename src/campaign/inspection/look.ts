/** One look at everything that is public: columns, marks, statements, links. Reads alone. */
import { setTimeout as pause } from 'node:timers/promises'
import type { PayloadRequest, Where } from 'payload'
import { liveContext, ruleBook } from '../../editorial/checkContext'
import { clocksOf } from '../../editorial/clocks'
import { issuesIn } from '../../editorial/gateIssues'
import type { GateRecord } from '../../editorial/gateRecord'
import { liveEditions, type LiveEdition } from '../../editorial/liveEditions'
import { KINDS, type Kind } from '../../editorial/rules/kinds'
import { emptyFindings, markFindings, staleFindings } from '../rules/inspection/columns'
import { isCutOff, linkFindings, outerLinks, statementFindings, type Inspected } from '../rules/inspection/editions'
import { Findings, type Counts, type Finding, type Item, type KeptFinding } from '../rules/inspection/items'
import { probeAll } from './probe'

/** So many addresses outside are asked in one day: those of the newest editions. */
const MOST_PROBED = 500
/** A look that takes longer is given up and tried anew; milliseconds. */
const LONGEST_MS = 3 * 60 * 60_000

export interface Look {
  /** those that are told */
  findings: Finding[]
  /** of all */
  counts: Counts
  /** items at which nobody could look */
  unseen: Item[]
  /** editions that were read, addresses outside that were asked */
  editions: number
  probed: number
}

/** How many live editions each kind has. */
async function liveOf(req: PayloadRequest): Promise<Record<Kind, number>> {
  const counts = await Promise.all(
    KINDS.map(async (kind) => {
      const where: Where = { and: [{ kind: { equals: kind } }, { state: { equals: 'live' } }] }
      return [
        kind,
        (await req.payload.count({ collection: 'publications', where, overrideAccess: true, req })).totalDocs,
      ] as const
    }),
  )
  return Object.fromEntries(counts) as Record<Kind, number>
}

async function siteFindings(req: PayloadRequest, now: Date): Promise<Finding[]> {
  const [clocks, live, settings] = await Promise.all([
    clocksOf(req, now),
    liveOf(req),
    req.payload.findGlobal({ slug: 'publicSettings', depth: 0, overrideAccess: true, req }),
  ])
  return [...staleFindings(clocks), ...emptyFindings(live), ...markFindings(settings)]
}

/** What the gate keeps of a story: which errors were let stand. Never null of what is live. */
async function gateOf(req: PayloadRequest, { kind, story }: LiveEdition): Promise<GateRecord> {
  const { docs } = await req.payload.find({
    collection: kind,
    where: { id: { equals: story } },
    select: { gate: true },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    showHiddenFields: true,
    req,
  })
  const gate = docs[0]?.gate as GateRecord | undefined
  return { ...gate, acknowledged: gate?.acknowledged ?? {}, overridden: gate?.overridden ?? {} } as GateRecord
}

/** Pauses for as long as has been worked since the last pause: readers have half of the time, and the look is in no hurry. */
function halfTime(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    await pause(performance.now() - since)
    since = performance.now()
  }
}

/**
 * @param open what is told now
 * @param goesOn asked after each edition and each address; where it says no, the look is given up
 * @returns null where it was given up
 */
export async function look(
  req: PayloadRequest,
  now: Date,
  open: readonly KeptFinding[],
  goesOn: () => Promise<boolean>,
): Promise<Look | null> {
  const findings = new Findings(open)
  findings.add(...(await siteFindings(req, now)))
  const book = await ruleBook(req)
  const asked = new Set<string>()
  const isAsked = (url: string): boolean => asked.has(url) || (asked.size < MOST_PROBED && !!asked.add(url))
  const outer: { edition: Inspected; urls: string[] }[] = []
  let editions = 0
  const rest = halfTime()
  for await (const live of liveEditions(req, now.getTime() + LONGEST_MS)) {
    if (!(await goesOn())) return null
    const { kind, story, frozen } = live
    const edition = { kind, story, unit: frozen.unit.id, title: frozen.content.title }
    const subject = { kind, content: frozen.content, media: frozen.media }
    const gate = await gateOf(req, live)
    const issues = issuesIn(await liveContext(req, subject, book), gate)
    findings.add(...statementFindings(edition, issues, new Set(Object.keys(gate.overridden))))
    const urls = outerLinks(kind, frozen.content).filter(isAsked)
    if (urls.length > 0) outer.push({ edition, urls })
    editions += 1
    await rest()
  }
  let mine = true
  const answers = await probeAll([...asked], async () => (mine &&= await goesOn()))
  if (!mine) return null
  const cutOff = isCutOff(answers)
  if (!cutOff) for (const { edition, urls } of outer) findings.add(...linkFindings(edition, urls, answers))
  return {
    findings: findings.told,
    counts: findings.counts,
    unseen: cutOff ? ['externalLink'] : [],
    editions,
    probed: cutOff ? 0 : answers.size,
  }
}
