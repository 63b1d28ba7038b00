/** Views of the list of a kind that a person has named for themselves: what one holds, and how many there may be. Pure. */
import type { Stage } from './stages'

/** Orders in which a list is offered: columns that have an index. */
export const SORTS = ['-updatedAt', 'updatedAt', 'stageSince'] as const
export type Sort = (typeof SORTS)[number]
export const DEFAULT_SORT: Sort = '-updatedAt'

/** What of a list is shown, and in which order. */
export interface ListQuery {
  stage: Stage | null
  /** words that the title holds; empty where none are looked for */
  search: string
  sort: Sort
}

export interface ListView extends ListQuery {
  id: string
  name: string
}

/** Most views of one person in one list: as many as fit above it. */
export const MOST_VIEWS = 12
/** Longest name, and longest search that a view keeps, characters. */
export const MOST_NAME = 20
export const MOST_SEARCH = 100

export const isSort = (value: unknown): value is Sort => SORTS.includes(value as Sort)

/** Whether both show the same. */
export const sameQuery = (a: ListQuery, b: ListQuery): boolean =>
  a.stage === b.stage && a.search === b.search && a.sort === b.sort

/** Whether it is the list as everybody finds it. */
export const isPlain = (query: ListQuery): boolean => sameQuery(query, { stage: null, search: '', sort: DEFAULT_SORT })
