import { relationId } from './people'

type Json = Record<string, unknown>

/** A value as it is compared: relations by their ids, what is empty as null. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(plain)
  if (value && typeof value === 'object' && 'relationTo' in value) {
    return [value.relationTo, relationId((value as Json).value)]
  }
  return relationId(value) ?? (value === '' || value === undefined ? null : value)
}

/** Names of the members of `data` that differ from what is stored. */
export const changedMembers = (stored: Json, data: Json): string[] =>
  Object.keys(data).filter((name) => JSON.stringify(plain(data[name])) !== JSON.stringify(plain(stored[name])))
