/** Where two values differ, down to the paths that are fields of the form. Pure. */
export interface Change {
  path: string
  value: unknown
}

const isContainer = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** @param isField whether a path holds its value itself (a text, a rich text), so that nothing below it is asked */
export function changedPaths(before: unknown, after: unknown, isField: (path: string) => boolean, path = ''): Change[] {
  if (before === after) return []
  if (path !== '' && isField(path)) return [{ path, value: after }]
  if (!isContainer(before) || !isContainer(after)) return []
  return Object.keys(after).flatMap((name) =>
    changedPaths(before[name], after[name], isField, path ? `${path}.${name}` : name),
  )
}
