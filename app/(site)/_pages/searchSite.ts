import { currentAnswer } from '../../../src/platform/response'
import { readiness } from '../../../src/platform/readiness'
import { presentFrame } from '../../../src/site/present/frame'
import { databaseSource, type SearchSource } from '../../../src/site/queries/search'
import { searchAlone } from '../../../src/site/queries/searchAlone'
import { addressAsked, openSite, siteOrigin, type Around } from './site'

export interface OpenedSearch extends Around {
  source: SearchSource
}

async function openDatabase(): Promise<OpenedSearch> {
  const opened = await openSite()
  return { ...opened, source: await databaseSource(opened.payload) }
}

async function openAlone(): Promise<OpenedSearch> {
  const [origin, { frame, source }] = await Promise.all([siteOrigin(), searchAlone()])
  const now = new Date()
  return {
    site: { origin, settings: frame.settings },
    now,
    frame: (current) => presentFrame(frame.settings, frame.columns, current, now, addressAsked()),
    source,
  }
}

/** Runs `work` with the database; with what this node keeps, where the database is away or goes away meanwhile. */
export async function withSearch<T>(work: (opened: OpenedSearch) => Promise<T>): Promise<T> {
  if (currentAnswer()?.alone) return work(await openAlone())
  try {
    return await work(await openDatabase())
  } catch (error) {
    const away = await Promise.resolve(readiness.ping?.()).then(
      () => false,
      () => true,
    )
    if (!away) throw error
    return work(await openAlone())
  }
}
