/** Pages that are made of the database, or of what this node keeps where that is away: the search, and lists. */
import type { Payload } from 'payload'
import { publicPages } from '../../../src/platform/publicPages'
import { readiness } from '../../../src/platform/readiness'
import { currentAnswer } from '../../../src/platform/response'
import { aroundOf, type Around } from '../../../src/site/pages/around'
import type { FrameData } from '../../../src/site/queries/frame'
import { letGoOfAlone, listsAlone } from '../../../src/site/queries/listsAlone'
import { listsOf, type ListSource } from '../../../src/site/queries/listSource'
import { openSearch, type SearchSource } from '../../../src/site/queries/search'
import { searchAlone } from '../../../src/site/queries/searchAlone'
import { openSite, siteOrigin } from './site'

interface Sourced<S> extends Around {
  source: S
}
/** Runs `work` with the database; with what this node keeps, where the database is away or goes away meanwhile. */
type With<S> = <T>(work: (opened: Sourced<S>) => Promise<T>) => Promise<T>

/** A line that is broken is an answer: the driver would wait whether it is mended. */
const databaseIsAway = async (): Promise<boolean> =>
  publicPages.side?.connected() === false ||
  Promise.resolve(readiness.ping?.()).then(
    () => false,
    () => true,
  )

function orAlone<S>(
  ofDatabase: (payload: Payload) => Promise<S>,
  ofNode: () => Promise<{ frame: FrameData; source: S }>,
): With<S> {
  async function withDatabase(): Promise<Sourced<S>> {
    const { payload, ...around } = await openSite()
    return { ...around, source: await ofDatabase(payload) }
  }
  async function alone(): Promise<Sourced<S>> {
    const { frame, source } = await ofNode()
    return { ...aroundOf(await siteOrigin(), frame), source }
  }
  return async (work) => {
    const isAlone = currentAnswer()?.alone
    if (isAlone === 'must') return work(await alone())
    try {
      return await work(await withDatabase())
    } catch (error) {
      if (isAlone !== 'may' || !(await databaseIsAway())) throw error
      return work(await alone())
    }
  }
}

async function listsOfDatabase(payload: Payload): Promise<ListSource> {
  letGoOfAlone()
  return listsOf(payload)
}

const searchOfDatabase = async (payload: Payload): Promise<SearchSource> => (await openSearch(payload)).source

export const withSearch: With<SearchSource> = orAlone(searchOfDatabase, searchAlone)
export const withLists: With<ListSource> = orAlone(listsOfDatabase, listsAlone)
