import type { Figure } from '../../editorial/rules/content'
import type { Kind } from '../../editorial/rules/kinds'
import { memberWord } from '../words/fieldWords'
import type { FileView } from './FileView'
import { Value } from './Value'
import { isEmpty } from './values'

interface Props {
  kind: Kind
  scope: 'figures' | 'targets'
  figures: readonly Figure[]
  names: Readonly<Record<string, string>>
  /** by id; where evidence is one of them, it can be opened */
  files: Readonly<Record<string, FileView>>
  /** false: another table of the page shows the same rows, and what leads to a row leads there */
  anchored?: boolean
}

const COLUMNS = [
  'indicator',
  'label',
  'amount',
  'unit',
  'kind',
  'asOf',
  'period',
  'evidence',
  'note',
  'checkedBy',
] as const

/** Columns whose values stay on one line. */
const WHOLE: readonly string[] = ['amount', 'unit', 'kind', 'asOf']

const classOf = (column: string): string | undefined =>
  WHOLE.includes(column) ? 'desk-table__whole' : column === 'evidence' ? 'desk-table__evidence' : undefined

/** Numbers that are never bare: only the columns that say something. */
export function FigureTable({ kind, scope, figures, names, files, anchored = true }: Props) {
  const columns = COLUMNS.filter((column) => figures.some((figure) => !isEmpty(figure[column])))
  return (
    <div className="desk-scroll" tabIndex={0}>
      <table className="desk-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {memberWord(kind, `${scope}.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure, index) => (
            <tr id={anchored ? `field-${scope}__${index}` : undefined} key={index}>
              {columns.map((column) => (
                <td className={classOf(column)} key={column}>
                  <Value files={files} names={names} path={`${scope}.${column}`} scope={kind} value={figure[column]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
