import type { RuleTable } from '../../campaign/rules/scoring/table'
import { t } from '../../messages/index'
import { ListTable } from '../frame/ListTable'
import { choiceWord, TABLE_ROWS, valueAt } from './tableRows'

/** One table of points, to be read. */
export function TableFacts({ table }: { table: RuleTable }) {
  return (
    <ListTable
      head={[t('scores.member.name'), t('scores.member.value')]}
      label={t('scores.tables')}
      rows={TABLE_ROWS.map((row) => {
        const value = valueAt(table, row.path)
        return { key: row.path, cells: [row.label, row.options ? choiceWord(row, value) : value] }
      })}
    />
  )
}
