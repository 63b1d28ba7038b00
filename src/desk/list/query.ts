/** What a list shows, out of its address, and back into one. */
import type { Kind } from '../../editorial/rules/kinds'
import { DEFAULT_SORT, isSort, type ListQuery } from '../../editorial/rules/listViews'
import { STAGES, type Stage } from '../../editorial/rules/stages'
import { listPath } from '../links'

export type Address = Record<string, string | string[] | undefined>

/** `where[stage][equals]`, as Next hands an address over. */
const STAGE = 'where[stage][equals]'

const isStage = (value: unknown): value is Stage => STAGES.includes(value as Stage)

/** @param kept the order in which the person last had this list: Payload remembers it */
export function queryOf(address: Address, kept: unknown): ListQuery {
  const stage = address[STAGE]
  const { search, sort = kept } = address
  return {
    stage: isStage(stage) ? stage : null,
    search: typeof search === 'string' ? search.trim() : '',
    sort: isSort(sort) ? sort : DEFAULT_SORT,
  }
}

/** The members of an address that show this. The order is always named: without it the list takes the last one. */
export const membersOf = ({ stage, search, sort }: ListQuery): Record<string, string> => ({
  ...(stage ? { [STAGE]: stage } : {}),
  ...(search ? { search } : {}),
  sort,
})

export const queryPath = (kind: Kind, query: ListQuery): string =>
  `${listPath(kind)}?${new URLSearchParams(membersOf(query)).toString()}`
