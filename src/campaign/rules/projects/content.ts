/** What a record of the register says, and how two states of it differ. Pure. */
import type { Evidence } from '../../../editorial/rules/content'

export interface StageEntry {
  stage: string | null
  date: string | null
  note: string | null
  evidence: Evidence
}

export interface ProjectFigure {
  indicator: string | null
  label: string | null
  amount: string | null
  unit: string | null
  kind: 'target' | 'actual' | null
  asOf: string | null
  period: string | null
  evidence: Evidence
  note: string | null
  checkedBy: string | null
}

export interface ProjectContent {
  name: string
  otherNames: string[]
  investor: string | null
  investorOrigin: string | null
  industry: string | null
  kind: string | null
  method: string | null
  park: string | null
  /** id of the unit that introduced it */
  unit: string | null
  contributors: string[]
  timeline: StageEntry[]
  figures: ProjectFigure[]
  note: string | null
}

/** A record with what stands beside its content. */
export interface Project extends ProjectContent {
  id: string
  revisionToken: string
  stage: string | null
  mergedInto: string | null
  /** ISO moment */
  updatedAt: string
}

type Json = Record<string, unknown>

/** A relation by its id, populated or not. */
const idOf = (value: unknown): string | null => {
  if (typeof value === 'string' && value !== '') return value
  if (typeof value === 'number') return String(value)
  return value && typeof value === 'object' && 'id' in value ? String((value as Json).id) : null
}
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string' && item !== '') : []
const rows = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : [])

function proof(value: unknown): Evidence {
  const { file, url } = (value ?? {}) as Json
  const id = idOf(file)
  return { ...(id ? { file: id } : {}), ...(text(url) ? { url: String(url) } : {}) }
}

const stageEntry = ({ stage, date, note, evidence }: Json): StageEntry => ({
  stage: text(stage),
  date: text(date),
  note: text(note),
  evidence: proof(evidence),
})

const figure = (row: Json): ProjectFigure => ({
  indicator: text(row.indicator),
  label: text(row.label),
  amount: text(row.amount),
  unit: text(row.unit),
  kind: text(row.kind) as ProjectFigure['kind'],
  asOf: text(row.asOf),
  period: text(row.period),
  evidence: proof(row.evidence),
  note: text(row.note),
  checkedBy: text(row.checkedBy),
})

/** The content of a document, or of a part of one: what is not said is empty. */
export const contentOf = (document: Json): ProjectContent => ({
  name: text(document.name) ?? '',
  otherNames: texts(document.otherNames),
  investor: text(document.investor),
  investorOrigin: text(document.investorOrigin),
  industry: text(document.industry),
  kind: text(document.kind),
  method: text(document.method),
  park: text(document.park),
  unit: idOf(document.unit),
  contributors: texts(document.contributors),
  timeline: rows(document.timeline).map(stageEntry),
  figures: rows(document.figures).map(figure),
  note: text(document.note),
})

/** A stored document as a record. */
export const projectOf = (document: Json): Project => ({
  ...contentOf(document),
  id: String(document.id),
  revisionToken: text(document.revisionToken) ?? '',
  stage: text(document.stage),
  mergedInto: idOf(document.mergedInto),
  updatedAt: String(document.updatedAt ?? ''),
})

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const without = (list: readonly unknown[], other: readonly unknown[]): unknown[] =>
  list.filter((item) => !other.some((each) => same(each, item)))

export interface Difference {
  before: Json
  after: Json
}

/** Members that differ; of lists of facts only the rows that were taken out or put in. Null where nothing differs. */
export function differenceOf(before: ProjectContent, after: ProjectContent): Difference | null {
  const changed = (Object.keys(after) as (keyof ProjectContent)[]).filter((name) => !same(before[name], after[name]))
  if (changed.length === 0) return null
  const part = (one: ProjectContent, other: ProjectContent): Json =>
    Object.fromEntries(
      changed.map((name) => {
        const [mine, theirs] = [one[name], other[name]]
        return [name, Array.isArray(mine) && Array.isArray(theirs) ? without(mine, theirs) : mine]
      }),
    )
  return { before: part(before, after), after: part(after, before) }
}
