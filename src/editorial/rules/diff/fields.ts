/** A revision against a revision: member by member, lists entry by entry, files by their facts. */
import { sameContent, significant, type FrozenStory } from '../canonical'
import type { RichText } from '../content'
import { CONTENT_FIELDS } from '../contentFields'
import { plainText } from '../plainText'
import { align } from './align'
import { formatLines } from './format'
import { bagOf } from './similar'
import { diffTexts } from './text'
import type { FieldDiff } from './types'

type Json = Record<string, unknown>
type Entry = FieldDiff['entry']

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isRich = (value: unknown): boolean => isObject(value) && isObject(value.root)
const isReference = (value: unknown): value is { relationTo: string; value: unknown } =>
  isObject(value) && 'relationTo' in value && 'value' in value
const isRows = (value: unknown): value is Json[] =>
  Array.isArray(value) && value.some((item) => isObject(item) && !isReference(item))
const isNothing = (value: unknown): boolean => value === undefined || value === null

/** A value without members of its own as text, null where it is absent; a list of such one to a line. */
function asText(value: unknown): string | null {
  if (isNothing(value)) return null
  if (Array.isArray(value)) return value.map((item) => asText(item) ?? '').join('\n')
  return isReference(value) ? String(value.value) : String(value)
}

function texts(field: string, before: string | null, after: string | null, entry?: Entry): FieldDiff[] {
  if (before === after) return []
  const segments = diffTexts(before ?? '', after ?? '')
  return [{ field, before, after, ...(entry ? { entry } : {}), segments }]
}

const inLines = (value: unknown): string | null => (isNothing(value) ? null : formatLines(value as RichText).join('\n'))
const inWords = (value: unknown): string | null => (isNothing(value) ? null : plainText(value as RichText))

/** All that differs below one path. */
function compare(field: string, before: unknown, after: unknown, entry?: Entry): FieldDiff[] {
  if (sameContent({ it: before }, { it: after })) return []
  const some = isNothing(after) ? before : after
  if (isRich(some))
    return [
      ...texts(field, inWords(before), inWords(after), entry),
      ...texts(`${field}.format`, inLines(before), inLines(after), entry),
    ]
  if (isRows(before) || isRows(after)) return rows(field, (before ?? []) as Json[], (after ?? []) as Json[])
  if (!isObject(some) || isReference(some)) return texts(field, asText(before), asText(after), entry)
  const left = (before ?? {}) as Json
  const right = (after ?? {}) as Json
  return [...new Set([...Object.keys(right), ...Object.keys(left)])].flatMap((name) =>
    compare(`${field}.${name}`, left[name], right[name], entry),
  )
}

/** The entries of a list; an entry that changed is found again by what it still says. */
function rows(field: string, before: readonly Json[], after: readonly Json[]): FieldDiff[] {
  const said = (row: Json | undefined) => JSON.stringify(row ?? null)
  const bag = (row: Json | undefined) =>
    bagOf(Object.entries(row ?? {}).map(([name, value]) => name + said(value as Json)))
  const { pairs } = align(
    before.map(said),
    after.map(said),
    (side, index) => bag(side === 'before' ? before[index] : after[index]),
    () => false,
  )
  const found: FieldDiff[] = []
  let i = 0
  let j = 0
  for (const [x, y] of [...pairs, [before.length, after.length] as const]) {
    for (; i < x; i++) found.push(...compare(`${field}.${i}`, before[i], undefined, 'removed'))
    for (; j < y; j++) found.push(...compare(`${field}.${j}`, undefined, after[j], 'added'))
    if (i < before.length && j < after.length) found.push(...compare(`${field}.${j++}`, before[i++], after[j - 1]))
  }
  return found
}

/** What names a thing by id: files, units. */
function named(field: string, before: readonly { id: string }[], after: readonly { id: string }[]): FieldDiff[] {
  const ids = [...new Set([...after, ...before].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const left = before.find((each) => each.id === id)
    const right = after.find((each) => each.id === id)
    const { id: _left, ...said } = { ...left } as Json
    const { id: _right, ...says } = { ...right } as Json
    const entry = left && right ? undefined : left ? 'removed' : 'added'
    return compare(`${field}.${id}`, left && said, right && says, entry)
  })
}

/** Members of a frozen story that name it, or that are compared in a way of their own. */
const APART = new Set(['canonical', 'kind', 'story', 'content', 'media', 'unit', 'units'])

/** The members in which two revisions of one story differ, in the order in which a story is read. */
export function diffStories(before: FrozenStory, after: FrozenStory): FieldDiff[] {
  const left = significant(before.content) as Json
  const right = significant(after.content) as Json
  const known: readonly string[] = CONTENT_FIELDS[after.kind]
  const members = [...new Set([...known, ...Object.keys(right), ...Object.keys(left)])]
  const others = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter((name) => !APART.has(name))
  return [
    ...members.flatMap((name) => compare(name, left[name], right[name])),
    ...others.flatMap((name) => compare(name, { ...before }[name as never], { ...after }[name as never])),
    ...named('media', before.media, after.media),
    ...compare('unit', before.unit, after.unit),
    ...named('units', before.units, after.units),
  ]
}
