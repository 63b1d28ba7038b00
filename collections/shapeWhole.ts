/** Which members a request can set, and what each is while it is empty. */
import type { Field } from 'payload'

type Json = Record<string, unknown>
export type Named = Field & {
  name: string
  custom?: {
    declared?: true
    reads?: string
    setBy?: string
    /** stored for every document, but not asked of a request */
    mayLack?: true
    maxLength?: number
    oneOf?: readonly (readonly string[])[]
  }
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
/** Members that the product declares; those that Payload adds (hashes, file names, ids of rows) no request sets. */
export const isDeclared = (field: Field): field is Named => 'name' in field && field.custom?.declared === true

/** An empty list, a group of empty members, or null. */
export const emptyOf = (field: Named): unknown => {
  if (field.type === 'array' || ('hasMany' in field && field.hasMany)) return []
  if (field.type === 'group')
    return Object.fromEntries(field.fields.filter(isDeclared).map((member) => [member.name, emptyOf(member)]))
  return null
}

/**
 * A new document or row with its empty members written out, so that both databases answer with the same members. What has
 * a default is left to it.
 */
export function whole(fields: Field[], data: Json): Json {
  const empty = fields
    .filter(isDeclared)
    .filter((field) => KEPT.has(field.type) && !field.custom?.setBy && !('hidden' in field && field.hidden))
    .filter((field) => !('defaultValue' in field && field.defaultValue !== undefined))
    .map((field) => [field.name, field.type === 'group' ? whole(field.fields, {}) : emptyOf(field)] as const)
  const members = fields.filter(isDeclared).flatMap((field) => {
    const value = data[field.name]
    return field.type === 'group' && isObject(value) ? [[field.name, whole(field.fields, value)] as const] : []
  })
  return { ...Object.fromEntries(empty), ...data, ...Object.fromEntries(members) }
}

/** Types of fields that store something. */
const KEPT = new Set([
  'text',
  'textarea',
  'email',
  'number',
  'checkbox',
  'select',
  'relationship',
  'upload',
  'array',
  'group',
  'richText',
])
