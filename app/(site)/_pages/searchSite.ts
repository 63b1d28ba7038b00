import { databaseSource, type SearchSource } from '../../../src/site/queries/search'
import { searchAlone } from '../../../src/site/queries/searchAlone'
import { orAlone } from './orAlone'
import { aroundOf, openSite, type Around } from './site'

export interface OpenedSearch extends Around {
  source: SearchSource
}

async function openDatabase(): Promise<OpenedSearch> {
  const opened = await openSite()
  return { ...opened, source: await databaseSource(opened.payload) }
}

async function openAlone(): Promise<OpenedSearch> {
  const { frame, source } = await searchAlone()
  return { ...(await aroundOf(frame)), source }
}

/** Runs `work` with the database; with what this node keeps, where the database is away or goes away meanwhile. */
export const withSearch = <T>(work: (opened: OpenedSearch) => Promise<T>): Promise<T> =>
  orAlone(
    async () => work(await openDatabase()),
    async () => work(await openAlone()),
  )
