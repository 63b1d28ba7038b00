import type { Kind } from '../../editorial/rules/kinds'
import type { Stage } from '../../editorial/rules/stages'
import { t } from '../../messages/index'
import { editPath } from '../links'
import { StageTag } from '../stage/StageTag'
import { minuteOf, waitOf } from '../words/moments'
import { Claim } from './Claim'
import { Urgency } from './Urgency'

export interface StoryRow {
  id: string | number
  title?: string
  unit?: unknown
  stage: Stage
  stageSince?: string | null
  scheduledAt?: string | null
  /** sha256 of the edition that the site shows */
  liveRevision?: string | null
  suspendedAt?: string | null
  urgency?: string | null
  updatedAt: string
  /** name and id of who has taken the story up */
  claim?: string
  claimant?: string
}

/** Stages in which somebody must act: there the wait counts. */
const WAITING: readonly Stage[] = ['returned', 'unitReview', 'gateReview', 'signOff', 'approved']

/** How long it has waited, or when it goes out by itself. */
export function waitWord({ stage, stageSince, scheduledAt }: StoryRow, now: Date): string {
  if (stage === 'scheduled') return t('desk.goesOut', { at: minuteOf(scheduledAt) })
  return WAITING.includes(stage) ? waitOf(stageSince, now) : ''
}

interface Props {
  kind: Kind
  rows: readonly StoryRow[]
  units: Readonly<Record<string, string>>
  now: Date
  /** ids of the stories that can be chosen; without any there is nothing to tick */
  choosable?: ReadonlySet<string>
}

/** The box before a story. It is read by the form around the table. */
function Box({ row: { id, title }, choosable }: { row: StoryRow } & Required<Pick<Props, 'choosable'>>) {
  if (!choosable.has(String(id))) return null
  const name = t('lists.choose', { title: title || t('desk.untitled') })
  return <input aria-label={name} className="desk-table__box" name="story" type="checkbox" value={String(id)} />
}

export function StoryTable({ kind, rows, units, now, choosable = new Set() }: Props) {
  const choosing = choosable.size > 0
  return (
    <div className="desk-scroll desk-list">
      <table
        className={choosing ? 'desk-table desk-table--list desk-table--choosing' : 'desk-table desk-table--list'}
        role="table"
      >
        <thead role="rowgroup">
          <tr role="row">
            {choosing && (
              <th className="desk-table__choose" role="columnheader" scope="col">
                <span className="desk-sr">{t('lists.columnChoose')}</span>
              </th>
            )}
            <th role="columnheader" scope="col">
              {t('desk.columnTitle')}
            </th>
            <th role="columnheader" scope="col">
              {t('desk.columnUnit')}
            </th>
            <th role="columnheader" scope="col">
              {t('desk.columnStage')}
            </th>
            <th role="columnheader" scope="col">
              {t('desk.columnWait')}
            </th>
            <th role="columnheader" scope="col">
              {t('desk.columnUpdated')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr role="row" key={row.id}>
              {choosing && (
                <td className="desk-table__choose" role="cell">
                  <Box choosable={choosable} row={row} />
                </td>
              )}
              <td role="cell" className="desk-table__title">
                <a href={editPath(kind, String(row.id))}>{row.title || t('desk.untitled')}</a>
                <Urgency urgency={row.urgency} />
              </td>
              <td role="cell">{units[String(row.unit)] ?? ''}</td>
              <td role="cell">
                <StageTag live={!!row.liveRevision} stage={row.stage} suspended={!!row.suspendedAt} />
                <Claim name={row.claim} />
              </td>
              <td role="cell">{waitWord(row, now)}</td>
              <td role="cell">
                <time dateTime={row.updatedAt}>{minuteOf(row.updatedAt)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
