/**
 * A query names columns of the documents that it asks for, and none of another document: a condition or an order that
 * goes through a relation would tell, bit by bit, what that other document says to who may not read it. Held here, below
 * REST, GraphQL and the desk, for every call that stands for a person.
 */
import type { CollectionConfig, Field, Where } from 'payload'
import { Refusal } from '../../src/editorial/errors'
import { databaseKind } from '../../src/platform/database'

type Tree = Record<string, unknown>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

const bad = (field: string) => new Refusal('INVALID_REQUEST', { field, message: 'errors.badQuery', vars: { field } })

const LINKS = new Set(['relationship', 'upload'])
/** What may follow a link: which collection, and which document of it. */
const OF_A_LINK = new Set(['relationTo', 'value', 'id'])
/** Members of versions that wrap the document's own. */
const VERSION = /^version\./

/** The named field at the head of a path, with what follows; rows, tabs and unnamed groups are looked through. */
function fieldAt(fields: readonly Field[], name: string): Field | null {
  for (const field of fields) {
    if ('name' in field && field.name === name) return field
    if ('tabs' in field) {
      for (const tab of field.tabs) {
        const found = 'name' in tab ? (tab.name === name ? (tab as never) : null) : fieldAt(tab.fields, name)
        if (found) return found
      }
    } else if (!('name' in field) && 'fields' in field) {
      const found = fieldAt(field.fields, name)
      if (found) return found
    }
  }
  return null
}

/**
 * Whether a dotted path stays within the document. A name that no field has is Payload's own (`parent`), or refused by it. A
 * plain value has nothing below it: Payload would order by the value itself, without asking who may read it.
 */
function isOwn(fields: readonly Field[], [name = '', ...rest]: readonly string[]): boolean {
  const field = fieldAt(fields, name)
  if (!field) return rest.length === 0
  if (field.type === 'join') return false
  if (LINKS.has(field.type)) return rest.length === 0 || (rest.length === 1 && OF_A_LINK.has(rest[0] ?? ''))
  return rest.length === 0 || ('fields' in field && isOwn(field.fields, rest))
}

/** Payload reads two underscores as a dot. */
const pathOf = (name: string): string[] => name.replaceAll('__', '.').replace(VERSION, '').split('.')

/** Operators end a path; in the nested form of a query what is no operator goes on with it. */
const OPERATORS = new Set(
  'equals not_equals exists greater_than greater_than_equal less_than less_than_equal like not_like contains in not_in all near within intersects'.split(
    ' ',
  ),
)

/** What is asked of the documents themselves: their id, and what links name. */
type Meaning = 'id' | 'column' | 'refused'

/** What a condition on a path is about. Bodies are trees, which the two databases store and search differently. */
function meaningOf(fields: readonly Field[], path: readonly string[]): Meaning {
  const [name = '', ...rest] = path
  if (name === 'id' && rest.length === 0) return 'id'
  if (!isOwn(fields, path)) return 'refused'
  const field = fieldAt(fields, name)
  if (!field) return 'column'
  if (field.type === 'richText' || field.type === 'json') return 'refused'
  if (LINKS.has(field.type)) {
    const several = 'relationTo' in field && Array.isArray(field.relationTo)
    if (rest[0] === 'relationTo') return 'column'
    return several && rest[0] !== 'value' ? 'refused' : 'id'
  }
  return 'fields' in field && rest.length > 0 ? meaningOf(field.fields, rest) : 'column'
}

const NEVER = { id: { exists: false } }
const ALWAYS = { id: { exists: true } }
const OBJECT_ID = /^[0-9a-f]{24}$/i

/**
 * A condition on ids, with what is no id of MongoDB taken as an id that no document has. Payload would leave the condition
 * out there, and answer with everything.
 */
function onIds(name: string, condition: Tree): Tree {
  const [operator = '', value] = Object.entries(condition)[0] ?? []
  const given = [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : []))
  const known = given.filter((id) => OBJECT_ID.test(id))
  switch (operator) {
    case 'equals':
    case 'in':
      return known.length > 0 ? { [name]: { in: known } } : NEVER
    case 'not_equals':
    case 'not_in':
      return known.length > 0 ? { [name]: { not_in: known } } : ALWAYS
    case 'exists':
      return { [name]: condition }
    default:
      throw bad('where')
  }
}

/** The condition as it is asked of the database. @throws Refusal 400 where it goes beyond the document's own columns */
function ownWhere(fields: readonly Field[], where: unknown, mongodb: boolean): unknown {
  if (!isTree(where)) return where
  const parts = Object.entries(where).flatMap(([name, condition]): Tree[] => {
    if (/^(and|or)$/i.test(name)) {
      const inner = Array.isArray(condition) ? condition : isTree(condition) ? Object.values(condition) : []
      return [{ [name.toLowerCase()]: inner.map((part) => ownWhere(fields, part, mongodb)) }]
    }
    const meaning = meaningOf(fields, pathOf(name))
    const reaches =
      isTree(condition) &&
      Object.entries(condition).some(([operator, value]) => !OPERATORS.has(operator) || isTree(value))
    if (meaning === 'refused' || reaches) throw bad('where')
    if (meaning === 'column' || !isTree(condition)) return [{ [name]: condition }]
    const each = Object.entries(condition).map(([operator, value]) => ({ [operator]: value }))
    if (each.some((one) => 'like' in one || 'not_like' in one || 'contains' in one)) throw bad('where')
    return mongodb ? each.map((one) => onIds(name, one)) : [{ [name]: condition }]
  })
  return parts.length === 1 ? parts[0] : { and: parts }
}

function assertSort(fields: readonly Field[], sort: unknown): void {
  const names = [sort].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : []))
  if (names.some((name) => !isOwn(fields, pathOf(name.trim().replace(/^-/, ''))))) throw bad('sort')
}

/** Conditions on joined documents are conditions on documents of others. */
function assertJoins(joins: unknown): void {
  if (!isTree(joins)) return
  const asks = Object.values(joins).some(
    (join) => isTree(join) && ('where' in join || 'sort' in join || 'count' in join),
  )
  if (asks) throw bad('joins')
}

/** @throws Refusal 400 where a person's query goes beyond the document's own columns */
export const ownColumns: NonNullable<NonNullable<CollectionConfig['hooks']>['beforeOperation']>[number] = ({
  args,
  collection,
  overrideAccess,
}) => {
  if (overrideAccess === true) return args
  const { where, sort, joins, field } = args as Record<string, unknown>
  assertSort(collection.fields, sort)
  assertSort(collection.fields, field)
  assertJoins(joins)
  if (!isTree(where) || Object.keys(where).length === 0) return args
  return { ...args, where: ownWhere(collection.fields, where, databaseKind() === 'mongodb') as Where }
}

/** The collection with this rule before its own. */
export const withOwnColumns = (config: CollectionConfig): CollectionConfig => ({
  ...config,
  hooks: { ...config.hooks, beforeOperation: [ownColumns, ...(config.hooks?.beforeOperation ?? [])] },
})
