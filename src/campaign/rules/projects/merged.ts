/** Two records that are one project. Pure. */
import { quantityOf } from '../../../editorial/rules/measures'
import { subjectOf } from './amounts'
import type { ProjectContent, ProjectFigure, StageEntry } from './content'
import { foldName } from './names'

/** Longest lists that a record holds. */
export const MOST_ROWS = 100

/** What the two say differently: the record that stays is kept as it is. */
export interface Disagreement {
  /** name of the member */
  field: string
  kept: string
  left: string
}

export interface Joined {
  content: ProjectContent
  disagreements: Disagreement[]
}

const SINGLE = ['investor', 'investorOrigin', 'industry', 'kind', 'method', 'park', 'unit', 'note'] as const

/** The figure that stands for the same subject on the same day. */
export const sameFigure = (figures: readonly ProjectFigure[], figure: ProjectFigure): ProjectFigure | undefined =>
  figures.find((each) => subjectOf(each) === subjectOf(figure) && each.asOf === figure.asOf)

export const sameEntry = (timeline: readonly StageEntry[], entry: StageEntry): StageEntry | undefined =>
  timeline.find(({ stage, date }) => stage === entry.stage && date === entry.date)

/** @param taken folded names that stand already */
function newNames(names: readonly string[], taken: ReadonlySet<string>): string[] {
  const known = new Set(taken)
  return names.filter((name) => {
    const key = foldName(name)
    if (key === '' || known.has(key)) return false
    known.add(key)
    return true
  })
}

/** By their days; what has none stands first, as it was. */
export const inOrder = (timeline: readonly StageEntry[]): StageEntry[] =>
  timeline.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))

export const saysAnother = (a: ProjectFigure, b: ProjectFigure): boolean =>
  a.amount !== b.amount && quantityOf(a.amount ?? '', a.unit ?? '') !== quantityOf(b.amount ?? '', b.unit ?? '')

/** The record that stays, with what only the other one says: names, people, stages, figures, empty members filled. */
export function joined(stays: ProjectContent, goes: ProjectContent): Joined {
  const disagreements: Disagreement[] = []
  const content: ProjectContent = structuredClone(stays)
  for (const field of SINGLE) {
    if (content[field] === null) content[field] = goes[field]
    else if (goes[field] !== null && goes[field] !== content[field])
      disagreements.push({ field, kept: content[field], left: goes[field] })
  }
  // The very name is kept even where it folds to the same: a search by it must find the record.
  const names = [goes.name, ...goes.otherNames].filter((name) => name !== stays.name)
  content.otherNames = [...new Set([...stays.otherNames, ...names])]
  const people = new Set(stays.contributors.map(foldName))
  content.contributors = [...stays.contributors, ...newNames(goes.contributors, people)]
  for (const entry of goes.timeline) if (!sameEntry(content.timeline, entry)) content.timeline.push(entry)
  for (const figure of goes.figures) {
    const kept = sameFigure(content.figures, figure)
    if (!kept) content.figures.push(figure)
    else if (saysAnother(kept, figure))
      disagreements.push({ field: 'figures', kept: kept.amount ?? '', left: figure.amount ?? '' })
  }
  if (content.timeline.length > stays.timeline.length) content.timeline = inOrder(content.timeline)
  return { content, disagreements }
}

/** Name of the first list that became longer than a record holds, or null. */
export const tooLong = ({ otherNames, contributors, timeline, figures }: ProjectContent): string | null =>
  Object.entries({ otherNames, contributors, timeline, figures }).find(([, list]) => list.length > MOST_ROWS)?.[0] ??
  null
