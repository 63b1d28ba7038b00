import { listsAlone, letGoOfAlone } from '../../../src/site/queries/listsAlone'
import { listsOf, type ListSource } from '../../../src/site/queries/listSource'
import { orAlone } from './orAlone'
import { aroundOf, openSite, type Around } from './site'

export interface OpenedLists extends Around {
  source: ListSource
}

async function openDatabase(): Promise<OpenedLists> {
  const opened = await openSite()
  letGoOfAlone()
  return { ...opened, source: listsOf(opened.payload) }
}

async function openAlone(): Promise<OpenedLists> {
  const { frame, source } = await listsAlone()
  return { ...(await aroundOf(frame)), source }
}

/** Runs `work` with the database; with what this node keeps, where the database is away or goes away meanwhile. */
export const withLists = <T>(work: (opened: OpenedLists) => Promise<T>): Promise<T> =>
  orAlone(
    async () => work(await openDatabase()),
    async () => work(await openAlone()),
  )
