import type { ListedClipping } from '../../campaign/rules/clippingList'
import { decidesClippings } from '../../campaign/rules/clippings'
import { isGateRole, type Actor } from '../../editorial/rules/roles'
import { t } from '../../messages/index'
import { ListTable } from '../frame/ListTable'
import { clippingsPath, deskPath, editPath } from '../links'
import { WebLink } from '../read/WebLink'
import { DecideForm } from './DecideForm'

const HEAD = ['story', 'outlet', 'level', 'place', 'date', 'evidence', 'unit', 'state', 'do'] as const

function Story({ row, reader }: { row: ListedClipping; reader: Actor }) {
  if (!row.story) return <>{t('scores.clippings.noStory')}</>
  const { kind, id, title, unit } = row.story
  return (
    <>
      {isGateRole(reader.role) || reader.unit === unit ? <a href={editPath(kind, id)}>{title}</a> : title}{' '}
      <a className="desk-quiet" href={clippingsPath({ story: `${kind}:${id}`, state: 'confirmed' })}>
        {t('scores.clippings.ofStory', { count: row.ofStory })}
      </a>
    </>
  )
}

function Evidence({ url, picture }: ListedClipping) {
  return (
    <>
      {url && <WebLink address={url} />}
      {url && picture && ' '}
      {picture && <a href={deskPath(`/collections/media/${picture}`)}>{t('scores.clippings.picture')}</a>}
    </>
  )
}

function Verbs({ row, reader }: { row: ListedClipping; reader: Actor }) {
  const { id, state, revisionToken, outlet } = row
  const decides = decidesClippings(reader.role) && reader.confirmed
  const open = state === 'entered' || (state === 'confirmed' && reader.role === 'director')
  if (decides && open)
    return <DecideForm confirmable={state === 'entered'} id={id} outlet={outlet} revisionToken={revisionToken} />
  return <a href={deskPath(`/collections/clippings/${id}`)}>{t('scores.clippings.open')}</a>
}

/** Clippings with their evidence, and for the gate office what is to be decided. */
export function ClippingTable({ rows, reader }: { rows: readonly ListedClipping[]; reader: Actor }) {
  return (
    <ListTable
      head={HEAD.map((column) => t(`scores.clippings.column.${column}`))}
      label={t('scores.clippings.title')}
      long={[0, 5]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <Story key="story" reader={reader} row={row} />,
          row.outlet,
          t(`options.outletLevel.${row.level}`),
          t(`options.clippingPlace.${row.place}`),
          row.date,
          <Evidence key="evidence" {...row} />,
          row.unit,
          <span key="state">
            {t(`options.clippingState.${row.state}`)}
            {row.refusedBecause && <span className="desk-quiet"> {row.refusedBecause}</span>}
          </span>,
          <Verbs key="do" reader={reader} row={row} />,
        ],
      }))}
    />
  )
}
