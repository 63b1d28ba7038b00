import type { Field } from 'payload'

type Json = Record<string, unknown>

const isAbsent = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0)

/** What a document says by the members that the product declares: what Payload adds and what is absent left out. */
export function declaredMembers(fields: readonly Field[], document: unknown): Json {
  const members = (document ?? {}) as Json
  const said = fields.flatMap((field): [string, unknown][] => {
    if (!('name' in field) || field.custom?.declared !== true || field.custom.setBy) return []
    const value = members[field.name]
    if (field.type === 'group') return [[field.name, declaredMembers(field.fields, value)]]
    if (field.type !== 'array') return [[field.name, value]]
    return [[field.name, Array.isArray(value) ? value.map((row) => declaredMembers(field.fields, row)) : []]]
  })
  return Object.fromEntries(said.filter(([, value]) => !isAbsent(value)))
}
