/** What a change of settings changes. Pure. */
export interface Change {
  field: string
  before: unknown
  after: unknown
}

type Json = Readonly<Record<string, unknown>>

/** Members that say nothing of the settings themselves. */
const BESIDE: readonly string[] = ['id', 'globalType', 'createdAt', 'updatedAt']

/** A place on the site names a story; a row that was added and not filled names none, and has an id of its own. */
const isUnfilled = (value: unknown): boolean => isObject(value) && 'kind' in value && 'id' in value && !value.kind

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value without what says nothing: nulls, empty texts and lists (of which a form says 0), unfilled places. */
export function filled(value: unknown): unknown {
  if (value === null || value === '' || value === 0 || isUnfilled(value)) return undefined
  if (Array.isArray(value)) {
    const items = value.map(filled).filter((item) => item !== undefined)
    return items.length > 0 ? items : undefined
  }
  if (!isObject(value)) return value
  const members = Object.entries(value)
    .map(([name, member]) => [name, filled(member)] as const)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return members.length > 0 ? Object.fromEntries(members) : undefined
}

/** The members in which the form differs from what is stored. */
export const changesOf = (stored: Json, form: Json): Change[] =>
  Object.keys(form)
    .filter((field) => !BESIDE.includes(field))
    .map((field) => ({ field, before: filled(stored[field]), after: filled(form[field]) }))
    .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))

/** The same value with the titles of stories in the place of their ids. @param names titles by id */
export function withTitles(value: unknown, names: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(value)) return value.map((item) => withTitles(item, names))
  if (!isObject(value)) return value
  return typeof value.kind === 'string' && typeof value.id === 'string' ? (names[value.id] ?? value.id) : value
}

/** A cleared member, as the door takes it: a list is emptied, a group loses its members, a value becomes nothing. */
export function clearing(stored: unknown, after: unknown): unknown {
  if (after !== undefined) return after
  return Array.isArray(stored) ? [] : null
}
