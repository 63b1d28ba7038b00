/** The search of a recall: how its parts come together, and what it says of itself on the way and at the end. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { NOT_BEGUN, searchOn, toldAfter, toldWhile, withPart, type Search } from '../../../src/desk/recall/search'
import { t } from '../../../src/messages/index'

afterEach(() => vi.unstubAllGlobals())

const hit = (id: string, day: number) => ({
  kind: 'notices',
  id,
  title: `通知${id}`,
  unit: { name: '市融媒体中心' },
  publicUrl: `/notices/${id}`,
  firstPublishedAt: new Date(Date.UTC(2026, 0, day)).toISOString(),
  liveRevision: `sha${id}`,
  hits: [],
})
const part = (docs: unknown[], next: string | null, looked = 10) => ({
  docs,
  totalDocs: docs.length,
  looked,
  live: 30,
  next,
})

/** The addresses that were asked. @param answers one after the other; none: no answer comes */
function serve(answers: (object | null)[]): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    const answer = answers.shift()
    if (!answer) throw new TypeError('away')
    return Response.json(answer)
  })
  return asked
}

describe('its parts', () => {
  it('are one list, the newest first, of 500 at most; all are counted', () => {
    const first = withPart(NOT_BEGUN, part([hit('1', 1), hit('2', 5)], '2'))
    expect(first.found.map(({ id }) => id)).toEqual(['2', '1'])
    const many = Array.from({ length: 600 }, (_, index) => hit(`m${index}`, 3))
    const all = withPart(first, part([hit('3', 9), ...many], null))
    expect([all.found.length, all.total, all.looked, all.live, all.next]).toEqual([500, 603, 20, 30, null])
    expect(all.found.slice(0, 2).map(({ id }) => id)).toEqual(['3', '2'])
  })
  it('are asked for one after the other until the last', async () => {
    const asked = serve([part([hit('1', 1)], 'a&b'), part([], 'c'), part([hit('2', 2)], null)])
    const told: number[] = []
    const search = await searchOn('甲 乙', NOT_BEGUN, ({ looked }) => told.push(looked) > 0)
    const words = encodeURIComponent('甲 乙')
    expect(asked).toEqual(['', 'a%26b', 'c'].map((from) => `/api/live-search?q=${words}&from=${from}`))
    expect(told).toEqual([10, 20, 30])
    expect([search.total, search.next, search.why]).toEqual([2, null, undefined])
  })
  it('end where it is stopped, and go on from there', async () => {
    const asked = serve([part([hit('1', 1)], 'x'), part([hit('2', 2)], null)])
    const stopped = await searchOn('甲', NOT_BEGUN, () => false)
    expect([stopped.next, stopped.looked, asked.length]).toEqual(['x', 10, 1])
    expect(await searchOn('甲', stopped, () => true)).toMatchObject({ total: 2, looked: 20, next: null })
  })
  it('are kept where one does not come, with the reason, which goes when it comes', async () => {
    serve([part([hit('1', 1)], 'x'), null, part([], null)])
    const broken = await searchOn('甲', NOT_BEGUN, () => true)
    expect(broken).toMatchObject({ total: 1, next: 'x', why: t('desk.away') })
    expect((await searchOn('甲', broken, () => true)).why).toBeUndefined()
  })
})

it('an answer that holds no list is none, and not an empty one', async () => {
  serve([{ hello: '你好' }])
  expect(await searchOn('甲', NOT_BEGUN, () => true)).toEqual({ ...NOT_BEGUN, why: t('desk.away') })
})

describe('what it says', () => {
  const at = (more: Partial<Search>): Search => ({ ...NOT_BEGUN, live: 30, ...more })
  it.each<[string, string, string]>([
    ['before the first part', toldWhile(at({})), t('desk.searching')],
    [
      'on the way',
      toldWhile(at({ looked: 10, total: 2, next: 'x' })),
      t('desk.recallLooked', { looked: 10, live: 30, total: 2 }),
    ],
    ['found', toldAfter(at({ looked: 30, total: 2, next: null })), t('desk.recallFound', { total: 2 })],
    ['nothing', toldAfter(at({ looked: 30, next: null })), t('desk.recallNone')],
    ['nothing so far', toldAfter(at({ looked: 10, next: 'x' })), t('desk.recallFound', { total: 0 })],
    ['nothing was looked at', toldAfter(at({ why: 'x' })), ''],
  ])('%s', (_, said, expected) => expect(said).toBe(expected))
})
