/** What the address of the list of clippings asks for. */
import type { ClippingQuery } from '../../campaign/rules/clippingList'
import { isKind } from '../../editorial/rules/kinds'
import { readMonth } from '../../editorial/rules/months'
import { CLIPPING_STATES } from '../../editorial/rules/values'

type Search = Record<string, string | string[] | undefined> | undefined
const ID = /^[0-9a-f-]{24,36}$/i
const one = (search: Search, name: string): string => {
  const value = search?.[name]
  return typeof value === 'string' ? value : ''
}

/** Anything that cannot be asked for is as if it were not there. */
export function clippingQuery(search: Search): ClippingQuery {
  const state = CLIPPING_STATES.find((each) => each === one(search, 'state'))
  const month = readMonth(one(search, 'month')) ?? undefined
  const campaign = ID.test(one(search, 'campaign')) ? one(search, 'campaign') : undefined
  const [kind = '', id = ''] = one(search, 'story').split(':')
  const page = Number(one(search, 'page'))
  return {
    ...(state ? { state } : {}),
    ...(month ? { month } : {}),
    ...(campaign ? { campaign } : {}),
    ...(isKind(kind) && ID.test(id) ? { about: `${kind} ${id}` } : {}),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/** The same as members of an address, without the page. */
export const asAddress = ({ state, month, campaign, about }: ClippingQuery): Record<string, string> => ({
  ...(state ? { state } : {}),
  ...(month ? { month } : {}),
  ...(campaign ? { campaign } : {}),
  ...(about ? { story: about.replace(' ', ':') } : {}),
})
