/** All figures that a person may read: of records and of live stories, each with where it stands. */
import type { PayloadRequest, Where } from 'payload'
import { computedOnce } from '../../editorial/computedOnce'
import { BY_STORY, followedRows } from '../../editorial/followedRows'
import { requireActor } from '../../editorial/people'
import type { CoverageRow, CoveredFigure } from '../../editorial/rules/coverage'
import { readableUnits } from '../../editorial/rules/visibility'
import type { RegisterFigure, Uncertain } from '../rules/figures/rows'
import type { ProjectFigure } from '../rules/projects/content'
import { byName, foldName } from '../rules/projects/names'
import { knownProjects, standingOf, type KnownProject } from '../projects/known'

const plain = (figure: ProjectFigure | CoveredFigure, evident: boolean): RegisterFigure => ({
  indicator: figure.indicator ?? '',
  label: figure.label ?? '',
  amount: figure.amount ?? '',
  unit: figure.unit ?? '',
  kind: figure.kind ?? null,
  asOf: figure.asOf ?? null,
  period: figure.period ?? null,
  evident,
  checkedBy: figure.checkedBy ?? null,
})

const ofProject = ({ id, name, unit, figures }: KnownProject): Uncertain[] =>
  figures.map((figure) => ({
    ...plain(figure, Boolean(figure.evidence.file ?? figure.evidence.url)),
    project: { id, name },
    story: null,
    owner: unit,
    campaigns: [],
    subject: id,
    publishedAt: '',
  }))

/** Finds the record of a story: by what it refers to, else by the name that it gives, where one record has it. */
class Records {
  readonly #standing: Map<string, KnownProject>
  readonly #merged: Map<string, string>
  readonly #named: Map<string, KnownProject[]>

  constructor(projects: readonly KnownProject[]) {
    const standing = standingOf(projects)
    this.#standing = new Map(standing.map((project) => [project.id, project]))
    this.#merged = new Map(projects.flatMap(({ id, mergedInto }) => (mergedInto ? [[id, mergedInto] as const] : [])))
    this.#named = byName(standing)
  }

  get standing(): KnownProject[] {
    return [...this.#standing.values()]
  }

  of({ record, projectName }: CoverageRow): KnownProject | null {
    if (record) return this.#standing.get(this.#merged.get(record) ?? record) ?? null
    const named = new Set(this.#named.get(foldName(projectName ?? '')))
    return named.size === 1 ? ([...named][0] ?? null) : null
  }
}

/** Of a story without a record: the name that it gives, else itself. */
function nameless({ projectName, kind, story }: CoverageRow): string {
  const name = foldName(projectName ?? '')
  return name ? `name:${name}` : `${kind}/${story}`
}

function ofStory(row: CoverageRow, records: Records): Uncertain[] {
  const project = records.of(row)
  // A record that its reader may not see is still one project.
  const subject = project?.id ?? row.record ?? nameless(row)
  return row.figures.map((figure) => ({
    ...plain(figure, figure.evident === true),
    project: project && { id: project.id, name: project.name },
    story: { kind: row.kind, id: row.story, title: row.title },
    owner: row.unit,
    campaigns: row.campaigns ?? [],
    subject,
    publishedAt: row.firstPublishedAt,
  }))
}

/** What tells no figure is not kept. */
const withFigures = (row: Record<string, unknown>): CoverageRow | null =>
  Array.isArray(row.figures) && row.figures.length > 0 ? (row as unknown as CoverageRow) : null

/** Live stories of the units that a person reads, those of campaigns for everybody: a campaign is asked of all. */
async function storiesOf(req: PayloadRequest): Promise<readonly CoverageRow[]> {
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
    },
    ...BY_STORY,
    read: withFigures,
  })
}

/** The same list as long as neither a record nor a story has changed. */
export async function gatherFigures(req: PayloadRequest): Promise<readonly Uncertain[]> {
  const projects = await knownProjects(req)
  const stories = await storiesOf(req)
  return computedOnce([projects, stories], 'figures', () => {
    const records = new Records(projects)
    return [...records.standing.flatMap(ofProject), ...stories.flatMap((row) => ofStory(row, records))]
  })
}
