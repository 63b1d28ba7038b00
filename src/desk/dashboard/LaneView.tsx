import { t } from '../../messages/index'
import { canCreate } from '../../editorial/rules/policy'
import { KINDS } from '../../editorial/rules/kinds'
import type { Actor } from '../../editorial/rules/roles'
import { createPath, editPath, listPath } from '../links'
import { StageTag } from '../stage/StageTag'
import { kindWord } from '../words/gateWords'
import { waitOf } from '../words/moments'
import type { FilledLane, Waiting } from './waiting'

function Row({ row, unit, now }: { row: Waiting; unit: string; now: Date }) {
  return (
    <li className="desk-lane__row">
      <a className="desk-lane__title" href={editPath(row.kind, row.id)}>
        {row.title || t('dashboard.untitled')}
      </a>
      <span className="desk-lane__facts">
        {row.urgency !== 'normal' && <strong>{t(`dashboard.${row.urgency}`)}</strong>}
        <span>{kindWord(row.kind)}</span>
        <span>{unit}</span>
        <StageTag stage={row.stage} />
        <span>{waitOf(row.since, now)}</span>
      </span>
    </li>
  )
}

/** One lane: what waits, how much, and where the rest is. An empty one says what belongs here. */
export function LaneView({ filled, units, actor, now }: { filled: FilledLane; units: Map<string, string>; actor: Actor; now: Date }) {
  const { lane, total, rows, kinds } = filled
  const id = `lane-${lane.name}`
  const makes = lane.offersNew ? KINDS.filter((kind) => canCreate(actor, kind, { drafts: true })) : []
  const [stage] = lane.stages
  return (
    <section aria-labelledby={id} className="desk-lane">
      <h2 id={id}>
        {t(`dashboard.lane.${lane.name}`)} <span className="desk-quiet">{t('dashboard.count', { count: total })}</span>
      </h2>
      {rows.length === 0 && <p className="desk-quiet">{t(`dashboard.empty.${lane.name}`)}</p>}
      <ul className="desk-lane__rows">
        {rows.map((row) => (
          <Row key={row.id} now={now} row={row} unit={units.get(row.unit) ?? ''} />
        ))}
      </ul>
      {total > rows.length && stage && (
        <p className="desk-quiet">
          {t('dashboard.more', { count: total - rows.length })}
          {kinds.map(({ kind, total: count }) => (
            <a className="desk-lane__list" href={listPath(kind, lane.stages.length === 1 ? stage : undefined)} key={kind}>
              {kindWord(kind)} {count}
            </a>
          ))}
        </p>
      )}
      {makes.length > 0 && (
        <p className="desk-lane__new">
          {makes.map((kind) => (
            <a className="desk-button" href={createPath(kind)} key={kind}>
              {t('dashboard.new', { kind: kindWord(kind) })}
            </a>
          ))}
        </p>
      )}
    </section>
  )
}
