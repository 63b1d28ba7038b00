/** Figures of records and of live stories, each with what it is a figure of; and what the stories of each campaign tell of. Pure. */
import type { CoverageEvent, CoverageRow, CoveredFigure } from '../../../editorial/rules/coverage'
import type { Project, ProjectFigure } from '../projects/content'
import { byName, foldName } from '../projects/names'
import type { RegisterFigure, Uncertain } from './rows'

export type KnownRecord = Pick<Project, 'id' | 'name' | 'otherNames' | 'unit' | 'figures' | 'mergedInto'>
export interface ToldStory extends Pick<
  CoverageRow,
  'kind' | 'story' | 'unit' | 'title' | 'campaigns' | 'record' | 'projectName' | 'figures'
> {
  /** ISO moment at which its present edition was published */
  publishedAt: string
}

export interface Gathered {
  figures: readonly Uncertain[]
  /** subjects of the stories of each campaign, those that state no figure too */
  told: ReadonlyMap<string, ReadonlySet<string>>
}

/** When the edition that is live came out: a correction and a next edition are later words than the first. */
export const editionAt = (events: readonly CoverageEvent[], first: string): string =>
  events.findLast(({ event }) => event === 'published' || event === 'corrected')?.at ?? first

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

const ofRecord = ({ id, name, unit, figures }: KnownRecord): Uncertain[] =>
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
  readonly #standing: Map<string, KnownRecord>
  readonly #named: Map<string, KnownRecord[]>
  /** by a record that the reader may not see: the first one that stories name in its place */
  readonly #unseen = new Map<string, string>()

  constructor(
    projects: readonly KnownRecord[],
    private readonly merged: ReadonlyMap<string, string>,
  ) {
    const standing = projects.filter(({ mergedInto }) => !mergedInto)
    this.#standing = new Map(standing.map((project) => [project.id, project]))
    this.#named = byName(standing)
  }

  get standing(): KnownRecord[] {
    return [...this.#standing.values()]
  }

  of({ record, projectName }: ToldStory): KnownRecord | null {
    if (record) return this.#standing.get(this.merged.get(record) ?? record) ?? null
    const named = new Set(this.#named.get(foldName(projectName ?? '')))
    return named.size === 1 ? ([...named][0] ?? null) : null
  }

  /** A record that its reader may not see is still one project, which is not told by its own id unless a story says it. */
  subjectOf(story: ToldStory): string {
    const seen = this.of(story)
    if (seen) return seen.id
    const { record } = story
    if (!record) return nameless(story)
    const into = this.merged.get(record) ?? record
    const present = this.#unseen.get(into)
    if (!present) this.#unseen.set(into, record)
    return present ?? record
  }
}

/** Of a story without a record: the name that it gives, else itself. */
function nameless({ projectName, kind, story }: ToldStory): string {
  const name = foldName(projectName ?? '')
  return name ? `name:${name}` : `${kind}/${story}`
}

function ofStory(row: ToldStory, project: KnownRecord | null, subject: string): Uncertain[] {
  return row.figures.map((figure) => ({
    ...plain(figure, figure.evident === true),
    project: project && { id: project.id, name: project.name },
    story: { kind: row.kind, id: row.story, title: row.title },
    owner: row.unit,
    campaigns: row.campaigns,
    subject,
    publishedAt: row.publishedAt,
  }))
}

/** @param merged records that were merged, each with the one that stands for it, those that the reader may not see too */
export function gathered(
  projects: readonly KnownRecord[],
  stories: readonly ToldStory[],
  merged: ReadonlyMap<string, string>,
): Gathered {
  const records = new Records(projects, merged)
  const figures = records.standing.flatMap(ofRecord)
  const told = new Map<string, Set<string>>()
  for (const row of stories) {
    const subject = records.subjectOf(row)
    figures.push(...ofStory(row, records.of(row), subject))
    // A campaign's own page tells its targets, not a project.
    if (row.kind !== 'campaigns')
      for (const campaign of row.campaigns) told.set(campaign, (told.get(campaign) ?? new Set()).add(subject))
  }
  return { figures, told }
}
