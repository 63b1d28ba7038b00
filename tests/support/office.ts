/** An office of many stories, written past the doors: what is asked of it is reading. */
import { createLocalReq } from 'payload'
import { newGateRecord, type GateRecord } from '../../src/editorial/gateRecord'
import { queueColumns } from '../../src/editorial/queueColumns'
import type { ReviewRow } from '../../src/editorial/reviewRow'
import { urgencyRank } from '../../src/editorial/rules/lane'
import { stepOf } from '../../src/editorial/rules/policy'
import { FULL_CHAIN, STAGES, type Stage } from '../../src/editorial/rules/stages'
import { inTransaction } from '../../src/platform/transaction'
import type { App as TestApp } from './app'
import { complete } from './stories'

type App = Pick<TestApp, 'payload' | 'people' | 'units'>

/** One in so many stories waits somewhere; the others are published, as they are in an office of some years. */
const ONE_WAITS_IN = 20
/** One in so many of those that wait is urgent, and came back after a return. */
const ONE_SPECIAL_IN = 7
const AT_ONCE = 50
const WAITING = STAGES.filter((stage) => stage !== 'published')
const MINUTE_MS = 60_000

function gateOf(stage: Stage, author: string, cameBack: boolean): GateRecord {
  const gate = { ...newGateRecord([author]), everSubmitted: true, rounds: cameBack ? 2 : 1 }
  if (!stepOf(stage) && stage !== 'approved' && stage !== 'scheduled') return gate
  return { ...gate, round: { number: gate.rounds, revision: 'second', submitter: author, chain: [...FULL_CHAIN] } }
}

async function addStory(app: App, req: Awaited<ReturnType<typeof createLocalReq>>, i: number): Promise<void> {
  const { payload, people, units } = app
  const data = complete(app as TestApp, 'cases')
  const rows = (name: string) =>
    (data[name] as object[]).map((row) => ({ ...row, id: i.toString(16).padStart(24, '0') }))
  const at = new Date(Date.UTC(2026, 0, 1) + i * MINUTE_MS).toISOString()
  const waits = i % ONE_WAITS_IN === 0 ? i / ONE_WAITS_IN : null
  const stage = waits === null ? 'published' : (WAITING[waits % WAITING.length] as Stage)
  const special = waits !== null && waits % ONE_SPECIAL_IN === 0
  const unit = i % 3 ? units.media : units.gsl
  const gate = gateOf(stage, people['writer@media'].id, special)
  const { id: person, name: personName } = people[stage === 'unitReview' ? 'editor@media' : 'gatekeeper@office']
  const review = { revision: 'first', round: 1, step: 'gateReview', person, personName, outcome: 'returned', at }
  const reviews = special ? [review as unknown as ReviewRow] : []
  const urgency = special ? 'urgent' : 'normal'
  const { id } = await payload.db.create({
    collection: 'cases',
    data: {
      ...data,
      timeline: rows('timeline'),
      figures: rows('figures'),
      title: `${String(data.title)} ${i}`,
      slug: `desk-${i}`,
      stage,
      stageSince: at,
      createdAt: at,
      updatedAt: at,
      unit,
      createdBy: people['writer@media'].id,
      revisionToken: `token-${i}`,
      urgency,
      urgencyRank: urgencyRank(urgency),
      gate,
      ...queueColumns(stage, gate, reviews),
      files: [],
    },
    req,
  })
  for (const row of reviews) {
    const stored = { ...row, kind: 'cases', story: String(id), unit, order: 1 }
    await payload.db.create({ collection: 'reviews', data: stored, req })
  }
}

/** Cases as some years' work leaves them, numbered `from` up to, and without, `to`. */
export async function fillOffice(app: App, from: number, to: number): Promise<void> {
  for (let first = from; first < to; first += AT_ONCE) {
    const req = await createLocalReq({}, app.payload)
    await inTransaction(req, async () => {
      for (let i = first; i < Math.min(to, first + AT_ONCE); i++) await addStory(app, req, i)
    })
  }
}
