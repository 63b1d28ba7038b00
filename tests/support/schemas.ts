/** Holds documents against the schemas in `tests/fixtures/schemas`. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import { RelaxNGValidator, XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'

const FOLDER = path.join(import.meta.dirname, '..', 'fixtures', 'schemas')
const file = (name: string): string => path.join(FOLDER, name)

xmlRegisterFsInputProviders()

type Schema = 'atom.rng' | 'openSearch.rng' | 'sitemap.xsd' | 'siteindex.xsd'

/** What is wrong with a document; empty where it is valid. @throws where it is not well-formed */
export function xmlFaults(schema: Schema, xml: string): string[] {
  using rules = XmlDocument.fromBuffer(readFileSync(file(schema)), { url: file(schema) })
  using validator = schema.endsWith('.rng') ? RelaxNGValidator.fromDoc(rules) : XsdValidator.fromDoc(rules)
  using document = XmlDocument.fromString(xml)
  try {
    validator.validate(document)
    return []
  } catch (error) {
    if (error instanceof XmlValidateError) return error.details.map(({ message, line }) => `${line}: ${message.trim()}`)
    throw error
  }
}

const read = (name: string): unknown => JSON.parse(readFileSync(file(name), 'utf8'))

/** What is wrong with a JSON feed. */
export function jsonFeedFaults(text: string): string[] {
  const validate = new Ajv({ allErrors: true }).compile(read('jsonFeed.json') as object)
  return validate(JSON.parse(text)) ? [] : (validate.errors ?? []).map((e) => `${e.instancePath} ${e.message}`)
}

interface Vocabulary {
  types: Record<string, string[]>
  properties: Record<string, { of: string[]; values: string[] }>
}
const vocabulary = read('schemaOrg.json') as Vocabulary

const isA = (type: string, other: string): boolean =>
  type === other || (vocabulary.types[type] ?? []).some((parent) => isA(parent, other))

const DATA: Record<string, (value: unknown) => boolean> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && /^https?:\/\/\S+$/.test(value),
  DateTime: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(value),
  Boolean: (value) => typeof value === 'boolean',
  Integer: (value) => Number.isInteger(value),
}

type Named = Record<string, unknown>

function thingFaults(thing: Named, known: ReadonlyMap<string, string>, at: string): string[] {
  const type = String(thing['@type'])
  if (!Object.hasOwn(vocabulary.types, type)) return [`${at}: no type ${type}`]
  return Object.entries(thing).flatMap(([name, value]) => {
    // What a form must ask for is said beside the property (schema.org, actions).
    if (name.startsWith('@') || name === 'query-input') return []
    const property = vocabulary.properties[name]
    if (!property?.of.some((owner) => isA(type, owner))) return [`${at}: ${type} has no ${name}`]
    return [value].flat().flatMap((each) => valueFaults(each, property.values, known, `${at}.${name}`))
  })
}

function valueFaults(value: unknown, allowed: string[], known: ReadonlyMap<string, string>, at: string): string[] {
  if (typeof value !== 'object' || value === null)
    return allowed.some((type) => DATA[type]?.(value))
      ? []
      : [`${at}: ${JSON.stringify(value)} is no ${allowed.join()}`]
  const thing = value as Named
  const isReference = thing['@type'] === undefined
  const type = isReference ? known.get(String(thing['@id'])) : String(thing['@type'])
  if (type === undefined) return [`${at}: nothing is ${String(thing['@id'])}`]
  const wrong = allowed.some((other) => isA(type, other)) ? [] : [`${at}: ${type} is no ${allowed.join()}`]
  return isReference ? wrong : [...wrong, ...thingFaults(thing, known, at)]
}

/** What is wrong with the JSON-LD of a page by the vocabulary of schema.org. */
export function structuredFaults(text: string): string[] {
  const { '@context': context, '@graph': graph } = JSON.parse(text) as { '@context': string; '@graph': Named[] }
  const known = new Map(
    graph.flatMap((thing) => (thing['@id'] ? [[String(thing['@id']), String(thing['@type'])]] : [])),
  )
  return [
    ...(context === 'https://schema.org' ? [] : ['another vocabulary']),
    ...graph.flatMap((thing, index) => thingFaults(thing, known as ReadonlyMap<string, string>, String(index))),
  ]
}
