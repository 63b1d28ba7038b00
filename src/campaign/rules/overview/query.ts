/** What an address asks the overview for. */
import { monthAt, readMonth } from '../../../editorial/rules/months'
import { LISTS, type OverviewQuery } from './overview'

const ID = /^[0-9a-f-]{24,36}$/i
const WORD = /^[A-Za-z]{1,40}$/

/** Anything that cannot be asked for is as if it were not there. @param asked one member of the address */
export function overviewQuery(asked: (name: string) => unknown, now: Date): OverviewQuery {
  const text = (name: string): string => {
    const value = asked(name)
    return typeof value === 'string' ? value : ''
  }
  const list = LISTS.find((each) => each === text('list'))
  const of = WORD.test(text('of')) ? text('of') : undefined
  return {
    month: readMonth(text('month')) ?? monthAt(now),
    unit: ID.test(text('unit')) ? text('unit') : '',
    campaign: ID.test(text('campaign')) ? text('campaign') : '',
    ...(list ? { list } : {}),
    ...(of ? { of } : {}),
  }
}
