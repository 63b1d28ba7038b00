import type { KeptFinding } from '../../campaign/rules/inspection/items'
import { t } from '../../messages/index'
import { editPath } from '../links'
import { findingWords } from './findingWords'

const COLUMNS = ['columnItem', 'columnWhat', 'columnWho', 'columnSince', 'columnDue'] as const

interface Props {
  findings: readonly KeptFinding[]
  /** names by id */
  units: Readonly<Record<string, string>>
  /** `YYYY-MM-DD` */
  today: string
}

function Row({ finding, today, units }: Omit<Props, 'findings'> & { finding: KeptFinding }) {
  const { dueOn, firstSeen, item, kind, story, unit } = finding
  return (
    <tr role="row">
      <td role="cell">{t(`inspection.item.${item}`)}</td>
      <td role="cell">
        {findingWords(finding)}
        {kind && story && (
          <>
            {' '}
            <a href={editPath(kind, story)}>{t('inspection.linkTitle')}</a>
          </>
        )}
      </td>
      <td role="cell">{unit ? (units[unit] ?? '') : t('inspection.office')}</td>
      <td role="cell">{firstSeen}</td>
      <td role="cell">
        {dueOn < today ? <strong className="desk-mark">{t('inspection.overdue', { day: dueOn })}</strong> : dueOn}
      </td>
    </tr>
  )
}

/** What is to be put right, the soonest due first. */
export function FindingTable({ findings, ...props }: Props) {
  return (
    <div className="desk-scroll desk-list">
      <table className="desk-table desk-table--list" role="table">
        <thead role="rowgroup">
          <tr role="row">
            {COLUMNS.map((column) => (
              <th key={column} role="columnheader" scope="col">
                {t(`inspection.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {findings.map((finding) => (
            <Row finding={finding} key={finding.key} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
