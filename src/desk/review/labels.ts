/** Names of what a comparison lists. Pure. */
import { t } from '../../messages/index'
import { fieldWord, memberWord } from '../words/fieldWords'

const FORMAT = /\.format$/

/** The name of a member: 数据 第 1 项 数额; of a file by its name. */
export function diffLabel(scope: string, field: string, names: Readonly<Record<string, string>>): string {
  if (FORMAT.test(field)) return t('desk.diff.format', { field: fieldWord(scope, field.replace(FORMAT, '')) })
  const [top = '', id = '', ...rest] = field.split('.')
  if (top === 'media' || top === 'units') {
    const label = t(top === 'media' ? 'desk.diff.file' : 'desk.diff.unit', { name: names[id] ?? id.slice(0, 8) })
    return rest.length > 0 ? `${label} ${memberWord(top, rest.join('.'))}` : label
  }
  if (top === 'unit') return `${t('desk.columnUnit')} ${memberWord('units', id)}`
  return fieldWord(scope, field)
}
