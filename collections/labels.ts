/** Gives every field its Chinese label and help text by its path, so that no collection repeats them. */
import type { Field, StaticLabel } from 'payload'
import { both } from '../src/messages/index'

const label = (key: string): StaticLabel => {
  const texts = both(key)
  if (!texts) throw new Error(`no message ${key}: every field has a label`)
  return texts
}

/** Label of a collection or global by its slug. */
export const noun = (slug: string): { singular: StaticLabel; plural: StaticLabel } => ({
  singular: label(`fields.${slug}`),
  plural: label(`fields.${slug}`),
})

/** Options of a select, named by `options.<list>.<value>`. */
export const choices = (list: string, values: readonly string[]): { value: string; label: Record<string, string> }[] =>
  values.map((value) => ({ value, label: label(`options.${list}.${value}`) as Record<string, string> }))

/**
 * Labels fields: `fields.<scope>.<path>` goes before `fields.<path>`; a help text is the same key with `.help`.
 * What is labelled is marked as the product's own (`custom.declared`): the door reads no other member of a request.
 * @throws where a field that people see has no label
 */
export function labelled(scope: string, fields: Field[], parent = ''): Field[] {
  return fields.map((field) => {
    if (!('name' in field) || !field.name) {
      return 'fields' in field ? ({ ...field, fields: labelled(scope, field.fields, parent) } as Field) : field
    }
    const path = parent ? `${parent}.${field.name}` : field.name
    const hidden = 'hidden' in field && field.hidden === true
    const texts = both(`fields.${scope}.${path}`) ?? both(`fields.${path}`)
    if (!texts && !hidden) throw new Error(`no message fields.${path} (or fields.${scope}.${path})`)
    const help = both(`fields.${scope}.${path}.help`) ?? both(`fields.${path}.help`)
    return {
      ...field,
      ...(texts ? { label: texts } : {}),
      ...(texts && field.type === 'array' ? { labels: { singular: texts, plural: texts } } : {}),
      ...('fields' in field ? { fields: labelled(scope, field.fields, path) } : {}),
      custom: { ...field.custom, declared: true },
      admin: { ...field.admin, ...(help ? { description: help } : {}) },
    } as Field
  })
}
