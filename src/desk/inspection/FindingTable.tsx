import type { KeptFinding } from '../../campaign/rules/inspection/items'
import { t } from '../../messages/index'
import { ListTable } from '../frame/ListTable'
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

/** What is to be put right, the soonest due first. */
export function FindingTable({ findings, units, today }: Props) {
  return (
    <ListTable
      head={COLUMNS.map((column) => t(`inspection.${column}`))}
      label={t('inspection.open')}
      long={[1]}
      rows={findings.map((finding) => {
        const { dueOn, firstSeen, item, key, kind, story, unit } = finding
        return {
          key,
          cells: [
            t(`inspection.item.${item}`),
            <>
              {findingWords(finding)}
              {kind && story && (
                <>
                  {' '}
                  <a href={editPath(kind, story)}>{t('inspection.linkTitle')}</a>
                </>
              )}
            </>,
            unit ? (units[unit] ?? '') : t('inspection.office'),
            firstSeen,
            dueOn < today ? (
              <strong className="desk-mark" key="due">
                {t('inspection.overdue', { day: dueOn })}
              </strong>
            ) : (
              dueOn
            ),
          ],
        }
      })}
    />
  )
}
