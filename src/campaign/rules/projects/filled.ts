/** A record and what a spreadsheet says of it: only what is empty is filled, all else that differs is told. Pure. */
import { foldName } from './names'
import { inOrder, sameEntry, saysAnother, type Disagreement } from './merged'
import { subjectOf } from './amounts'
import type { ProjectContent, ProjectFigure, StageEntry } from './content'

export interface Filled {
  content: ProjectContent
  /** names of the members that were empty */
  fields: string[]
  differences: Disagreement[]
}

const SINGLE = ['investor', 'investorOrigin', 'industry', 'kind', 'method', 'park', 'unit', 'note'] as const
const LISTS = ['otherNames', 'contributors'] as const

const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()
const equal = (a: string | null, b: string | null): boolean => tidy(a ?? '') === tidy(b ?? '')

/** What separates the names in one cell. */
export const BETWEEN_NAMES = '; '
export const namesIn = (cell: string): string[] =>
  cell
    .split(/[;\uff1b\n]/)
    .map((name) => name.trim())
    .filter(Boolean)
const asCell = (names: readonly string[]): string => namesIn(names.join(BETWEEN_NAMES)).join(BETWEEN_NAMES)

/** Members of a row that are filled where they are empty. */
function fillRow<T extends { evidence: { url?: string } }>(
  kept: T,
  said: T,
  names: readonly (keyof T & string)[],
  at: string,
  into: Filled,
): void {
  for (const name of names) {
    const [mine, theirs] = [kept[name] as string | null, said[name] as string | null]
    if (theirs === null || equal(mine, theirs)) continue
    if (mine !== null) into.differences.push({ field: `${at}.${name}`, kept: mine, left: theirs })
    else {
      kept[name] = theirs as T[typeof name]
      into.fields.push(at)
    }
  }
  const [mine, theirs] = [kept.evidence.url, said.evidence.url]
  if (!theirs || equal(mine ?? null, theirs)) return
  if (mine) into.differences.push({ field: `${at}.evidence`, kept: mine, left: theirs })
  else {
    kept.evidence = { ...kept.evidence, url: theirs }
    into.fields.push(at)
  }
}

function fillStage(into: Filled, said: StageEntry): void {
  const kept = sameEntry(into.content.timeline, said)
  if (kept) return fillRow(kept, said, ['note'], 'timeline', into)
  into.content.timeline = inOrder([...into.content.timeline, said])
  into.fields.push('timeline')
}

const slot = (a: ProjectFigure, b: ProjectFigure): boolean => subjectOf(a) === subjectOf(b) && a.asOf === b.asOf

function fillFigure(into: Filled, said: ProjectFigure): void {
  const same = into.content.figures.filter((each) => slot(each, said))
  const kept = same.find((each) => !saysAnother(each, said)) ?? same[0]
  if (!kept) {
    into.content.figures.push(said)
    into.fields.push('figures')
    return
  }
  if (saysAnother(kept, said))
    into.differences.push({ field: 'figures.amount', kept: kept.amount ?? '', left: said.amount ?? '' })
  fillRow(kept, said, ['period', 'note', 'checkedBy'], 'figures', into)
}

/** @param said by the spreadsheet; its name has led to the record already */
export function filled(stored: ProjectContent, said: ProjectContent): Filled {
  const into: Filled = { content: structuredClone(stored), fields: [], differences: [] }
  const { content, fields, differences } = into
  for (const field of SINGLE) {
    const [mine, theirs] = [content[field], said[field]]
    if (theirs === null || equal(mine, theirs)) continue
    if (mine !== null) differences.push({ field, kept: mine, left: theirs })
    else {
      content[field] = theirs
      fields.push(field)
    }
  }
  for (const field of LISTS) {
    const known = new Set(
      [...namesIn(asCell(content[field])), ...(field === 'otherNames' ? [content.name] : [])].map(foldName),
    )
    if (said[field].every((name) => known.has(foldName(name)))) continue
    if (content[field].length > 0) differences.push({ field, kept: asCell(content[field]), left: asCell(said[field]) })
    else {
      content[field] = said[field]
      fields.push(field)
    }
  }
  for (const entry of said.timeline) fillStage(into, entry)
  for (const figure of said.figures) fillFigure(into, figure)
  return { ...into, fields: [...new Set(fields)] }
}
