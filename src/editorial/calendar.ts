/** What happens to stories in a month by the clock, what must have happened, and which stories are owed: as far as the person may read them. */
import type { PayloadRequest, Where } from 'payload'
import { relationId, requireActor } from './people'
import {
  endOf,
  inOrder,
  MOST_ENTRIES,
  type CalendarEntry,
  type CalendarEvent,
  type CalendarMonth,
} from './rules/calendar'
import { KINDS, type Kind } from './rules/kinds'
import { boundsOf, daysOf } from './rules/months'
import type { Actor } from './rules/roles'
import { OWED } from './rules/tasks'
import { canRead } from './rules/visibility'

type Row = Record<string, unknown>
/** Columns of working copies that hold such a moment; each has an index. */
const COLUMNS = { goesOut: 'scheduledAt', reviewDue: 'reviewDue' } as const satisfies Partial<
  Record<CalendarEvent, string>
>

interface Found {
  entries: CalendarEntry[]
  cut: boolean
}

const within = (column: string, month: string): Where[] => {
  const { from, until } = boundsOf(month)
  return [{ [column]: { greater_than_equal: from } }, { [column]: { less_than: until } }]
}

/** Rows as the person reads them, one more than are told. */
async function readable(
  req: PayloadRequest,
  collection: Kind | 'coverageTasks',
  where: Where,
  columns: readonly string[],
  sort?: string,
): Promise<Row[]> {
  const { docs } = await req.payload.find({
    collection,
    where,
    select: Object.fromEntries(columns.map((name) => [name, true])),
    sort,
    limit: MOST_ENTRIES + 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs as unknown as Row[]
}

/** Stories of one kind. */
const stories = (req: PayloadRequest, kind: Kind, where: Where, column?: string): Promise<Row[]> =>
  readable(req, kind, where, ['title', 'unit', ...(column ? [column] : [])], column)

const entry = (event: CalendarEvent, kind: Kind, row: Row, at: unknown, title?: unknown): CalendarEntry => ({
  event,
  at: new Date(at as string).toISOString(),
  kind,
  id: String(row.id),
  title: String(title || row.title || ''),
  unit: relationId(row.unit) ?? '',
})

async function byColumn(req: PayloadRequest, month: string, event: keyof typeof COLUMNS, kind: Kind): Promise<Found> {
  const column = COLUMNS[event]
  const rows = await stories(req, kind, { and: within(column, month) }, column)
  const first = rows.slice(0, MOST_ENTRIES)
  return { entries: first.map((row) => entry(event, kind, row, row[column])), cut: rows.length > first.length }
}

/**
 * What comes down by its own dates: those of the edition that is up, not of the text in the making; what is down has none. No
 * role lists publications, so each is told only where the person reads its story.
 */
async function comesDown(req: PayloadRequest, actor: Actor, month: string): Promise<Found> {
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: { and: within('takeDownAt', month) },
    select: { kind: true, story: true, unit: true, title: true, takeDownAt: true },
    sort: 'takeDownAt',
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const own = (docs as unknown as Row[]).filter(({ unit }) => canRead(actor, String(unit)))
  const first = own.slice(0, MOST_ENTRIES)
  const ofKinds = await Promise.all(
    KINDS.map(async (kind) => {
      const ids = first.filter((row) => row.kind === kind).map(({ story }) => String(story))
      const rows = ids.length > 0 ? await stories(req, kind, { id: { in: ids } }) : []
      return rows.map((row) => [`${kind} ${String(row.id)}`, row] as const)
    }),
  )
  const read = new Map<string, Row>(ofKinds.flat())
  const entries = first.flatMap(({ kind, story, title, takeDownAt }) => {
    const row = read.get(`${String(kind)} ${String(story)}`)
    return row ? [entry('comesDown', kind as Kind, row, takeDownAt, title)] : []
  })
  return { entries, cut: own.length > first.length }
}

/** Coverage tasks on their day, while the unit owes the story: its own for a unit, every one for the gate's roles. */
async function tasksDue(req: PayloadRequest, month: string): Promise<Found> {
  const days = daysOf(month)
  const due: Where[] = [
    { due: { greater_than_equal: days[0] } },
    { due: { less_than_equal: days.at(-1) } },
    { state: { in: [...OWED] } },
  ]
  const rows = await readable(req, 'coverageTasks', { and: due }, ['topic', 'unit', 'kind', 'due'], 'due')
  const entries = rows.slice(0, MOST_ENTRIES).map((row): CalendarEntry => ({
    event: 'taskDue',
    at: endOf(String(row.due)),
    kind: (row.kind as Kind | null | undefined) ?? null,
    id: String(row.id),
    title: String(row.topic ?? ''),
    unit: relationId(row.unit) ?? '',
  }))
  return { entries, cut: rows.length > entries.length }
}

/** @param month `YYYY-MM`, Beijing time */
export async function calendarOf(req: PayloadRequest, month: string): Promise<CalendarMonth> {
  const actor = requireActor(req)
  const found = await Promise.all([
    comesDown(req, actor, month),
    tasksDue(req, month),
    ...KINDS.flatMap((kind) => [byColumn(req, month, 'goesOut', kind), byColumn(req, month, 'reviewDue', kind)]),
  ])
  return { entries: inOrder(found.flatMap(({ entries }) => entries)), cut: found.some(({ cut }) => cut) }
}
