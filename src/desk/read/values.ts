/** Any value of a story as plain words. Pure. */
import { lookUp, t } from '../../messages/index'
import type { RichText } from '../../editorial/rules/content'
import { plainText } from '../../editorial/rules/plainText'
import { grouped } from '../../site/present/decimal'
import { memberWord } from '../words/fieldWords'

/** The closed list that a member's value comes from (`options.<list>.<value>`), by path without indices. */
const LISTS: Readonly<Record<string, string>> = {
  urgency: 'urgency',
  disclosure: 'disclosure',
  origin: 'origin',
  textStatus: 'textStatus',
  type: 'noticeType',
  form: 'newsForm',
  'project.kind': 'projectKind',
  'project.method': 'method',
  'consent.status': 'consentStatus',
  'authors.role': 'byline',
  'timeline.stage': 'projectStage',
  'figures.indicator': 'indicator',
  'figures.unit': 'measure',
  'figures.kind': 'figureKind',
  'targets.indicator': 'indicator',
  'targets.unit': 'measure',
  'targets.kind': 'figureKind',
}

/** The order in which members of groups and rows are read; a frozen text holds them by the alphabet. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  project: ['name', 'investor', 'investorOrigin', 'industry', 'kind', 'method', 'park'],
  introducedBy: ['unit', 'contributors'],
  consent: ['status', 'by', 'date', 'file'],
  cleared: ['by', 'date'],
  periods: ['from', 'until', 'startsAt', 'endsAt', 'people'],
  timeline: ['stage', 'date', 'note', 'evidence'],
  quotes: ['text', 'speaker', 'post'],
  authors: ['name', 'role', 'unit', 'user'],
  attachments: ['title', 'file'],
  figures: ['indicator', 'label', 'kind', 'amount', 'unit', 'asOf', 'period', 'evidence', 'note', 'checkedBy'],
}

type Json = Record<string, unknown>
export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const isRich = (value: unknown): value is RichText => isObject(value) && isObject(value.root)

/** The word of a value of a closed list, else the value. */
export function choiceWord(path: string, value: string): string {
  const list = LISTS[path.replace(/\.\d+/g, '')]
  return (list && lookUp(`options.${list}.${value}`)) ?? value
}

/** The members of an object that say something, in reading order. */
export function membersOf(path: string, value: Json): [string, unknown][] {
  const order = ORDER[path.replace(/\.\d+/g, '')] ?? []
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length)
  return Object.entries(value)
    .filter(([name, member]) => name !== 'id' && !isEmpty(member))
    .sort(([a], [b]) => place(a) - place(b))
}

/** Whether a value says nothing. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.every(isEmpty)
  if (isRich(value)) return plainText(value).trim() === ''
  if (isObject(value)) return Object.entries(value).every(([name, member]) => name === 'id' || isEmpty(member))
  return false
}

/**
 * A value in words: choices by their label, documents by their name, rows on lines of their own.
 * @param scope slug of the collection or global whose labels hold, @param names names of documents by id; one that is not in it is told as such
 */
export function valueWords(
  scope: string,
  path: string,
  value: unknown,
  names: Readonly<Record<string, string>>,
): string {
  if (isEmpty(value)) return ''
  if (typeof value === 'string')
    return path.endsWith('.amount') ? grouped(value, 0) : (names[value] ?? choiceWord(path, value))
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) {
    return value
      .map((item, index) => valueWords(scope, `${path}.${index}`, item, names))
      .filter(Boolean)
      .join('\n')
  }
  if (isRich(value)) return plainText(value)
  if (!isObject(value)) return ''
  if ('relationTo' in value && 'value' in value) return valueWords(scope, path, value.value, names)
  const inRow = /\.\d+$/.test(path)
  return membersOf(path, value)
    .map(([name, member]) =>
      t('desk.labelled', {
        label: memberWord(scope, `${path}.${name}`),
        value: valueWords(scope, `${path}.${name}`, member, names),
      }),
    )
    .join(inRow ? t('desk.semicolon') : '\n')
}
