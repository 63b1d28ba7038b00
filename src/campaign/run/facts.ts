/** What a report is made from, read out of tasks, of what was published, of clippings. */
import type { PayloadRequest, Where } from 'payload'
import { unitNames } from '../../editorial/freeze'
import { beijingDay } from '../../editorial/rules/days'
import type { CoverageRow } from '../../editorial/rules/coverage'
import type { Kind } from '../../editorial/rules/kinds'
import { tasksWhere } from '../../editorial/taskRows'
import { cameDown, withdrawnStories } from '../cameDown'
import type { Campaign } from '../campaigns'
import { mergedRecords } from '../projects/known'
import { editionAt } from '../rules/figures/gathered'
import type { AskedTask } from '../rules/lines'
import type { Facts, PublishedStory } from '../rules/report'
import type { Quota } from '../rules/runs'

/** Most tasks and stories of one campaign. */
const MOST = 5000
/** Ids in one condition. */
const CHUNK = 200

const chunks = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, index) => all.slice(index * CHUNK, (index + 1) * CHUNK))

const iso = (moment: unknown): string | null => (moment ? new Date(moment as string).toISOString() : null)

/** Tasks of a campaign, the oldest first. @param unit of it alone */
export async function tasksOfCampaign(req: PayloadRequest, campaign: string, unit?: string): Promise<AskedTask[]> {
  const own: Where[] = unit ? [{ unit: { equals: unit } }] : []
  const rows = await tasksWhere(req, { and: [{ campaign: { equals: campaign } }, ...own] }, MOST)
  const down = await withdrawnStories(req, rows)
  return rows.map(({ id, unit: asked, topic, kind, due, state, story, claimedByName, document }) => ({
    id,
    unit: asked,
    topic,
    kind,
    due,
    state,
    claimedBy: claimedByName,
    declineReason: (document.declineReason as string | null | undefined) ?? null,
    settledAt: iso(document.settledAt),
    story: story ? { kind: story.relationTo, id: story.value } : null,
    ...(cameDown({ story }, down) ? { withdrawn: true } : {}),
  }))
}

async function coverageOf(req: PayloadRequest, campaign: string): Promise<CoverageRow[]> {
  const { docs } = await req.payload.find({
    collection: 'coverage',
    where: { and: [{ campaigns: { in: [campaign] } }, { kind: { not_equals: 'campaigns' } }] },
    select: { authors: false },
    sort: ['firstPublishedAt', 'id'],
    limit: MOST,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs as unknown as CoverageRow[]
}

const keyOf = (kind: unknown, story: unknown): string => `${String(kind)}/${String(story)}`

/** Where each story stands on the site, by kind and id. */
async function addressesOf(req: PayloadRequest, rows: readonly CoverageRow[]): Promise<Map<string, string>> {
  const addresses = new Map<string, string>()
  for (const some of chunks(rows)) {
    const { docs } = await req.payload.find({
      collection: 'publications',
      where: { story: { in: some.map(({ story }) => story) } },
      select: { kind: true, story: true, slug: true },
      limit: 2 * CHUNK,
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    })
    for (const { kind, story, slug } of docs as unknown as { kind: Kind; story: string; slug: string }[])
      addresses.set(keyOf(kind, story), `/${kind}/${slug}`)
  }
  return addresses
}

/** How often other papers have carried these stories, as far as the office has confirmed it. */
async function clippingsOf(req: PayloadRequest, rows: readonly CoverageRow[]): Promise<number> {
  let count = 0
  for (const some of chunks(rows)) {
    const { totalDocs } = await req.payload.count({
      collection: 'clippings',
      where: {
        and: [{ state: { equals: 'confirmed' } }, { about: { in: some.map(({ kind, story }) => `${kind} ${story}`) } }],
      },
      overrideAccess: true,
      req,
    })
    count += totalDocs
  }
  return count
}

/** Names of units by id. */
export async function namesOfUnits(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, string>> {
  const units = await unitNames(req, [...new Set(ids)])
  return new Map(units.map(({ id, name }) => [id, name]))
}

/** All that the report of a campaign is made from. */
export async function factsOf(req: PayloadRequest, campaign: Campaign, quotas: readonly Quota[]): Promise<Facts> {
  const tasks = await tasksOfCampaign(req, campaign.id)
  const rows = await coverageOf(req, campaign.id)
  const addresses = await addressesOf(req, rows)
  // Stories of records that were merged tell of one project.
  const merged = new Map((await mergedRecords(req)).map(({ id, into }) => [id, into]))
  const stories: PublishedStory[] = rows.map(
    ({ kind, story, unit, title, state, firstPublishedAt, events, ...row }) => ({
      kind,
      story,
      unit,
      title,
      state,
      address: addresses.get(keyOf(kind, story)) ?? null,
      publishedOn: beijingDay(new Date(firstPublishedAt)),
      record: row.record ? (merged.get(row.record) ?? row.record) : null,
      projectName: row.projectName ?? null,
      publishedAt: editionAt(events ?? [], firstPublishedAt),
      figures: row.figures ?? [],
    }),
  )
  return {
    title: campaign.title,
    goal: campaign.goal,
    targets: campaign.targets,
    tasks,
    stories,
    quotas,
    clippings: await clippingsOf(req, rows),
    unitNames: await namesOfUnits(
      req,
      [...tasks, ...quotas, ...stories].map(({ unit }) => unit),
    ),
  }
}
