/**
 * What the page store drops by each action, in front of the real queries: at the answer of an action no page that would
 * be another one now counts as right, and none that shows what has come down is there at all.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressOf } from '../../src/delivery/pages/addresses'
import { Follower } from '../../src/delivery/pages/follow'
import { Maker } from '../../src/delivery/pages/maker'
import type { Rendered } from '../../src/delivery/pages/render'
import { INDEX_FILES } from '../../src/delivery/pages/indexFile'
import { PageStore } from '../../src/delivery/pages/store'
import { publicSide } from '../../src/editorial/publicChanges'
import { beijingDay } from '../../src/editorial/rules/days'
import type { Figure } from '../../src/editorial/rules/content'
import { isKind, KINDS, type Kind } from '../../src/editorial/rules/kinds'
import { noParts } from '../../src/platform/pageParts'
import { publicPages } from '../../src/platform/publicPages'
import { withAnswer } from '../../src/platform/response'
import { campaignProgress } from '../../src/site/present/campaignProgress'
import { archivePath, isForPrograms, readSitemapPath, readTopic, sitemapPath, topicPath } from '../../src/site/paths'
import { findArchive, findMonths } from '../../src/site/queries/archive'
import { findCampaignCases, findCampaignStories } from '../../src/site/queries/campaign'
import { findCampaignFeed, findKindFeed, findSiteFeed, findUnitFeed } from '../../src/site/queries/feed'
import { findFrame } from '../../src/site/queries/frame'
import { findHome } from '../../src/site/queries/home'
import { findListing, findUnitListing } from '../../src/site/queries/listing'
import { listsOf } from '../../src/site/queries/listSource'
import { findOverview } from '../../src/site/queries/overview'
import { findCorrected } from '../../src/site/queries/publications'
import { findLatest, findSitemapPart, findSitemapParts, findSitemapPlaces } from '../../src/site/queries/sitemap'
import { findStory } from '../../src/site/queries/story'
import { findSurroundings } from '../../src/site/queries/surroundings'
import { findTopic, findTopics } from '../../src/site/queries/topics'
import { startApp, type App } from '../support/app'
import { act, complete, create, save, walk, type Draft } from '../support/stories'

const MONTH = beijingDay(new Date()).slice(0, 7)
let app: App
let folder = ''
let store: PageStore
let follower: Follower
let maker: Maker

/** What a document for programs is made of. */
async function forPrograms(address: string): Promise<unknown> {
  const { payload } = app
  const [, first = '', slug = ''] = address.split('/')
  const part = readSitemapPath(address)
  if (part) return findSitemapPart(payload, part)
  if (address === '/feed.xml') return findSiteFeed(payload)
  if (address === '/sitemap.xml') return findSitemapParts(payload)
  if (address === '/sitemaps/places.xml') return findSitemapPlaces(payload)
  if (address === '/sitemap-news.xml') return findLatest(payload, new Date())
  if (first === 'units') return findUnitFeed(payload, slug)
  return isKind(first) && slug === 'feed.xml' ? findKindFeed(payload, first) : findCampaignFeed(payload, slug)
}

/** What the page at an address is made of, as the page itself asks for it; null where there is none. */
async function material(address: string): Promise<{ status: number; said: unknown } | null> {
  const { payload } = app
  if (isForPrograms(address)) {
    const said = await forPrograms(address)
    return said === undefined ? null : { status: 200, said }
  }
  const lists = listsOf(payload)
  const frame = await findFrame(payload)
  const [, first = '', slug = ''] = address.split('/')
  const page = async (): Promise<unknown> => {
    if (address === '/') return findHome(payload, frame.settings)
    if (address === '/archive') return findMonths(lists)
    if (address === '/topics') return findTopics(lists)
    if (address === '/sitemap') return findOverview(payload)
    if (first === 'archive') return findArchive(lists, address.slice('/archive/'.length).replace('/', '-'), 1)
    if (first === 'topics') return findTopic(lists, readTopic(slug) ?? '', 1)
    if (address === '/corrections') return findCorrected(payload, { limit: 20 })
    if (first === 'units') return findUnitListing(lists, slug, 1)
    if (!slug && isKind(first)) return findListing(lists, first, {})
    const found = await findStory(payload, first as Kind, slug)
    if (found?.state !== 'live') return found
    const { story } = found
    const ofCampaign =
      first === 'campaigns'
        ? [await findCampaignStories(payload, story.story), await findCampaignCases(payload, story.story)]
        : []
    return [story, await findSurroundings(payload, story), ...ofCampaign]
  }
  const said = await page()
  if (said === undefined) return null
  return { status: (said as { state?: string }).state === 'gone' ? 410 : 200, said: [frame, said] }
}

async function render(address: string): Promise<Rendered> {
  const parts = noParts()
  const made = await withAnswer({ parts }, () => material(address))
  const bytes = Buffer.from(JSON.stringify(made?.said ?? null))
  return { status: made?.status ?? 404, headers: ['Content-Type', 'application/json'], bytes, parts }
}

const beijingYear = (): number => Number(beijingDay(new Date()).slice(0, 4))

const addresses = async (): Promise<string[]> => {
  const { stories } = await publicSide(app.payload).everything()
  const { docs } = await app.payload.find({ collection: 'units', limit: 0, pagination: false, overrideAccess: true })
  return [
    '/',
    ...KINDS.map((kind) => `/${kind}`),
    '/feed.xml',
    ...KINDS.map((kind) => `/${kind}/feed.xml`),
    '/sitemap.xml',
    '/sitemap-news.xml',
    '/sitemaps/places.xml',
    ...KINDS.map((kind) => sitemapPath({ kind, year: beijingYear(), part: 1 })),
    '/corrections',
    ...docs.flatMap(({ slug }) => [`/units/${String(slug)}`, `/units/${String(slug)}/feed.xml`]),
    ...stories.filter(({ kind }) => kind === 'campaigns').map((story) => `${addressOf(story)}/feed.xml`),
    '/archive',
    archivePath(MONTH.slice(0, 4)),
    archivePath(MONTH),
    '/topics',
    ...['担保', '招商', '融资'].map(topicPath),
    '/sitemap',
    ...stories.map(addressOf),
  ]
}

beforeAll(async () => {
  app = await startApp()
  folder = await mkdtemp(path.join(tmpdir(), 'exemplar-int-pages-'))
  publicPages.side = publicSide(app.payload)
  store = await PageStore.open(folder, 'build')
  follower = new Follower(
    store,
    () => {},
    () => {},
  )
  maker = new Maker(store, render, () => follower.look())
  await follower.start()
})
afterAll(async () => {
  follower.stop()
  await store.settled()
  delete publicPages.side
  await rm(folder, { recursive: true, force: true })
  await app.stop()
})

const WHY = { code: 'publishedInError', note: '内部的原因' }
const live = async (kind: Kind, title: string, more: Record<string, unknown> = {}) => {
  const story = await create(app, kind === 'campaigns' ? 'gatekeeper@office' : 'writer@media', kind, {
    ...complete(app, kind, title),
    ...more,
  })
  return { story, ...(await walk(app, story, 'published', kind === 'campaigns')) }
}

/** Makes every page, does it, and holds what is kept against what would be made now. @returns what is wrong, and how each page stands */
async function after(work: () => Promise<unknown>, down: string[] = []) {
  for (const address of await addresses()) await maker.make(address)
  await work()
  const stands = new Map<string, string>()
  const wrong: string[] = []
  for (const address of await addresses()) {
    const kept = store.find(address, Date.now())
    stands.set(address, kept?.standing ?? 'none')
    if (!kept || kept.standing === 'dead') continue
    const old = (await store.bodies(kept.page))?.identity.bytes.toString('utf8') ?? ''
    const now = (await render(address)).bytes.toString('utf8')
    if (kept.standing === 'right' && old !== now) wrong.push(`${address} counts as right`)
    for (const title of down) if (old.includes(title)) wrong.push(`${address} shows ${title}`)
  }
  return { wrong, stands }
}
const wrongAfter = async (...given: Parameters<typeof after>) => (await after(...given)).wrong
const asked = async (answer: Promise<{ status: number; text: string }>) => {
  const { status, text } = await answer
  expect(status, text).toBe(200)
}

describe.sequential('at the answer of', () => {
  let campaign: Awaited<ReturnType<typeof live>>
  let first: Awaited<ReturnType<typeof live>>
  let second: Awaited<ReturnType<typeof live>>
  let apart = ''

  test('the first publication of each kind', async () => {
    expect(await wrongAfter(async () => (campaign = await live('campaigns', '第一次行动')))).toEqual([])
    const named = { campaigns: [campaign.story.id] }
    expect(await wrongAfter(async () => (first = await live('notices', '第一个通知', named)))).toEqual([])
    expect(
      await wrongAfter(
        async () => (second = await live('cases', '第一个案例', { ...named, keywords: ['招商', '担保'] })),
      ),
    ).toEqual([])
    expect(await wrongAfter(async () => void (await live('speeches', '第一篇讲话', { keywords: ['招商'] })))).toEqual(
      [],
    )
  })

  test('a publication beside others: what it does not touch stays right', async () => {
    const speech = await live('speeches', '另一篇讲话')
    apart = addressOf({ kind: 'speeches', slug: String((await row(speech.story)).slug) })
    const { wrong, stands } = await after(async () => void (await live('notices', '第二个通知')))
    expect(wrong).toEqual([])
    expect(stands.get('/')).toBe('stale')
    expect(stands.get('/notices')).toBe('stale')
    expect(stands.get('/feed.xml')).toBe('stale')
    expect(stands.get('/notices/feed.xml')).toBe('stale')
    expect(stands.get('/speeches/feed.xml')).toBe('right')
    expect(stands.get(sitemapPath({ kind: 'notices', year: beijingYear(), part: 1 }))).toBe('stale')
    expect(stands.get(sitemapPath({ kind: 'speeches', year: beijingYear(), part: 1 }))).toBe('right')
    expect(stands.get('/speeches')).toBe('right')
    expect(stands.get('/corrections')).not.toBe('none')
    expect(stands.get(apart)).toBe('right')
  })

  test('a notice that repeals another', async () => {
    expect(
      await wrongAfter(async () => void (await live('notices', '第三个通知', { repeals: [first.story.id] }))),
    ).toEqual([])
  })

  test('a suspension, and its end', async () => {
    expect(
      await wrongAfter(
        () =>
          asked(
            act(app, 'gatekeeper@office', first.story, { action: 'suspend', revision: first.revision, reason: WHY }),
          ),
        ['第一个通知'],
      ),
    ).toEqual([])
    expect(
      await wrongAfter(() =>
        asked(act(app, 'director@office', first.story, { action: 'resume', revision: first.revision })),
      ),
    ).toEqual([])
  })

  test('a correction under another title, out of its campaign', async () => {
    const publicNote = '更正标题'
    const opened = await act(app, 'gatekeeper2@office', second.story, {
      action: 'correct',
      revision: second.revision,
      reason: { code: 'facts', note: '内部' },
      publicNote,
    })
    expect(opened.status, opened.text).toBe(200)
    const saved = await save(app, 'writer@media', second.story, {
      title: '改了的案例',
      campaigns: [],
      keywords: ['融资', '招商'],
    })
    expect(saved.status, saved.text).toBe(200)
    expect(
      await wrongAfter(async () => (second = { ...second, ...(await walk(app, second.story, 'published')) })),
    ).toEqual([])
  })

  test('a merge of two records, whose cases a campaign then adds up as one project', async () => {
    const token = await app.login('director@office')
    const record = async (name: string) => {
      const { status, text, body } = await app.request('POST', '/api/projects', {
        token,
        json: { name, unit: app.units.media },
      })
      expect(status, text).toBe(201)
      return body.doc
    }
    const [goes, stays] = [await record('担保公司落户'), await record('中小企业融资担保项目')]
    const figure = { indicator: 'paidInForeign', unit: 'usd10k', kind: 'actual', asOf: '2023-06-30' }
    for (const [of, amount] of [
      [goes, '1000'],
      [stays, '1200'],
    ]) {
      const { project } = complete(app, 'cases', '') as { project?: Record<string, unknown> }
      await live('cases', `${of.name}的案例`, {
        campaigns: [campaign.story.id],
        project: { ...project, name: of.name, record: of.id },
        figures: [{ ...figure, amount, evidence: { url: 'https://example.test/1' } }],
      })
    }
    const reached = async () => {
      const cases = await withAnswer({ parts: noParts() }, () => findCampaignCases(app.payload, campaign.story.id))
      const [row] = campaignProgress([{ ...figure, kind: 'target', amount: '7000' } as Figure], cases)
      return row?.reached
    }
    expect(await reached()).toMatchObject({ amount: '2,200.00', projects: 2 })
    const merge = { into: stays.id, revisionToken: goes.revisionToken }
    const { wrong, stands } = await after(() =>
      asked(app.request('POST', `/api/projects/${goes.id}/merge`, { token, json: merge })),
    )
    expect(wrong).toEqual([])
    expect(stands.get('/')).toBe('stale')
    expect(stands.get(apart)).toBe('right')
    expect(await reached()).toMatchObject({ amount: '1,200.00', projects: 1 })
  })

  test('a change of the settings and of a unit', async () => {
    expect(
      await wrongAfter(async () =>
        asked(
          app.request('POST', '/api/globals/publicSettings', {
            token: await app.login('director@office'),
            json: { siteName: '换了名字' },
          }),
        ),
      ),
    ).toEqual([])
    expect(
      await wrongAfter(async () =>
        asked(
          app.request('PATCH', `/api/units/${app.units.media}`, {
            token: await app.login('director@office'),
            json: { name: '市传媒集团' },
          }),
        ),
      ),
    ).toEqual([])
  })

  test('a withdrawal with a successor, and without', async () => {
    const successor = { kind: second.story.kind, id: second.story.id }
    expect(
      await wrongAfter(
        () =>
          asked(
            act(app, 'director@office', first.story, {
              action: 'withdraw',
              revision: first.revision,
              reason: WHY,
              successor,
            }),
          ),
        ['第一个通知'],
      ),
    ).toEqual([])
    expect(
      await wrongAfter(
        () =>
          asked(
            act(app, 'director@office', second.story, { action: 'withdraw', revision: second.revision, reason: WHY }),
          ),
        ['第一个通知', '第一个案例', '改了的案例'],
      ),
    ).toEqual([])
    expect(
      await wrongAfter(
        () =>
          asked(
            act(app, 'director@office', campaign.story, {
              action: 'withdraw',
              revision: campaign.revision,
              reason: WHY,
            }),
          ),
        ['第一次行动'],
      ),
    ).toEqual([])
  })

  test('nothing that came down is in the folder after a restart without the record', async () => {
    await store.close()
    for (const name of INDEX_FILES) await rm(path.join(folder, name), { force: true })
    const again = await PageStore.open(folder, 'build')
    const next = new Follower(
      again,
      () => {},
      () => {},
    )
    await next.start()
    next.stop()
    for (const address of await addresses()) {
      const kept = again.find(address, Date.now())
      const bytes = kept && (await again.bodies(kept.page))?.identity.bytes.toString('utf8')
      for (const title of ['第一个通知', '第一个案例', '改了的案例', '第一次行动'])
        expect(bytes ?? '', address).not.toContain(title)
    }
    await again.close()
  })
})

const row = async ({ id }: Draft): Promise<Record<string, unknown>> => {
  const { docs } = await app.payload.find({
    collection: 'publications',
    where: { story: { equals: id } },
    limit: 1,
    overrideAccess: true,
  })
  return docs[0] as unknown as Record<string, unknown>
}
