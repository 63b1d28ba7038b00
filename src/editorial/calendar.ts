/** What happens to stories in a month by the clock, and what must have happened: as far as the person may read them. */
import type { PayloadRequest, Where } from 'payload'
import { relationId, requireActor } from './people'
import { inOrder, MOST_ENTRIES, type CalendarEntry, type CalendarEvent, type CalendarMonth } from './rules/calendar'
import { KINDS, type Kind } from './rules/kinds'
import { boundsOf } from './rules/months'
import { readableUnits } from './rules/visibility'

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

/** Stories of one kind as the person reads them. */
async function stories(req: PayloadRequest, kind: Kind, where: Where, column?: string): Promise<Row[]> {
  const { docs } = await req.payload.find({
    collection: kind,
    where,
    select: { title: true, unit: true, ...(column ? { [column]: true } : {}) },
    sort: column,
    limit: MOST_ENTRIES + 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs as unknown as Row[]
}

const entry = (event: CalendarEvent, kind: Kind, row: Row, at: unknown, title?: unknown): CalendarEntry => ({
  event,
  at: new Date(at as string).toISOString(),
  kind,
  id: String(row.id),
  title: String(title || row.title || ''),
  unit: relationId(row.unit) ?? '',
})

const capped = (entries: CalendarEntry[]): Found => ({
  entries: entries.slice(0, MOST_ENTRIES),
  cut: entries.length > MOST_ENTRIES,
})

async function byColumn(req: PayloadRequest, month: string, event: keyof typeof COLUMNS, kind: Kind): Promise<Found> {
  const column = COLUMNS[event]
  const rows = await stories(req, kind, { and: within(column, month) }, column)
  return capped(rows.map((row) => entry(event, kind, row, row[column])))
}

/**
 * What comes down by its own dates: those of the edition that is up, not of the text in the making. No role lists
 * publications, so each is told only where the person reads its story.
 */
async function comesDown(req: PayloadRequest, month: string, kind: Kind): Promise<Found> {
  const scope = readableUnits(requireActor(req))
  if (scope === 'none') return { entries: [], cut: false }
  const unit: Where[] = scope === 'all' ? [] : [{ unit: { equals: scope.unit } }]
  const { docs } = await req.payload.find({
    collection: 'publications',
    where: {
      and: [
        ...within('takeDownAt', month),
        { state: { in: ['live', 'suspended'] } },
        { kind: { equals: kind } },
        ...unit,
      ],
    },
    select: { story: true, title: true, takeDownAt: true },
    sort: 'takeDownAt',
    limit: MOST_ENTRIES + 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const publications = docs as unknown as Row[]
  if (publications.length === 0) return { entries: [], cut: false }
  const read = await stories(req, kind, { id: { in: publications.map(({ story }) => String(story)) } })
  const byId = new Map(read.map((row) => [String(row.id), row]))
  return capped(
    publications.flatMap(({ story, title, takeDownAt }) => {
      const row = byId.get(String(story))
      return row ? [entry('comesDown', kind, row, takeDownAt, title)] : []
    }),
  )
}

/** @param month `YYYY-MM`, Beijing time */
export async function calendarOf(req: PayloadRequest, month: string): Promise<CalendarMonth> {
  requireActor(req)
  const found = await Promise.all(
    KINDS.flatMap((kind) => [
      byColumn(req, month, 'goesOut', kind),
      byColumn(req, month, 'reviewDue', kind),
      comesDown(req, month, kind),
    ]),
  )
  return { entries: inOrder(found.flatMap(({ entries }) => entries)), cut: found.some(({ cut }) => cut) }
}
