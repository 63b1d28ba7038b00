/** Records that may be one project. Pure. */
import { foldName, namesOf } from './names'
import type { Project } from './content'

export interface DuplicateGroup {
  /** they share a name, or only their investor */
  why: 'name' | 'investor'
  /** ids of the records, the oldest first */
  projects: string[]
}

type Named = Pick<Project, 'id' | 'name' | 'otherNames' | 'investor'>

function groups(projects: readonly Named[], keys: (project: Named) => string[]): string[][] {
  const known = new Map<string, string[]>()
  for (const project of projects)
    for (const key of keys(project)) known.set(key, [...(known.get(key) ?? []), project.id])
  return [...known.values()].filter((ids) => ids.length > 1)
}

const keyOf = (ids: readonly string[]): string => ids.toSorted().join()

/** Those of one name, then those of one investor, each set once. */
export function duplicatesOf(projects: readonly Named[]): DuplicateGroup[] {
  const seen = new Set<string>()
  const found = (why: DuplicateGroup['why'], sets: readonly string[][]): DuplicateGroup[] =>
    sets.flatMap((ids) => {
      if (seen.has(keyOf(ids))) return []
      seen.add(keyOf(ids))
      return [{ why, projects: ids }]
    })
  return [
    ...found('name', groups(projects, namesOf)),
    ...found(
      'investor',
      groups(projects, ({ investor }) => [foldName(investor ?? '')].filter(Boolean)),
    ),
  ]
}
