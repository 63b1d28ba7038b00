/**
 * A query names columns of the documents that it asks for, and none of another document: a condition or an order that
 * goes through a relation would tell, bit by bit, what that other document says to who may not read it. Held here, below
 * REST, GraphQL and the desk, for every call that stands for a person.
 */
import type { CollectionConfig, Field } from 'payload'
import { Refusal } from '../../src/editorial/errors'

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

/** Whether a dotted path stays within the document. A name that no field has is Payload's own (`parent`), or refused by it. */
function isOwn(fields: readonly Field[], [name = '', ...rest]: readonly string[]): boolean {
  const field = fieldAt(fields, name)
  if (!field) return rest.length === 0
  if (field.type === 'join') return false
  if (LINKS.has(field.type)) return rest.length === 0 || (rest.length === 1 && OF_A_LINK.has(rest[0] ?? ''))
  return 'fields' in field ? isOwn(field.fields, rest) : true
}

const pathOf = (name: string): string[] => name.replace(VERSION, '').split('.')

/** Operators end a path; in the nested form of a query what is no operator goes on with it. */
const OPERATORS = new Set(
  'equals not_equals exists greater_than greater_than_equal less_than less_than_equal like not_like contains in not_in all near within intersects'.split(
    ' ',
  ),
)

function assertWhere(fields: readonly Field[], where: unknown): void {
  if (!isTree(where)) return
  for (const [name, condition] of Object.entries(where)) {
    if (/^(and|or)$/i.test(name)) {
      for (const part of Array.isArray(condition) ? condition : isTree(condition) ? Object.values(condition) : [])
        assertWhere(fields, part)
      continue
    }
    if (!isOwn(fields, pathOf(name))) throw bad('where')
    const reaches =
      isTree(condition) &&
      Object.entries(condition).some(([operator, value]) => !OPERATORS.has(operator) || isTree(value))
    if (reaches) throw bad('where')
  }
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
  assertWhere(collection.fields, where)
  assertSort(collection.fields, sort)
  assertSort(collection.fields, field)
  assertJoins(joins)
  return args
}

/** The collection with this rule before its own. */
export const withOwnColumns = (config: CollectionConfig): CollectionConfig => ({
  ...config,
  hooks: { ...config.hooks, beforeOperation: [ownColumns, ...(config.hooks?.beforeOperation ?? [])] },
})
