/** What the tables say of each kind is what its collection declares: a field that is added to one of them alone is found. */
import type { Field } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choiceWord } from '../../src/desk/read/values'
import type { StoryContent } from '../../src/editorial/rules/content'
import { CONTENT_FIELDS } from '../../src/editorial/rules/contentFields'
import { textsOf } from '../../src/editorial/rules/frozenTexts'
import { KINDS, type Kind } from '../../src/editorial/rules/kinds'
import { startApp, type App } from '../support/app'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

/** The fields that a writer fills in; the other side of a relation is read-only. */
const contentOf = (kind: Kind): Field[] =>
  (app.payload.collections[kind]?.config.fields ?? []).filter(
    (field) => field.custom?.declared && field.custom.setBy !== 'gate' && field.type !== 'join',
  )
const nameOf = (field: Field): string => ('name' in field && field.name ? field.name : '')

interface Choice {
  path: string
  values: { value: string; label: Record<string, string> }[]
}
/** Every select below some fields, by its path without indices. */
const choicesIn = (fields: readonly Field[], parent = ''): Choice[] =>
  fields.flatMap((field) => {
    const path = parent ? `${parent}.${nameOf(field)}` : nameOf(field)
    if (field.type === 'select') return [{ path, values: field.options as Choice['values'] }]
    return 'fields' in field ? choicesIn(field.fields, path) : []
  })

/** A content that says one value at a path; `figures` and the like are lists. */
const saying = (kind: Kind, path: string, value: string): StoryContent => {
  const [member = '', inner] = path.split('.')
  const isList = contentOf(kind).find((field) => nameOf(field) === member)?.type === 'array'
  const below = inner === undefined ? value : { [inner]: value }
  return { title: '', [member]: isList ? [below] : below } as unknown as StoryContent
}
const WORDS = { fileNames: new Map<string, string>(), fileTexts: new Map<string, string>(), measure: String }

describe.each(KINDS)('%s', (kind) => {
  test('is frozen with every field that its writers fill in', () =>
    expect(contentOf(kind).map(nameOf).toSorted()).toEqual([...CONTENT_FIELDS[kind]].toSorted()))

  test('has a word on the desk for every value of every select', () => {
    const choices = choicesIn(contentOf(kind))
    expect(choices.length).toBeGreaterThan(0)
    for (const { path, values } of choices)
      for (const { value, label } of values) expect([path, choiceWord(path, value)]).toEqual([path, label.zh])
  })

  test('is not found by the value of a select, which is no word', () => {
    for (const { path, values } of choicesIn(contentOf(kind))) {
      const value = values[0]?.value ?? ''
      const frozen = {
        canonical: 'exemplar-1' as const,
        kind,
        story: 's',
        unit: { id: 'u', name: '' },
        units: [],
        content: saying(kind, path, value),
        media: [],
      }
      expect([path, textsOf(frozen, WORDS).filter(({ text }) => text === value)]).toEqual([path, []])
    }
  })
})
