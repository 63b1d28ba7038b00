/** All figures that a person may read: of records and of live stories, each with where it stands. */
import type { PayloadRequest, Where } from 'payload'
import { computedOnce } from '../../editorial/computedOnce'
import { BY_STORY, followedRows } from '../../editorial/followedRows'
import { requireActor } from '../../editorial/people'
import type { CoverageRow } from '../../editorial/rules/coverage'
import { readableUnits } from '../../editorial/rules/visibility'
import { editionAt, gathered, type Gathered, type ToldStory } from '../rules/figures/gathered'
import { knownProjects, mergedRecords } from '../projects/known'

/** What tells no figure and stands on no project for a campaign is not kept. */
function told(document: Record<string, unknown>): ToldStory | null {
  const { events, firstPublishedAt, ...row } = document as unknown as CoverageRow
  const figures = row.figures ?? []
  const campaigns = row.campaigns ?? []
  const { record, projectName } = row
  if (figures.length === 0 && !(campaigns.length > 0 && (record || projectName))) return null
  return { ...row, figures, campaigns, publishedAt: editionAt(events ?? [], firstPublishedAt) }
}

/** Live stories of the units that a person reads. */
async function storiesOf(req: PayloadRequest): Promise<readonly ToldStory[]> {
  const scope = readableUnits(requireActor(req))
  if (scope === 'none') return []
  const live: Where = { state: { equals: 'live' } }
  const own: Where[] = scope === 'all' ? [] : [{ unit: { equals: scope.unit } }]
  return followedRows(req, {
    collection: 'coverage',
    where: { and: [live, ...own] },
    select: {
      kind: true,
      story: true,
      unit: true,
      title: true,
      campaigns: true,
      record: true,
      projectName: true,
      figures: true,
      firstPublishedAt: true,
      events: true,
    },
    ...BY_STORY,
    read: told,
  })
}

/** The same object as long as neither a record nor a story has changed. */
export async function gatherFigures(req: PayloadRequest): Promise<Gathered> {
  const projects = await knownProjects(req)
  const merged = await mergedRecords(req)
  const stories = await storiesOf(req)
  return computedOnce([projects, merged, stories], 'figures', () =>
    gathered(projects, stories, new Map(merged.map(({ id, into }) => [id, into]))),
  )
}
