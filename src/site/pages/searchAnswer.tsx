/**
 * A page of results without Next, which takes many times as long for it as the search itself. It is the same page: what
 * differs is who writes it.
 */
import type { Payload } from 'payload'
import { noParts } from '../../platform/pageParts'
import type { FoundPage, SearchAsked } from '../../platform/publicPages'
import { withAnswer, type Answer } from '../../platform/response'
import { env } from '../../platform/env'
import { SiteFrame } from '../components/SiteFrame'
import type { SearchResults } from '../model'
import type { SearchQuery } from '../paths'
import type { RawQuery } from '../present/listQuery'
import { readSearchQuery } from '../present/search'
import { findFrame, type FrameData } from '../queries/frame'
import { findSearchIn, maySearch, openSearch } from '../queries/search'
import { aroundOf } from './around'
import { searchPage } from './search'

/** As it was installed: Next keeps a renderer of its own for itself, and lets nobody import another. */
let renderer: Promise<typeof import('react-dom/server')> | undefined
const theRenderer = () => (renderer ??= import(/* turbopackIgnore: true */ 'react-dom/server'))

/** A query as Next reads it: what is said more than once is all of it. */
function queryIn(address: string): RawQuery {
  const members = new URLSearchParams(address.slice(address.indexOf('?')))
  return Object.fromEntries(
    [...new Set(members.keys())].map((name) => {
      const values = members.getAll(name)
      return [name, values.length > 1 ? values : values[0]]
    }),
  )
}

/** @throws where the database does not answer */
export function searchAnswer(payload: Payload, { address, peer, forwarded }: SearchAsked): Promise<FoundPage> {
  // As of a page that is kept: what a director shows for a time is laid on it when it is sent.
  const answer: Answer = { address, parts: noParts() }
  return withAnswer(answer, async () => {
    const query = readSearchQuery(queryIn(address))
    const isMuch = Boolean(query?.q) && !maySearch(peer, forwarded)
    const find = async (asked: SearchQuery): Promise<[FrameData, SearchResults | undefined]> => {
      const { frame, source } = await openSearch(payload)
      return [frame, await findSearchIn(source, asked)]
    }
    const [frame, results] = query && !isMuch ? await find(query) : [await findFrame(payload)]
    const { renderToString } = await theRenderer()
    const page = searchPage(aroundOf(env.siteUrl, frame), results, isMuch)
    const body = renderToString(
      <SiteFrame {...page.frame} crumbs={page.crumbs}>
        {page.children}
      </SiteFrame>,
    )
    return { status: answer.status ?? 200, title: page.meta.title, body }
  })
}
