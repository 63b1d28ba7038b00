/** Names of fields by their dotted paths, as the form labels them. */
import { lookUp, t } from '../../messages/index'

const labelOf = (scope: string, path: string): string | undefined =>
  lookUp(`fields.${scope}.${path}`) ?? lookUp(`fields.${path}`)

/** The label of the last member of a path: `figures.0.asOf` → 截至日期. */
export function memberWord(scope: string, path: string): string {
  const bare = path.replace(/\.\d+/g, '')
  return labelOf(scope, bare) ?? bare.slice(bare.lastIndexOf('.') + 1)
}

/**
 * `figures.0.asOf` → 数据 第 1 项 截至日期. A path without a name is shown as it is.
 * @param scope slug of the collection or global
 */
export function fieldWord(scope: string, path: string): string {
  const words: string[] = []
  const names: string[] = []
  for (const part of path.split('.')) {
    if (/^\d+$/.test(part)) {
      words.push(t('desk.nth', { number: Number(part) + 1 }))
      continue
    }
    names.push(part)
    words.push(labelOf(scope, names.join('.')) ?? part)
  }
  return words.join(' ')
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What a path does not touch where it stands as a word: it is not the end of a longer name or value. */
const BEFORE = '(^|[^\\w.-])'
const AFTER = '(?![\\w.-])'

/** A sentence of the server in which the path of a field stands as a word, with the field's name in its place. */
export function withFieldWord(message: string, scope: string, path: string | undefined): string {
  if (!path) return message
  const word = t('desk.quoted', { text: fieldWord(scope, path) })
  return message.replace(
    new RegExp(`${BEFORE}${literal(path)}${AFTER}`, 'g'),
    (_, before: string) => `${before}${word}`,
  )
}
