/** The accounts of the demo as lines for the console. */
import { t } from '../../messages/index'
import { PASSWORD, PEOPLE, UNITS } from './contentPeople'

/** Columns that a line takes: Chinese characters are two wide. */
const width = (text: string): number => [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)
const padded = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)))

export function accountTable(): string[] {
  const rows = Object.entries(PEOPLE).map(([email, { role, unit, name }]) => [
    email,
    t(`options.role.${role}`),
    unit === 'office' ? t('fields.gateOffice') : UNITS[unit].name,
    name,
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => width(row[column] ?? ''))) + 2)
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => padded(cell, widths[column] ?? 0)).join('')}`.trimEnd(),
  )
  return [t('ops.accountsHead', { password: PASSWORD }), ...lines]
}
