/** What a spreadsheet would do to the register: which records it makes, which it fills, what is wrong with it. */
import { isRefusal } from '../../../editorial/errors'
import type { WorkbookIn } from '../../../sheet/read/workbook'
import { contentOf, type Project, type ProjectContent } from '../../rules/projects/content'
import { filled, namesIn } from '../../rules/projects/filled'
import { byName, foldName } from '../../rules/projects/names'
import { inOrder, saysAnother } from '../../rules/projects/merged'
import { subjectOf } from '../../rules/projects/amounts'
import { headOf, type SheetKind } from './columns'
import { memberLabel, type Report } from './report'
import { readSheets, type ReadRow } from './rows'

/** Records that one file may make or fill: they are stored together or not at all. */
export const MOST_IMPORTED = 500

export interface UnitNamed {
  id: string
  names: string[]
}

export interface Plan {
  makes: ProjectContent[]
  fills: { project: Project; content: ProjectContent }[]
}

/** What the door holds a document to. @throws Refusal 400 with `field` */
export type Holds = (content: ProjectContent) => void

interface Draft {
  at: { sheet: string; row: number }
  content: ProjectContent
  stored: Project | null
  failed: boolean
}

const EMPTY = contentOf({})
const inDays = (content: ProjectContent): ProjectContent => ({ ...content, timeline: inOrder(content.timeline) })

class Planner {
  readonly #stored: Map<string, Project[]>
  readonly #units: Map<string, string[]>
  readonly #drafts = new Map<string, Draft>()

  constructor(
    stored: readonly Project[],
    units: readonly UnitNamed[],
    readonly report: Report,
  ) {
    this.#stored = byName(stored)
    this.#units = new Map()
    for (const { id, names } of units)
      for (const name of new Set(names.map(foldName))) this.#units.set(name, [...(this.#units.get(name) ?? []), id])
  }

  #fail(row: ReadRow, sheet: SheetKind, column: string, key: string, vars: Record<string, string | number> = {}): void {
    row.failed = true
    this.report.say('error', { sheet: row.sheet, row: row.row, field: headOf(sheet, column) }, key, vars)
  }

  /** The record that is meant by a name: one in the file, or one that stands. Undefined where that was refused. */
  #draftOf(row: ReadRow, sheet: SheetKind): Draft | undefined {
    const { name } = row.values
    const key = foldName(name ?? '')
    // A name that could not be read was told already.
    if (key === '') return void (row.failed || this.#fail(row, sheet, 'name', 'missing'))
    const known = this.#drafts.get(key)
    if (known) {
      if (sheet !== 'projects') return known
      return void this.#fail(row, sheet, 'name', 'twice', { row: known.at.row })
    }
    const stored = [...new Set(this.#stored.get(key))]
    if (stored.length > 1) return void this.#fail(row, sheet, 'name', 'several', { count: stored.length })
    const [project = null] = stored
    const standing = project && [...this.#drafts.values()].find((draft) => draft.stored?.id === project.id)
    if (standing) {
      if (sheet !== 'projects') return standing
      return void this.#fail(row, sheet, 'name', 'twice', { row: standing.at.row })
    }
    if (!project && sheet !== 'projects') return void this.#fail(row, sheet, 'name', 'unknownProject')
    const content = { ...structuredClone(EMPTY), name: project?.name ?? name ?? '' }
    const draft = { at: { sheet: row.sheet, row: row.row }, content, stored: project, failed: row.failed }
    this.#drafts.set(key, draft)
    return draft
  }

  project(row: ReadRow): void {
    const draft = this.#draftOf(row, 'projects')
    if (!draft) return
    const { values } = row
    const unit = this.#unitOf(row)
    Object.assign(draft.content, contentOf({ ...values, name: draft.content.name, unit, figures: row.figures }))
    draft.content.otherNames = namesIn(values.otherNames ?? '')
    draft.content.contributors = namesIn(values.contributors ?? '')
    draft.failed = row.failed
  }

  #unitOf(row: ReadRow): string | null {
    const { unit } = row.values
    if (!unit) return null
    const found = this.#units.get(foldName(unit)) ?? []
    if (found.length === 1) return found[0] ?? null
    this.#fail(row, 'projects', 'unit', found.length === 0 ? 'unknownUnit' : 'severalUnits', {
      what: unit.slice(0, 40),
    })
    return null
  }

  stage(row: ReadRow): void {
    const draft = this.#draftOf(row, 'timeline')
    if (!draft) return
    const { stage, date, note, evidence } = row.values
    const [entry] = contentOf({ timeline: [{ stage, date, note, evidence: { url: evidence } }] }).timeline
    if (!entry) return
    const stands = draft.stored?.timeline.some((each) => each.stage === entry.stage && each.date === entry.date)
    for (const column of stands ? [] : (['stage', 'date'] as const))
      if (!row.values[column] && !row.failed) this.#fail(row, 'timeline', column, 'missing')
    draft.failed ||= row.failed
    draft.content.timeline.push(entry)
  }

  figure(row: ReadRow): void {
    const draft = this.#draftOf(row, 'figures')
    if (!draft) return
    const { name: _name, evidence, ...values } = row.values
    const [figure] = contentOf({ figures: [{ ...values, evidence: { url: evidence } }] }).figures
    if (!figure) return
    const stands = draft.stored?.figures.some(
      (each) => subjectOf(each) === subjectOf(figure) && each.asOf === figure.asOf && !saysAnother(each, figure),
    )
    for (const column of stands ? [] : (['indicator', 'amount', 'unit', 'kind', 'asOf'] as const))
      if (!row.values[column] && !row.failed) this.#fail(row, 'figures', column, 'missing')
    draft.failed ||= row.failed
    draft.content.figures.push(figure)
  }

  /** @param holds what the door asks of a record */
  plan(holds: Holds): Plan {
    const plan: Plan = { makes: [], fills: [] }
    for (const draft of this.#drafts.values()) {
      if (draft.failed) continue
      const { at, stored } = draft
      const { content, fields, differences } = stored
        ? filled(contentOf(stored as unknown as Record<string, unknown>), draft.content)
        : { content: inDays(draft.content), fields: [], differences: [] }
      try {
        holds(content)
      } catch (error) {
        if (!isRefusal(error)) throw error
        this.report.quote(
          { ...at, field: memberLabel(error.details.field?.replace(/\.\d+/g, '') ?? '') },
          error.message,
        )
        continue
      }
      for (const { field, kept, left } of differences)
        this.report.say('difference', { ...at, field: memberLabel(field) }, 'differs', { kept, left })
      const outcome = stored ? (fields.length > 0 ? 'filled' : 'unchanged') : 'new'
      const { id = null } = stored ?? {}
      this.report.project({ ...at, name: content.name, outcome, fields: fields.map(memberLabel), id })
      if (!stored) plan.makes.push(content)
      else if (fields.length > 0) plan.fills.push({ project: stored, content })
    }
    return plan
  }
}

/**
 * Reads the sheets against what stands. What is wrong is in the report; then nothing of the plan may be carried out.
 * @param stored every record that stands for itself
 */
export function planImport(
  { sheets, hidden }: WorkbookIn,
  stored: readonly Project[],
  units: readonly UnitNamed[],
  report: Report,
  holds: Holds,
): Plan {
  for (const sheet of hidden) report.say('note', { sheet, row: 0 }, 'hidden')
  const read = readSheets(sheets, report)
  const planner = new Planner(stored, units, report)
  for (const row of read.projects) planner.project(row)
  for (const row of read.timeline) planner.stage(row)
  for (const row of read.figures) planner.figure(row)
  const plan = planner.plan(holds)
  const count = plan.makes.length + plan.fills.length
  if (count > MOST_IMPORTED) report.say('error', { sheet: '', row: 0 }, 'tooMany', { count, max: MOST_IMPORTED })
  if (count === 0 && !report.failed && read.projects.length + read.timeline.length + read.figures.length === 0)
    report.say('error', { sheet: '', row: 0 }, 'noRows')
  return plan
}
