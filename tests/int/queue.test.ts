/** The lanes of the desk: the same stories in the same order as when every story is weighed by the policy, one by one. */
import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANES, type Lane } from '../../src/desk/dashboard/lanes'
import { newGateRecord, type GateRecord } from '../../src/editorial/gateRecord'
import { outlookOf } from '../../src/editorial/outlook'
import { actorOf } from '../../src/editorial/people'
import { lanesOf } from '../../src/editorial/queue'
import { queueColumns } from '../../src/editorial/queueColumns'
import type { ReviewRow } from '../../src/editorial/reviewRow'
import { ALARMS } from '../../src/editorial/rules/alarms'
import { KINDS, type Kind } from '../../src/editorial/rules/kinds'
import { orderOf, SHOWN, urgencyRank, type QueueRow } from '../../src/editorial/rules/lane'
import { onwardFrom } from '../../src/editorial/rules/outlook'
import { REVIEW_OUTCOMES } from '../../src/editorial/rules/outcomes'
import { can } from '../../src/editorial/rules/policy'
import { earlierDecisions } from '../../src/editorial/rules/resubmission'
import type { Actor } from '../../src/editorial/rules/roles'
import { FULL_CHAIN, STAGES, type Stage } from '../../src/editorial/rules/stages'
import { canRead } from '../../src/editorial/rules/visibility'
import { stateOf } from '../../src/editorial/state'
import { inTransaction } from '../../src/platform/transaction'
import { startApp, type App } from '../support/app'
import { chance, type Chance } from '../support/chance'
import type { Who } from '../support/people'
import { act, complete, create, save, walk } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const requestOf = async (who: Who): Promise<PayloadRequest> => {
  const user = await app.payload.findByID({ collection: 'users', id: app.people[who].id, overrideAccess: true })
  return createLocalReq({ user: { ...user, collection: 'users' } }, app.payload)
}

/** A story as the test keeps it, to weigh it by itself. */
interface Kept extends QueueRow {
  unit: string
  gate: GateRecord
  reviews: ReviewRow[]
  suspendedRevision: string | null
}

interface Made {
  kind?: Kind
  stage: Stage
  unit: string
  urgency?: string
  authors?: string[]
  reviews?: ReviewRow[]
  revision?: string
  marks?: { alarm?: Kept['alarm']; suspendedAt?: string | null; reviewDue?: string | null; scheduledAt?: string | null }
  suspended?: boolean
}

let clock = Date.UTC(2026, 0, 1)

/** Writes one story past the doors. No two share a moment, so that every order is a whole one. */
async function put(req: PayloadRequest, made: Made): Promise<Kept> {
  const { kind = 'cases', stage, unit, urgency = 'normal', authors = [], reviews = [], revision = 'b' } = made
  const at = new Date((clock += 60_000)).toISOString()
  const round = { number: 3, revision, submitter: authors[0] ?? '', chain: [...FULL_CHAIN] }
  const gate: GateRecord = { ...newGateRecord(authors), everSubmitted: true, rounds: 3, roundsBefore: 1, round }
  const suspendedRevision = made.suspended ? 'old' : null
  const columns = { stage, stageSince: at, urgency, ...made.marks }
  const { id } = await app.payload.db.create({
    collection: kind,
    data: {
      ...columns,
      title: `第${clock}篇`,
      urgencyRank: urgencyRank(urgency),
      unit,
      gate,
      suspendedRevision,
      createdAt: at,
      updatedAt: at,
      ...queueColumns(stage, gate, reviews),
    },
    req,
  })
  for (const [index, review] of reviews.entries()) {
    const data = { ...review, kind, story: String(id), unit, order: index + 1 }
    await app.payload.db.create({ collection: 'reviews', data, req })
  }
  return { ...columns, kind, id: String(id), unit, updatedAt: at, gate, reviews, suspendedRevision }
}

/** Stories in one transaction: a slow machine does not end more in its time. */
const AT_ONCE = 25

async function putAll(all: readonly Made[]): Promise<Kept[]> {
  const kept: Kept[] = []
  for (let first = 0; first < all.length; first += AT_ONCE) {
    const req = await createLocalReq({}, app.payload)
    const some = await inTransaction(req, async () => {
      const written: Kept[] = []
      for (const made of all.slice(first, first + AT_ONCE)) written.push(await put(req, made))
      return written
    })
    kept.push(...some)
  }
  return kept
}

function reviewBy(luck: Chance, people: readonly string[]): ReviewRow {
  return {
    revision: luck.of(['a', 'b']),
    round: 1 + Math.floor(luck.next() * 3),
    step: luck.of(STAGES),
    person: luck.of(people),
    personName: '',
    outcome: luck.of(REVIEW_OUTCOMES),
    reason: null,
    secrecyReviewed: false,
    standIn: false,
    at: '2026-01-01T00:00:00.000Z',
  }
}

function madeBy(luck: Chance): Made {
  const people = Object.values(app.people).map(({ id }) => id)
  const stage: Stage = luck.oneIn(2) ? luck.of(FULL_CHAIN) : luck.of(STAGES)
  const due = (oneIn: number) => (luck.oneIn(oneIn) ? new Date(Date.UTC(2027, 0, 1)).toISOString() : null)
  return {
    kind: luck.of(KINDS),
    stage,
    unit: luck.of(Object.values(app.units)),
    urgency: luck.of(['normal', 'normal', 'normal', 'urgent', 'flash']),
    authors: people.filter(() => luck.oneIn(5)),
    reviews: Array.from({ length: Math.floor(luck.next() * 6) }, () => reviewBy(luck, people)),
    revision: luck.of(['a', 'b']),
    suspended: luck.oneIn(6),
    marks: {
      alarm: luck.oneIn(15) ? luck.of(ALARMS) : null,
      suspendedAt: due(15),
      reviewDue: due(15),
      scheduledAt: stage === 'scheduled' ? new Date(clock * 2 - luck.next() * 1e9).toISOString() : null,
    },
  }
}

/** Every story weighed by itself, as the lane says. */
function weighed(stories: readonly Kept[], actor: Actor, lane: Lane, editors: readonly Actor[]): Kept[] {
  return stories.filter((story) => {
    const { stage, unit, gate, reviews, suspendedRevision } = story
    if (!canRead(actor, unit) || (lane.ownUnit && unit !== actor.unit)) return false
    if (lane.marks) return lane.marks.some((mark) => Boolean(story[mark]))
    if (!lane.stages.includes(stage)) return false
    if (!lane.forMe) return true
    const known = earlierDecisions(reviews, gate).some(({ person }) => person === actor.id)
    if (lane.knownToMe !== undefined && lane.knownToMe !== known) return false
    const action = onwardFrom(stage)
    const outside = editors.some((editor) => editor.unit === unit && !gate.authors.includes(editor.id))
    const state = stateOf({
      kind: story.kind,
      id: story.id,
      unit,
      stage,
      createdBy: null,
      gate,
      reviews,
      public: { everPublished: true, liveRevision: null, suspendedRevision },
      unitReviewer: outside,
    })
    return action !== null && can(actor, action, state).allowed
  })
}

const idsOf = (rows: readonly QueueRow[]) => rows.map(({ id }) => id)

describe('a lane is what the policy finds when it weighs every story', () => {
  const EVERYBODY: Who[] = [
    'writer@media',
    'editor@media',
    'editor@gsl',
    'writer@lonely',
    'gatekeeper@office',
    'gatekeeper2@office',
    'director@office',
    'director2@office',
    'admin@office',
  ]
  let stories: Kept[]
  let editors: Actor[]

  beforeAll(async () => {
    const { payload, people } = app
    // one editor of a unit is away for ever, one gatekeeper signs for a director, one director waits for a colleague's word
    await payload.db.updateOne({ collection: 'users', id: people['editor@gsl'].id, data: { suspended: true } })
    await payload.db.updateOne({ collection: 'users', id: people['director2@office'].id, data: { confirmed: false } })
    await payload.db.updateOne({
      collection: 'users',
      id: people['gatekeeper2@office'].id,
      data: {
        standsInFor: people['director@office'].id,
        standsInForName: '主任',
        standsInFrom: new Date(0).toISOString(),
        standsInUntil: new Date(Date.UTC(2100, 0, 1)).toISOString(),
      },
    })
    const luck = chance(5)
    stories = await putAll(Array.from({ length: 400 }, () => madeBy(luck)))
    const { docs } = await payload.find({ collection: 'users', limit: 100, depth: 0, overrideAccess: true })
    editors = docs.map(actorOf).filter((actor) => actor?.role === 'unitEditor' && !actor.suspended) as Actor[]
  })
  afterAll(async () => {
    const { payload, people } = app
    await payload.db.updateOne({ collection: 'users', id: people['editor@gsl'].id, data: { suspended: false } })
    await payload.db.updateOne({ collection: 'users', id: people['director2@office'].id, data: { confirmed: true } })
    await payload.db.updateOne({
      collection: 'users',
      id: people['gatekeeper2@office'].id,
      data: { standsInFor: null },
    })
    for (const kind of KINDS) await payload.db.deleteMany({ collection: kind, where: {} })
  })

  test.each(EVERYBODY)('%s', async (who) => {
    const req = await requestOf(who)
    const actor = actorOf(req.user) as Actor
    const lanes = Object.values(LANES).flat()
    if (actor.suspended) {
      await expect(lanesOf(req, lanes)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' })
      return
    }
    const found = await lanesOf(req, lanes)
    for (const [index, lane] of lanes.entries()) {
      const all = weighed(stories, actor, lane, editors).sort(orderOf(lane).compare)
      const what = `${lane.name} ${lane.stages.join()}`
      expect(idsOf(found[index]?.rows ?? []), what).toEqual(idsOf(all.slice(0, SHOWN)))
      expect(found[index]?.total, what).toBe(all.length)
      const counts = KINDS.map((kind) => [kind, all.filter((story) => story.kind === kind).length] as const)
      expect(found[index]?.counts, what).toEqual(Object.fromEntries(counts.filter(([, count]) => count > 0)))
    }
  })

  test('and chance made more than a lane shows, stories that came back, and some in the place of a unit’s own reviewer', () => {
    const gatekeeper: Actor = {
      id: app.people['gatekeeper@office'].id,
      name: '',
      role: 'gatekeeper',
      unit: app.units.office,
      confirmed: true,
      suspended: false,
    }
    const found = (name: string) => {
      const lane = LANES.gatekeeper.find((each) => each.name === name) as Lane
      return weighed(stories, gatekeeper, lane, editors)
    }
    for (const name of ['urgent', 'mine', 'toPublish', 'underway'])
      expect(found(name).length, name).toBeGreaterThan(SHOWN)
    expect(found('cameBack').length).toBeGreaterThan(0)
    expect(found('mine').some(({ stage, unit }) => stage === 'unitReview' && unit === app.units.media)).toBe(true)
  })
})

const mineFor = async (who: Who, lane: 'mine' | 'cameBack' | 'toPublish') => {
  const req = await requestOf(who)
  const { role } = actorOf(req.user) as Actor
  const [found] = await lanesOf(
    req,
    LANES[role].filter(({ name }) => name === lane),
  )
  return found ?? { rows: [], total: 0, counts: {} }
}

describe('what waits is found wherever it lies', () => {
  const MANY = 330
  let all: Kept[]
  beforeAll(async () => {
    const one: Made = { stage: 'gateReview', unit: app.units.media, authors: [app.people['writer@media'].id] }
    all = await putAll([
      ...Array.from({ length: MANY }, () => one),
      { ...one, urgency: 'urgent' },
      { ...one, urgency: 'flash' },
    ])
  })
  afterAll(() => app.payload.db.deleteMany({ collection: 'cases', where: {} }))

  test('the urgent comes first behind hundreds that are not, and all are counted', async () => {
    const { rows, total, counts } = await mineFor('gatekeeper@office', 'mine')
    expect(idsOf(rows)).toEqual(idsOf([...all.slice(-2).reverse(), ...all.slice(0, SHOWN - 2)]))
    expect(total).toBe(MANY + 2)
    expect(counts).toEqual({ cases: MANY + 2 })
  })

  test('the policy has the last word where a column says otherwise, and the next ones move up', async () => {
    const gatekeeper = app.people['gatekeeper@office'].id
    const wrong = all.slice(0, SHOWN + 2)
    for (const { id, gate } of wrong) {
      const data = { gate: { ...gate, authors: [gatekeeper] } }
      await app.payload.db.updateOne({ collection: 'cases', id, data })
    }
    const { rows, total } = await mineFor('gatekeeper@office', 'mine')
    expect(idsOf(rows)).toEqual(idsOf([...all.slice(-2).reverse(), ...all.slice(SHOWN + 2, 2 * SHOWN)]))
    // as many less as were found wrong on the way
    expect(total).toBe(MANY + 2 - wrong.length)
  })
})

describe('a story that comes back', () => {
  const SECRECY = { secrecyReviewed: true }
  const reason = { code: 'wording', note: '改一改' }

  /** Passed by its unit, returned by the gatekeeper, mended or not, submitted again. */
  async function resubmitted(title: string, change: Record<string, unknown>) {
    const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', title))
    const first = await walk(app, story, 'gateReview')
    await act(app, 'gatekeeper@office', story, { action: 'return', revision: first.revision, reason })
    if (Object.keys(change).length > 0) expect((await save(app, 'writer@media', story, change)).status).toBe(200)
    const { body } = await act(app, 'writer@media', story, { action: 'submit' })
    expect(body.stage).toBe('unitReview')
    return { story, first: first.revision, second: body.revision as string }
  }
  const pass = (who: Who, story: { kind: Kind; id: string }, revision: string) =>
    act(app, who, story, { action: 'pass', revision, ...SECRECY })

  test('lies apart for who decided on it before, with the way to what has changed', async () => {
    const { story, first, second } = await resubmitted('再次提交的稿', { summary: '改过的摘要。' })
    expect((await mineFor('editor@media', 'cameBack')).rows).toMatchObject([
      { id: story.id, cameBack: { own: 'passed', base: 'decided', unchanged: false } },
    ])
    expect(idsOf((await mineFor('editor@media', 'mine')).rows)).not.toContain(story.id)
    // not yet for the gate: it is at another step
    expect((await mineFor('gatekeeper@office', 'cameBack')).total).toBe(0)

    expect((await pass('editor@media', story, second)).status).toBe(200)
    expect((await mineFor('gatekeeper@office', 'cameBack')).rows).toMatchObject([
      { id: story.id, cameBack: { own: 'returned', base: 'decided', unchanged: false } },
    ])
    expect(idsOf((await mineFor('gatekeeper@office', 'mine')).rows)).not.toContain(story.id)
    // a colleague who has not seen it finds it among the others, with what was sent back
    expect((await mineFor('gatekeeper2@office', 'cameBack')).total).toBe(0)
    expect((await mineFor('gatekeeper2@office', 'mine')).rows).toMatchObject([
      { id: story.id, cameBack: { own: null, base: 'returned', unchanged: false } },
    ])

    const own = await outlookOf(await requestOf('gatekeeper@office'), 'cases', story.id)
    expect(own.resubmission).toMatchObject({
      own: { revision: first, outcome: 'returned', reason },
      sentBack: { revision: first, person: { name: 'gatekeeper@office' } },
    })
    const colleague = await outlookOf(await requestOf('gatekeeper2@office'), 'cases', story.id)
    expect(colleague.resubmission).toMatchObject({ own: null, sentBack: { revision: first } })

    // decided on in one step; what is signed is not looked for among what came back
    expect((await pass('gatekeeper@office', story, second)).status).toBe(200)
    expect((await mineFor('gatekeeper@office', 'cameBack')).total).toBe(0)
    const sign = { action: 'sign', revision: second, secrecyReviewed: true }
    expect((await act(app, 'director@office', story, sign)).status).toBe(200)
    expect((await mineFor('gatekeeper@office', 'toPublish')).rows).toMatchObject([{ id: story.id, cameBack: null }])
  })

  test('is new to everybody in the next edition', async () => {
    const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '下一版的稿'))
    await walk(app, story, 'published')
    await act(app, 'writer@media', story, { action: 'newEdition' })
    await save(app, 'writer@media', story, { summary: '下一版的摘要。' })
    expect((await act(app, 'writer@media', story, { action: 'submit' })).body.stage).toBe('unitReview')
    const inLane = async (lane: 'mine' | 'cameBack') =>
      (await mineFor('editor@media', lane)).rows.filter(({ id }) => id === story.id)
    expect(await inLane('cameBack')).toEqual([])
    expect(await inLane('mine')).toMatchObject([{ id: story.id, cameBack: null }])
    expect((await outlookOf(await requestOf('editor@media'), 'cases', story.id)).resubmission).toBeNull()
  })

  test('says so where it came back as it was', async () => {
    const { story, first, second } = await resubmitted('原样再次提交的稿', {})
    expect(second).toBe(first)
    const { rows } = await mineFor('editor@media', 'cameBack')
    expect(rows.find(({ id }) => id === story.id)?.cameBack).toEqual({ own: 'passed', base: null, unchanged: true })
  })

  test('is new again after the edition was given up', async () => {
    const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '放弃一版的稿'))
    await walk(app, story, 'published')
    await act(app, 'writer@media', story, { action: 'newEdition' })
    await save(app, 'writer@media', story, { summary: '第二版。' })
    const { body } = await act(app, 'writer@media', story, { action: 'submit' })
    await act(app, 'editor@media', story, { action: 'return', revision: body.revision, reason })
    expect((await act(app, 'writer@media', story, { action: 'discard' })).body.stage).toBe('published')
    await act(app, 'writer@media', story, { action: 'newEdition' })
    await save(app, 'writer@media', story, { summary: '第三版。' })
    expect((await act(app, 'writer@media', story, { action: 'submit' })).body.stage).toBe('unitReview')
    const rows = (await mineFor('editor@media', 'mine')).rows
    expect(rows.find(({ id }) => id === story.id)?.cameBack).toBeNull()
  })
})

describe('the columns of the queue', () => {
  test('follow the urgency by which the unit saves', async () => {
    const rankOf = async (id: string) =>
      (await app.payload.findByID({ collection: 'cases', id, showHiddenFields: true, overrideAccess: true }))
        .urgencyRank
    const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '急稿'))
    expect(await rankOf(story.id)).toBe(2)
    await save(app, 'writer@media', story, { urgency: 'flash' })
    expect(await rankOf(story.id)).toBe(0)
    await save(app, 'writer@media', story, { title: '急稿改了标题' })
    expect(await rankOf(story.id)).toBe(0)
  })

  test('are shown to nobody, and nobody asks by them', async () => {
    const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '列'))
    await walk(app, story, 'gateReview')
    for (const who of ['writer@media', 'gatekeeper@office', 'director@office', 'admin@office'] as const) {
      const token = await app.login(who)
      const { text } = await app.request('GET', `/api/cases/${story.id}`, { token })
      expect(text).not.toMatch(/"(hands|holders|knownTo|urgencyRank)"/)
      for (const column of ['hands', 'holders', 'knownTo']) {
        const query = `where[${column}][like]=${app.people['writer@media'].id}`
        expect((await app.request('GET', `/api/cases?${query}`, { token })).status, `${who} ${column}`).toBe(400)
      }
    }
  })
})
