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

/** A sentence of the server in which the path of a field stands, with the field's name in its place. */
export const withFieldWord = (message: string, scope: string, path: string | undefined): string =>
  path ? message.split(path).join(`“${fieldWord(scope, path)}”`) : message
