/**
 * The door's reading of a request body against the fields of a collection: types, lengths, closed lists. Unknown
 * members are dropped; the first wrong one is refused with its dotted path, before anything is stored.
 */
import type { Field, PayloadRequest } from 'payload'
import { t } from '../src/messages/index'
import { invalid, isRefusal, Refusal } from '../src/editorial/errors'
import { isBrokenText, readRichText } from '../src/editorial/rules/richText'
import { emptyOf, isDeclared, isObject, whole, type Named } from './shapeWhole'
import { address, MEANINGS, text, wrong } from './shapeTexts'

type Json = Record<string, unknown>
export interface Shaped {
  /** members that the caller may set, read */
  data: Json
  /** members that the gate sets, as the request named them: accepted only when they are what is stored */
  settled: Json
}

const isAskedFor = (field: Named): boolean =>
  'required' in field && field.required === true && field.custom?.mayLack !== true

const MAX_ID = 100

function id(value: unknown, path: string): string {
  const given = isObject(value) ? value.id : value
  if (typeof given !== 'string' || given.length > MAX_ID || isBrokenText(given)) throw wrong(path, 'id')
  return given
}

function list<T>(value: unknown, path: string, max: number, read: (item: unknown, path: string) => T): T[] {
  if (!Array.isArray(value)) throw wrong(path, 'list')
  if (value.length > max) throw invalid(path, 'errors.tooMany', { max })
  return value.map((item, index) => read(item, `${path}.${index}`))
}

function option(field: Named & { type: 'select' }, value: unknown, path: string): string {
  const known = field.options.map((item) => (typeof item === 'string' ? item : item.value))
  if (typeof value !== 'string') throw wrong(path, 'text')
  if (!known.includes(value)) throw invalid(path, 'errors.badOption', { value: value.slice(0, 40) })
  return value
}

function options(field: Named & { type: 'select' }, value: unknown, path: string): string[] {
  const chosen = list(value, path, 20, (item, at) => option(field, item, at))
  const allowed = field.custom?.oneOf
  if (allowed && !allowed.some((row) => row.join() === chosen.join())) throw invalid(path)
  return chosen
}

function relation(field: Named & { type: 'relationship' | 'upload' }, value: unknown, path: string): unknown {
  if (!Array.isArray(field.relationTo)) return id(value, path) || null
  if (!isObject(value)) throw wrong(path, 'object')
  if (!field.relationTo.includes(value.relationTo as never)) throw invalid(`${path}.relationTo`)
  return { relationTo: value.relationTo, value: id(value.value, `${path}.value`) }
}

/** One row of a list, with everything that a row must have. */
function row(fields: Field[], item: Json, path: string): Json {
  const { data } = members(fields, item, path)
  const missing = fields.find((field) => isDeclared(field) && isAskedFor(field) && !(field.name in data))
  if (missing && isDeclared(missing)) throw invalid(`${path}.${missing.name}`, 'errors.missingField')
  return whole(fields, data)
}

/** A whole number within the bounds of its field. */
function number(field: Named & { type: 'number' }, value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw wrong(path, 'number')
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = field
  if (value < min || value > max) throw invalid(path, 'errors.outOfRange', { min, max })
  return value
}

function read(field: Named, value: unknown, path: string): unknown {
  if (value === null) return emptyOf(field)
  switch (field.type) {
    case 'text':
    case 'textarea': {
      const max = field.custom?.maxLength ?? field.maxLength
      const meaning = field.custom?.reads ? MEANINGS[field.custom.reads] : undefined
      if (meaning) return meaning(value, path)
      if ('hasMany' in field && field.hasMany) {
        return list(value, path, field.maxRows ?? 100, (item, at) => text(item, at, max, true)).filter(
          (item) => item.trim() !== '',
        )
      }
      return text(value, path, max, field.type === 'text')
    }
    case 'email':
      return address(value, path)
    case 'number':
      return number(field, value, path)
    case 'checkbox':
      if (typeof value !== 'boolean') throw wrong(path, 'boolean')
      return value
    case 'select':
      return field.hasMany ? options(field, value, path) : value === '' ? null : option(field, value, path)
    case 'relationship':
    case 'upload':
      return field.hasMany
        ? list(value, path, 200, (item, at) => relation(field, item, at))
        : value === ''
          ? null
          : relation(field, value, path)
    case 'array':
      return list(value, path, field.maxRows ?? 100, (item, at) => {
        if (!isObject(item)) throw wrong(at, 'object')
        return row(field.fields, item, at)
      })
    case 'group':
      if (!isObject(value)) throw wrong(path, 'object')
      return members(field.fields, value, path).data
    case 'richText': {
      const rich = readRichText(value)
      if (typeof rich === 'string') throw invalid(path, 'errors.badBody', { what: t(`options.body.${rich}`) })
      return rich
    }
    default:
      return undefined
  }
}

function members(fields: Field[], body: Json, parent = ''): Shaped {
  const data: Json = {}
  const settled: Json = {}
  for (const field of fields) {
    if (!isDeclared(field) || !Object.hasOwn(body, field.name) || body[field.name] === undefined) continue
    const path = parent ? `${parent}.${field.name}` : field.name
    if (field.custom?.setBy) {
      settled[field.name] = body[field.name]
      continue
    }
    const value = read(field, body[field.name], path)
    if (value === undefined) continue
    if (isAskedFor(field) && (value === null || value === '' || (typeof value === 'string' && !value.trim()))) {
      throw invalid(path, 'errors.missingField')
    }
    data[field.name] = value
  }
  return { data, settled }
}

/** The fields of a collection, as the request's Payload knows them. */
export const fieldsOf = (req: PayloadRequest, slug: string): Field[] =>
  req.payload.collections[slug]?.config.fields ?? []

/** What the form calls the field at a dotted path; undefined where it has no name of its own. */
function labelAt(fields: readonly Field[], path: string): string | undefined {
  const [name, ...rest] = path.split('.').filter((part) => !/^\d+$/.test(part))
  const field = fields.find((each) => isDeclared(each) && each.name === name)
  if (!field) return undefined
  if (rest.length > 0) return 'fields' in field ? labelAt(field.fields, rest.join('.')) : undefined
  const { label } = field as { label?: unknown }
  return isObject(label) && typeof label.zh === 'string' ? label.zh : undefined
}

/** A refusal with its member called as in the form of this collection: one name means several things. */
function asInForm(fields: readonly Field[], error: unknown): unknown {
  if (!isRefusal(error)) return error
  const { field = '', vars = {} } = error.details
  const label = labelAt(fields, field)
  return label && 'field' in vars
    ? new Refusal(error.code, { ...error.details, vars: { ...vars, field: label } })
    : error
}

/**
 * Reads a body. @param complete true for a new document: required members must be there
 * @throws Refusal 400 `INVALID_REQUEST` with `field`
 */
export function shape(fields: Field[], body: unknown, complete = false): Shaped {
  try {
    return shaped(fields, body, complete)
  } catch (error) {
    throw asInForm(fields, error)
  }
}

function shaped(fields: Field[], body: unknown, complete: boolean): Shaped {
  if (!isObject(body)) throw new Refusal('INVALID_REQUEST', { message: 'errors.notAnObject' })
  const read = members(fields, body)
  if ('_status' in body && body._status !== undefined) read.settled._status = body._status
  const missing = complete
    ? fields.find(
        (field) => isDeclared(field) && isAskedFor(field) && !field.custom?.setBy && !(field.name in read.data),
      )
    : undefined
  if (missing && isDeclared(missing)) throw invalid(missing.name, 'errors.missingField')
  return complete ? { ...read, data: whole(fields, read.data) } : read
}
