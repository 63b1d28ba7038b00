/** Where a hit of the search over everything live lies, in words. */
import { t } from '../../messages/index'
import { INSIDE_FILE } from '../../editorial/rules/frozenTexts'
import type { Kind } from '../../editorial/rules/kinds'
import { fieldWord, memberWord } from './fieldWords'

/** Members that are words of a file: its own labels hold, below the place that names it. */
const OF_FILE = ['alt', 'caption', 'credit', 'rightsHolder', 'mapNumber', 'people', 'originalName']

/** `cover.people` → 题图 人物姓名. */
export function hitWord(kind: Kind, field: string): string {
  if (field === 'correction') return t('desk.correctionNote')
  const dot = field.lastIndexOf('.')
  const member = field.slice(dot + 1)
  if (member === INSIDE_FILE) return `${fieldWord(kind, field.slice(0, dot))} ${t('desk.insideFile')}`
  if (dot < 0 || !OF_FILE.includes(member)) return fieldWord(kind, field)
  return `${fieldWord(kind, field.slice(0, dot))} ${memberWord('media', member)}`
}
