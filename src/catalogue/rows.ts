/** The rows of `publications`, without their texts. */
import type { Payload } from 'payload'
import { publicationRows } from '../platform/publicationRows'
import type { Row } from './entry'

const MEMBERS = [
  'kind',
  'state',
  'unit',
  'firstPublishedAt',
  'industry',
  'method',
  'park',
  'project',
  'stages',
  'campaigns',
  'reached',
  'keywords',
] as const

/** The rows of these stories. */
export async function rowsOf(payload: Payload, stories: readonly string[]): Promise<Row[]> {
  const rows: Row[] = []
  for await (const batch of publicationRows<Row>(payload, MEMBERS, { story: { in: [...stories] } })) rows.push(...batch)
  return rows
}

/** Every live row, in batches. */
export const liveRows = (payload: Payload): AsyncGenerator<Row[]> =>
  publicationRows<Row>(payload, MEMBERS, { state: { equals: 'live' } })
