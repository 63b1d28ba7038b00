/** Keeps the row of `coverage` in step with the publication: in the same transaction, by the gate alone. */
import type { PayloadRequest } from 'payload'
import { throughGate } from './gateToken'
import { settleStory } from './oldFigures'
import type { FrozenStory } from './rules/canonical'
import { coveredFigures, type CoverageEvent, type CoverageRow } from './rules/coverage'
import { beijingDay } from './rules/days'
import type { Kind } from './rules/kinds'
import { monthAt } from './rules/months'

type Content = Omit<CoverageRow, 'id' | 'events' | 'state'>

async function rowOf(req: PayloadRequest, kind: Kind, story: string): Promise<CoverageRow | null> {
  const { docs } = await req.payload.find({
    collection: 'coverage',
    where: { and: [{ kind: { equals: kind } }, { story: { equals: story } }] },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return (docs[0] as unknown as CoverageRow | undefined) ?? null
}

const STATE_AFTER = {
  published: 'live',
  corrected: 'live',
  resumed: 'live',
  suspended: 'suspended',
  withdrawn: 'withdrawn',
} as const

const FAULTS: ReadonlySet<CoverageEvent['event']> = new Set(['corrected', 'withdrawn'])

/** What the edition says of itself, of its people and of its project. */
export function coverageOf(frozen: FrozenStory, edition: { sha256: string; number: number }, first: string): Content {
  const { kind, story, unit, content } = frozen
  return {
    kind,
    story,
    unit: unit.id,
    title: content.title,
    revision: edition.sha256,
    edition: edition.number,
    firstPublishedAt: first,
    month: beijingDay(new Date(first)).slice(0, 7),
    campaigns: kind === 'campaigns' ? [story] : (content.campaigns ?? []),
    record: content.project?.record ?? null,
    projectName: content.project?.name ?? null,
    investor: content.project?.investor ?? null,
    authors: content.authors ?? [],
    figures: coveredFigures(content.figures ?? content.targets ?? []),
  }
}

/**
 * Writes what has happened to a publication.
 * @param content of the edition that is live from now on; null where one comes down
 */
export async function recordCoverage(
  req: PayloadRequest,
  { kind, id }: { kind: Kind; id: string },
  event: CoverageEvent,
  content: Content | null,
): Promise<void> {
  const present = await rowOf(req, kind, id)
  const fault = FAULTS.has(event.event) ? { faultMonth: monthAt(new Date(event.at)) } : {}
  const data = { ...content, ...fault, state: STATE_AFTER[event.event], events: [...(present?.events ?? []), event] }
  await throughGate(req, async () => {
    if (present)
      await req.payload.update({ collection: 'coverage', id: present.id, data, depth: 0, overrideAccess: true, req })
    else if (content) await req.payload.create({ collection: 'coverage', data, depth: 0, overrideAccess: true, req })
  })
  const records = new Set([present?.record, content?.record])
  for (const record of records) await settleStory(req, record)
}
