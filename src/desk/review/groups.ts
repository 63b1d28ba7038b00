/** The members of a comparison by what they belong to: a text, an entry of a list, a file. Pure. */
import type { FieldDiff } from '../../editorial/rules/diff/types'

export interface DiffGroup {
  /** path of the entry or file, or of the member itself */
  path: string
  entry?: FieldDiff['entry']
  diffs: FieldDiff[]
}

/** `figures.0.amount` → `figures.0`; `media.<id>.alt` → `media.<id>`; `project.name` stays. */
export function ownerOf(field: string): string {
  const [, owner] = /^((?:media|units)\.[^.]+|\w+\.\d+)\./.exec(field) ?? []
  return owner ?? field
}

/** Neighbours that belong to one entry, together. */
export function groupsOf(diffs: readonly FieldDiff[]): DiffGroup[] {
  const groups: DiffGroup[] = []
  for (const diff of diffs) {
    const path = ownerOf(diff.field)
    const last = groups.at(-1)
    if (last?.path === path && last.entry === diff.entry) last.diffs.push(diff)
    else groups.push({ path, ...(diff.entry ? { entry: diff.entry } : {}), diffs: [diff] })
  }
  return groups
}
