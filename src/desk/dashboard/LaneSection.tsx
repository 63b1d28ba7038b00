import type { Kind } from '../../editorial/rules/kinds'
import { isOfficeRole, mayWrite, type Actor } from '../../editorial/rules/roles'
import { lookUp, t } from '../../messages/index'
import { createPath, editPath, listPath } from '../links'
import { Claim } from '../list/Claim'
import { waitWord } from '../list/StoryTable'
import { Urgency } from '../list/Urgency'
import { StageTag } from '../stage/StageTag'
import { kindWord } from '../words/gateWords'
import { minuteOf, waitOf } from '../words/moments'
import { CameBackLine } from './CameBackLine'
import type { Lane } from './lanes'
import type { LaneRow, ReadLane } from './readLanes'

interface Props {
  lane: Lane
  found: ReadLane['found']
  units: Readonly<Record<string, string>>
  actor: Actor
  now: Date
}

/** Why a marked row stands there: its alarm, and the clocks of what is suspended or was forced. */
function marksOf({ alarm, suspendedAt, reviewDue }: LaneRow, now: Date): string[] {
  const late = reviewDue && new Date(reviewDue) < now ? t('desk.situation.overdue') : ''
  return [
    ...(alarm ? [t('desk.situation.alarm', { alarm: lookUp(`options.alarm.${alarm}`) ?? alarm })] : []),
    ...(suspendedAt ? [t('desk.markSuspended', { wait: waitOf(suspendedAt, now) })] : []),
    ...(reviewDue ? [t('desk.markForced', { due: minuteOf(reviewDue) }) + late] : []),
  ]
}

function whenOf(lane: Lane, row: LaneRow, now: Date): string {
  if (lane.latestFirst) return minuteOf(row.stageSince ?? row.updatedAt)
  return lane.bySchedule ? waitWord(row, now) : waitOf(row.stageSince, now)
}

function Row({ row, lane, units, now }: { row: LaneRow } & Pick<Props, 'lane' | 'units' | 'now'>) {
  return (
    <li className="desk-lane__row">
      <a className="desk-lane__title" href={editPath(row.kind, row.id)}>
        {row.title || t('desk.untitled')}
      </a>
      <Urgency urgency={row.urgency} />
      <span className="desk-lane__facts">
        <span>{kindWord(row.kind)}</span>
        <span>{units[String(row.unit)] ?? ''}</span>
        <StageTag live={!!row.liveRevision} stage={row.stage} suspended={!!row.suspendedAt} />
        <Claim name={row.claim} />
        <span>{whenOf(lane, row, now)}</span>
      </span>
      {row.cameBack && <CameBackLine cameBack={row.cameBack} id={row.id} kind={row.kind} />}
      {lane.marks && <span className="desk-lane__reason">{marksOf(row, now).join(t('desk.semicolon'))}</span>}
      {row.reason && <span className="desk-lane__reason">{t('desk.returnedFor', { note: row.reason })}</span>}
    </li>
  )
}

/** What a role is likely to begin: the gate office with a notice, a unit with a case. */
const firstKinds = (actor: Actor): readonly Kind[] => (isOfficeRole(actor.role) ? ['notices'] : ['cases'])

/** What belongs on an empty lane, and the one way to get something there. */
function Empty({ lane, actor }: Pick<Props, 'lane' | 'actor'>) {
  const kind = firstKinds(actor).find((each) => mayWrite(actor.role, each))
  return (
    <div className="desk-empty">
      <p>{t(`desk.emptyLane.${lane.name}`)}</p>
      {lane.name === 'drafts' && kind && (
        <a className="desk-button" href={createPath(kind)}>
          {t('desk.new', { kind: kindWord(kind) })}
        </a>
      )}
    </div>
  )
}

export function LaneSection({ lane, found, units, actor, now }: Props) {
  const { rows, total, counts } = found
  const head = `desk-lane-${lane.name}`
  const [stage] = lane.stages
  return (
    <section aria-labelledby={head} className={`desk-lane desk-lane--${lane.name}`}>
      <h2 id={head}>{t('desk.laneHead', { name: t(`desk.lane.${lane.name}`), count: total })}</h2>
      {rows.length === 0 ? (
        <Empty actor={actor} lane={lane} />
      ) : (
        <ul className="desk-lane__rows">
          {rows.map((row) => (
            <Row key={`${row.kind} ${row.id}`} lane={lane} now={now} row={row} units={units} />
          ))}
        </ul>
      )}
      {total > rows.length && (
        <p className="desk-lane__more">
          {t('desk.laneMore')}
          {(Object.entries(counts) as [Kind, number][]).map(([kind, count]) => (
            <a href={listPath(kind, lane.stages.length === 1 ? stage : undefined)} key={kind}>
              {t('desk.filter', { name: kindWord(kind), count })}
            </a>
          ))}
        </p>
      )}
    </section>
  )
}
