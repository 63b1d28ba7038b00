/** Lists, archive, topics, units and the home page as readers get them, on either database. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { catalogueOf } from '../../src/catalogue/follow'
import { readiness } from '../../src/platform/readiness'
import { withAnswer, type Answer } from '../../src/platform/response'
import { intend } from '../../src/platform/takingDown'
import { entryOf, type Published } from '../../src/search/entry'
import { follow } from '../../src/search/follow'
import { closeSearch, searchIndex } from '../../src/search/index'
import { beijingDay } from '../../src/editorial/rules/days'
import type { Kind } from '../../src/editorial/rules/kinds'
import { PAGE_SIZE, type Listing } from '../../src/site/model'
import type { ListQuery } from '../../src/site/paths'
import { leftOut, readTried } from '../../src/site/present/homePreview'
import { findArchive, findMonths } from '../../src/site/queries/archive'
import { findFrame } from '../../src/site/queries/frame'
import { findHome } from '../../src/site/queries/home'
import { findListing, findUnitListing } from '../../src/site/queries/listing'
import { listsOf, type ListSource } from '../../src/site/queries/listSource'
import { listsAlone } from '../../src/site/queries/listsAlone'
import { findOverview } from '../../src/site/queries/overview'
import { findTopic, findTopics } from '../../src/site/queries/topics'
import { startApp, type App } from '../support/app'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

let app: App
const slugs: Record<string, string> = {}
beforeAll(async () => {
  app = await startApp()
  const { docs } = await app.payload.find({ collection: 'units', limit: 0, pagination: false, overrideAccess: true })
  for (const { id, slug } of docs) slugs[String(id)] = String(slug)
})
afterAll(async () => {
  await closeSearch()
  await app.stop()
})

const YEAR = beijingDay(new Date()).slice(0, 4)
const MONTH = beijingDay(new Date()).slice(0, 7)
const WHY = { code: 'publishedInError', note: '内部的原因' }
interface Live {
  story: Draft
  revision: string
}
async function live(kind: Kind, title: string, more: Record<string, unknown> = {}, who = 'writer@media' as const) {
  const office = kind === 'campaigns'
  const story = await create(app, office ? 'gatekeeper@office' : who, kind, { ...complete(app, kind, title), ...more })
  return { story, ...(await walk(app, story, 'published', office)) } as Live
}
const lists = () => listsOf(app.payload)
const list = (kind: Kind, query: ListQuery = {}) => findListing(lists(), kind, query)
const titlesOf = (found: Pick<Listing, 'cards'> | undefined) => found?.cards.map(({ card }) => card.title)
const withdraw = async ({ story, revision }: Live) => {
  const answer = await act(app, 'director@office', story, { action: 'withdraw', revision, reason: WHY })
  expect(answer.status, answer.text).toBe(200)
}

describe.sequential('of two cases and a speech', () => {
  let signed: Live
  let producing: Live
  let campaign: Live

  test('none is listed before it is published', async () => {
    expect(await findMonths(lists())).toEqual([])
    expect((await findTopics(lists())).total).toBe(0)
    expect((await list('cases'))?.total).toBe(0)
    campaign = await live('campaigns', '一次行动')
    signed = await live('cases', '签约的案例', { keywords: ['招商', ' 担保 '], campaigns: [campaign.story.id] })
    producing = await live('cases', '投产的案例', {
      keywords: ['招商', 'C++/路'],
      project: { name: '另一个项目', investor: '乙', method: 'fund', industry: '机械', park: '开发区' },
      timeline: [
        { stage: 'producing', date: '2024-01-02' },
        { stage: 'signed', date: '2023-07-05' },
        { stage: 'fullCapacity', date: '2999-01-01' },
      ],
    })
    await live('speeches', '一篇讲话', { keywords: ['招商'] })
    expect(titlesOf(await list('cases'))).toEqual(['投产的案例', '签约的案例'])
  })

  test.each<[ListQuery, string[]]>([
    [{ industry: '机械' }, ['投产的案例']],
    [{ method: 'chamber' }, ['签约的案例']],
    [{ park: '开发区' }, ['投产的案例']],
    [{ stage: 'producing' }, ['投产的案例']],
    [{ stage: 'signed' }, ['签约的案例']],
    [{ year: YEAR }, ['投产的案例', '签约的案例']],
    [{ year: YEAR, industry: '机械', stage: 'producing' }, ['投产的案例']],
    [{ industry: '机械', stage: 'signed' }, []],
  ])('the list of cases with %j holds %j', async (query, titles) =>
    expect(titlesOf(await list('cases', query))).toEqual(titles),
  )

  test.each<ListQuery>([
    { industry: '没有' },
    { park: '没有' },
    { year: '1999' },
    { stage: 'land' },
    { stage: 'fullCapacity' },
    { method: 'expo' },
    { unit: 'nirgends' },
    { unit: 'gsl' },
    { campaign: 'nirgends' },
    { page: 2 },
    { year: YEAR, page: 2 },
  ])('there is no list with %j', async (query) => expect(await list('cases', query)).toBeUndefined())

  test('the filters offer what occurs, and of a project what it has reached', async () => {
    const filters = (await list('cases'))?.filters
    expect(filters?.stages.sort()).toEqual(['producing', 'signed'])
    expect(filters?.industries.sort()).toEqual(['机械', '金融'].sort())
    expect(filters?.campaigns.map(({ title }) => title)).toEqual(['一次行动'])
    expect((await list('speeches'))?.filters).toMatchObject({ stages: [], industries: [], campaigns: [] })
  })

  test('a campaign and a unit filter by their addresses', async () => {
    const [{ slug } = { slug: '' }] = (await list('cases'))?.filters.campaigns ?? []
    expect(titlesOf(await list('cases', { campaign: slug }))).toEqual(['签约的案例'])
    expect(titlesOf(await list('cases', { unit: slugs[app.units.media] }))).toHaveLength(2)
    expect(await list('speeches', { campaign: slug })).toBeUndefined()
  })

  test('the archive counts by month, and lists a year and a month', async () => {
    expect(await findMonths(lists())).toEqual([[MONTH, 4]])
    for (const period of [YEAR, MONTH]) expect(titlesOf(await findArchive(lists(), period, 1))).toHaveLength(4)
    expect(await findArchive(lists(), '1999', 1)).toBeUndefined()
    expect(await findArchive(lists(), MONTH, 2)).toBeUndefined()
  })

  test('topics are the keywords of what is live, those that can stand in an address', async () => {
    expect(await findTopics(lists())).toEqual({
      topics: [
        ['招商', 3],
        ['担保', 1],
      ],
      total: 2,
    })
    expect(titlesOf(await findTopic(lists(), '担保', 1))).toEqual(['签约的案例'])
    expect(await findTopic(lists(), '没有', 1)).toBeUndefined()
    expect(await findTopic(lists(), '招商', 2)).toBeUndefined()
  })

  test('a unit tells its stories by kind and its campaigns; one that was merged leads on', async () => {
    const token = await app.login('admin@office')
    const merged = await app.request('PATCH', `/api/units/${app.units.lonely}`, {
      token,
      json: { mergedInto: app.units.media, formerNames: ['旧名'] },
    })
    expect(merged.status, merged.text).toBe(200)
    const found = await findUnitListing(lists(), slugs[app.units.media] ?? '', 1)
    expect(found).toMatchObject({
      total: 3,
      kinds: [
        ['cases', 2],
        ['speeches', 1],
      ],
      campaigns: [[{ card: { title: '一次行动' } }, 1]],
    })
    expect(await findUnitListing(lists(), slugs[app.units.lonely] ?? '', 1)).toEqual({
      moved: slugs[app.units.media],
    })
    expect(await findUnitListing(lists(), slugs[app.units.gsl] ?? '', 1)).toBeUndefined()
  })

  test('the home page tries placements, and says what of them has no place', async () => {
    const tried = readTried({ headline: `cases:${signed.story.id}`, picture: [`cases:${producing.story.id}`, 'x'] })
    const home = await findHome(app.payload, tried)
    expect(home.headline?.card.title).toBe('签约的案例')
    expect(leftOut(tried, home)).toBe(1)
    const draft = await create(app, 'writer@media', 'cases', complete(app, 'cases', '没有公开的案例'))
    const hidden = readTried({ headline: `cases:${draft.id}` })
    const other = await findHome(app.payload, hidden)
    expect(JSON.stringify(other)).not.toContain('没有公开的案例')
    expect(leftOut(hidden, other)).toBe(1)
    expect((await findHome(app.payload, {})).headline?.card.title).toBe('投产的案例')
  })

  test('the site map counts what there is', async () => {
    const { columns, units, years, topics } = await findOverview(app.payload)
    expect(columns).toEqual([
      ['cases', 2],
      ['speeches', 1],
      ['campaigns', 1],
    ])
    expect(units.map(([, count]) => count).sort()).toEqual([1, 3])
    expect(years).toEqual([[YEAR, 4]])
    expect(topics).toHaveLength(2)
  })

  test('a correction moves a story between topics', async () => {
    const reason = { code: 'facts', note: '内部' }
    const body = { action: 'correct', revision: signed.revision, reason, publicNote: '更正关键词' }
    expect((await act(app, 'gatekeeper2@office', signed.story, body)).status).toBe(200)
    expect((await save(app, 'writer@media', signed.story, { keywords: ['融资'] })).status).toBe(200)
    expect(await findTopic(lists(), '融资', 1)).toBeUndefined()
    signed = { ...signed, ...(await walk(app, signed.story, 'published')) }
    expect(await findTopic(lists(), '担保', 1)).toBeUndefined()
    expect(titlesOf(await findTopic(lists(), '融资', 1))).toEqual(['签约的案例'])
  })

  test('what is withdrawn is in no list, with its next answer', async () => {
    await withdraw(signed)
    expect(titlesOf(await list('cases'))).toEqual(['投产的案例'])
    expect(await list('cases', { method: 'chamber' })).toBeUndefined()
    expect(await findTopic(lists(), '融资', 1)).toBeUndefined()
    expect(await findMonths(lists())).toEqual([[MONTH, 3]])
  })

  test('a catalogue that is read whole holds what the one that followed holds', async () => {
    const followed = (await catalogueOf(app.payload)).list()
    // Another object over the same database has followed nothing.
    const anew = (await catalogueOf(Object.create(app.payload) as typeof app.payload)).list()
    expect(anew).toEqual(followed)
    expect(followed).toHaveLength(3)
  })
})

describe.sequential('without the database', () => {
  const alone = async () => (await listsAlone()).source
  /** Every list that there is. */
  const everything = async (source: ListSource) => ({
    all: await findListing(source, 'cases', {}),
    two: await findListing(source, 'cases', { unit: slugs[app.units.media], year: YEAR, industry: '机械' }),
    stage: await findListing(source, 'cases', { stage: 'producing' }),
    none: await findListing(source, 'cases', { industry: '没有' }),
    later: await findListing(source, 'cases', { page: 2 }),
    campaigns: await findListing(source, 'campaigns', {}),
    unit: await findUnitListing(source, slugs[app.units.media] ?? '', 1),
    merged: await findUnitListing(source, slugs[app.units.lonely] ?? '', 1),
    months: await findMonths(source),
    month: await findArchive(source, MONTH, 1),
    topics: await findTopics(source),
    topic: await findTopic(source, '招商', 1),
  })

  test('there are none before the index was whole', async () => {
    await expect(listsAlone()).rejects.toThrow('nothing is kept')
  })

  test('they are to the letter what they are with it, and so is the frame', async () => {
    const campaign = await live('campaigns', '第二次行动')
    await live('cases', '行动中的案例', { campaigns: [campaign.story.id], keywords: ['招商'] })
    await follow(app.payload)
    const withIt = await everything(lists())
    expect(await everything(await alone())).toEqual(withIt)
    expect(withIt.all?.total).toBe(2)
    expect(withIt.month?.total).toBe(5)
    expect((await listsAlone()).frame).toEqual(await findFrame(app.payload))
    const [{ slug } = { slug: '' }] = withIt.all?.filters.campaigns.filter(({ title }) => title === '第二次行动') ?? []
    expect(titlesOf(await findListing(await alone(), 'cases', { campaign: slug }))).toEqual(['行动中的案例'])
    expect(await findListing(await alone(), 'cases', { campaign: 'nirgends' })).toBeUndefined()
  })

  describe('a page that is made when the database fails', () => {
    const titles = (answer: Answer, fails = true) =>
      withAnswer(answer, async () => {
        // It brings the settings with it, which are not there before the application is.
        const { withLists } = await import('../../app/(site)/_pages/orAlone')
        let first = fails
        return withLists(async ({ source, site }) => {
          expect(site.origin).toBe(process.env.SITE_URL)
          const found = titlesOf(await findListing(source, 'cases', {}))
          if (!first) return found
          first = false
          throw new Error('it has gone')
        })
      })
    beforeAll(() => void (process.env.SITE_URL = 'https://site.example'))
    afterAll(() => void delete process.env.SITE_URL)
    afterEach(() => void delete readiness.ping)
    const gone = () => Promise.reject(new Error('no sign of life'))

    test('is made of the index, where that may be', async () => {
      readiness.ping = gone
      expect(await titles({ alone: 'may' })).toEqual(titlesOf(await list('cases')))
    })
    test('and at once where it must', async () => {
      expect(await titles({ alone: 'must' }, false)).toEqual(titlesOf(await list('cases')))
    })
    test('fails where it may not: it is to be kept, or nobody knows what came down', async () => {
      readiness.ping = gone
      await expect(titles({})).rejects.toThrow('it has gone')
    })
    test('fails where the database answers: something else is wrong', async () => {
      readiness.ping = () => Promise.resolve()
      await expect(titles({ alone: 'may' })).rejects.toThrow('it has gone')
    })
  })

  test('what the index learnt of stands in the next of them', async () => {
    const story = await live('cases', '刚刚公开的案例', { keywords: ['刚刚'] })
    await follow(app.payload)
    expect(titlesOf(await findTopic(await alone(), '刚刚', 1))).toEqual(['刚刚公开的案例'])
    await withdraw(story)
    await follow(app.payload)
    expect(await findTopic(await alone(), '刚刚', 1)).toBeUndefined()
    expect(await everything(await alone())).toEqual(await everything(lists()))
  })

  test('what may be coming down is in no list and no count, also where the index has not learnt of it', async () => {
    const { story } = await live('cases', '正在撤下的案例', { keywords: ['撤下'] })
    await follow(app.payload)
    const before = await alone()
    const { total = 0 } = (await findListing(before, 'cases', {})) ?? {}
    expect(titlesOf(await findTopic(before, '撤下', 1))).toEqual(['正在撤下的案例'])
    await intend(Number.MAX_SAFE_INTEGER - 1, [story.id])
    // Whoever began before shows nothing of it either.
    expect(await before.cards([story.id])).toEqual([])
    const { all, topics, topic, ...others } = await everything(await alone())
    expect(all?.total).toBe(total - 1)
    expect(await findTopic(await alone(), '撤下', 1)).toBeUndefined()
    expect(JSON.stringify([all, topics, topic, others])).not.toContain('撤下')
    expect((await list('cases'))?.total).toBe(total)
  })

  /** What the index holds of a live story. */
  async function indexed({ story }: Live, more: Partial<Published> = {}) {
    const { docs } = await app.payload.find({ collection: 'publications', where: { story: { equals: story.id } } })
    const entry = entryOf({ ...(docs[0] as unknown as Published), ...more })
    if (!entry) throw new Error('it is not live')
    return entry
  }

  test('a later page goes on where the one before ends', async () => {
    const newest = await indexed(await live('cases', '很多里的一个', { keywords: ['很多'] }))
    const others = Array.from({ length: PAGE_SIZE }, (_, place) => `older ${String(place).padStart(2, '0')}`)
    for (const story of [...others].reverse()) {
      const card = JSON.stringify({ ...(JSON.parse(newest.card) as object), story })
      await searchIndex().put({ ...newest, story, card, published: '2000-01-01T00:00:00.000Z' })
    }
    await follow(app.payload)
    const page = async (number: number) => {
      const found = await findTopic(await alone(), '很多', number)
      return found && [found.total, ...found.cards.map(({ story }) => story)]
    }
    expect(await page(1)).toEqual([PAGE_SIZE + 1, newest.story, ...others.slice(0, -1)])
    expect(await page(2)).toEqual([PAGE_SIZE + 1, others.at(-1)])
    expect(await page(3)).toBeUndefined()
    for (const story of others) await searchIndex().drop({ kind: 'cases', story })
  })

  test('what has ended by its own dates is in none, though nobody took it down', async () => {
    const ended = await live('cases', '已经到期的案例', { keywords: ['到期'] })
    const { story } = ended
    await follow(app.payload)
    expect(titlesOf(await findTopic(await alone(), '到期', 1))).toEqual(['已经到期的案例'])
    await searchIndex().put(await indexed(ended, { takeDownAt: '2020-01-01T00:00:00.000Z' }))
    expect(await findTopic(await alone(), '到期', 1)).toBeUndefined()
    expect(await (await alone()).cards([story.id])).toEqual([])
  })
})
