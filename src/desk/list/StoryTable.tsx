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
  urgency?: string | null
  updatedAt: string
  /** name of who has taken the story up */
  claim?: string
}

/** Stages in which somebody must act: there the wait counts. */
const WAITING: readonly Stage[] = ['returned', 'unitReview', 'gateReview', 'signOff', 'approved']

interface Props {
  kind: Kind
  rows: readonly StoryRow[]
  units: Readonly<Record<string, string>>
  now: Date
}

export function StoryTable({ kind, rows, units, now }: Props) {
  return (
    <div className="desk-scroll desk-list">
      <table className="desk-table desk-table--list" role="table">
        <thead role="rowgroup">
          <tr role="row">
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
          {rows.map(({ id, title, unit, stage, stageSince, urgency, updatedAt, claim }) => (
            <tr role="row" key={id}>
              <td role="cell" className="desk-table__title">
                <a href={editPath(kind, String(id))}>{title || t('desk.untitled')}</a>
                <Urgency urgency={urgency} />
              </td>
              <td role="cell">{units[String(unit)] ?? ''}</td>
              <td role="cell">
                <StageTag stage={stage} />
                <Claim name={claim} />
              </td>
              <td role="cell">{WAITING.includes(stage) ? waitOf(stageSince, now) : ''}</td>
              <td role="cell">
                <time dateTime={updatedAt}>{minuteOf(updatedAt)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
