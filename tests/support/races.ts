/** Two deeds on one story at the same moment: carried out, and what they left. */
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { publishDue } from '../../src/editorial/due'
import type { Answer, App } from './app'
import { entries, faultOf, verdict } from './audit'
import { publicationOf } from './media'
import type { Who } from './people'
import { refusal, said } from './refusals'
import { act, complete, create, walk, type Draft, type Until } from './stories'

/** Rounds of each pair. */
export const ROUNDS = Number(process.env.TEST_RACES ?? 2)
/** For all rounds of one pair, milliseconds. */
export const PATIENCE_MS = 60_000 + ROUNDS * 5_000
export const PEOPLE: Who[] = [
  'writer@media',
  'writer2@media',
  'editor@media',
  'gatekeeper@office',
  'gatekeeper2@office',
  'director@office',
  'director2@office',
  'admin@office',
]

/** Of a schedule, and the moment at which the clock strikes in a race. */
const AT = '2099-01-01T00:00:00.000Z'
/** Longest lead that a request gets before the clock, milliseconds. */
const HEAD_START_MS = 50
export const reason = { code: 'wording', note: '说明' }
export const down = { code: 'privacy', note: '说明' }
export const secrecyReviewed = true

/** `save`: a PATCH with the token that both read; `clock`: the schedule comes due; else a transition. */
export type Deed = [Who, 'save' | Record<string, unknown>] | 'clock'
/** Leads a draft to where the race begins. @returns the revision that both name */
export type Prepare = (app: App, story: Draft) => Promise<{ revision: string }>
export interface Left {
  /** the deeds that were done, by name */
  won: string[]
  stage: string
  /** of the publication, or null */
  state: string | null
}

const nameOf = (deed: Deed): string =>
  deed === 'clock' || deed[1] === 'save' ? String(deed === 'clock' ? deed : deed[1]) : String(deed[1].action)
const eventOf: Record<string, string | null> = { save: null, clock: 'story.publish' }

export const draft: Prepare = async () => ({ revision: '' })
export const at =
  (until: Until): Prepare =>
  (app, story) =>
    walk(app, story, until)

/** One more step after a preparation. */
export const followedBy =
  (prepare: Prepare, who: Who, body: Record<string, unknown>): Prepare =>
  async (app, story) => {
    const walked = await prepare(app, story)
    const { status, text } = await act(app, who, story, { revision: walked.revision, ...body })
    if (status !== 200) throw new Error(`${String(body.action)}: ${status} ${text}`)
    return walked
  }
export const scheduled = followedBy(at('approved'), 'gatekeeper@office', { action: 'schedule', at: AT })
export const suspended = followedBy(at('published'), 'gatekeeper@office', { action: 'suspend', reason: down })
export const nextEdition = followedBy(at('published'), 'writer@media', { action: 'newEdition' })
/** A next edition that waits for its time beside the live one; `revision` is the live one's. */
export const scheduledBeside: Prepare = async (app, story) => {
  const { revision } = await nextEdition(app, story)
  const { revisionToken } = await read(app, story)
  const json = { revisionToken, summary: '第二版。' }
  await app.request('PATCH', `/api/cases/${story.id}`, { token: await app.login('writer@media'), json })
  await scheduled(app, story)
  return { revision }
}
export const forced: Prepare = async (app, story) => {
  const body = {
    action: 'forcePublish',
    revisionToken: story.token,
    secrecyReviewed,
    reason: { code: 'urgent', note: '急' },
  }
  const answer = await act(app, 'director@office', story, body)
  if (answer.status !== 200) throw new Error(answer.text)
  return { revision: answer.body.liveRevision }
}

const read = async (app: App, { id }: Draft) =>
  (await app.request('GET', `/api/cases/${id}`, { token: await app.login('writer2@media') })).body
let seen = 0
/** Entries since the last call. */
async function news(app: App) {
  const written = await entries(app, seen + 1)
  seen += written.length
  return written
}

/** Whether a deed was done; what was not must be refused with 409, or not be due any more. */
const isDone = (answer: Answer | string): boolean => {
  if (typeof answer === 'string') {
    expect(['published', 'none', 'waits']).toContain(answer)
    return answer === 'published'
  }
  const { status, problems } = said(answer)
  expect(answer.status === 200 ? null : { status, problems }, answer.text).toEqual(
    answer.status === 200 ? null : { status: 409, problems: refusal('WRONG_STAGE').problems },
  )
  return answer.status === 200
}

/**
 * One round on a new story: both at once, the one or the other asked first by turns. Asserts that who did not win was
 * refused with 409, that each deed that was done wrote its one entry, and that desk, log and public side agree.
 */
export async function race(app: App, prepare: Prepare, deeds: readonly [Deed, Deed], round: number): Promise<Left> {
  const name = deeds.map(nameOf).join('与')
  const story = await create(app, 'writer@media', 'cases', complete(app, 'cases', `${name}第${round}轮`))
  const { revision } = await prepare(app, story)
  const { revisionToken } = await read(app, story)
  const carryOut = async (deed: Deed): Promise<Answer | string> => {
    if (deed === 'clock') {
      // It has no request to read: without a head start of the other it would win every round.
      await pause((round * 3) % HEAD_START_MS)
      return publishDue(app.payload, 'cases', story.id, new Date(AT))
    }
    const [who, what] = deed
    if (what !== 'save') return act(app, who, story, { revision, revisionToken, ...what })
    const json = { revisionToken, summary: '另一句。' }
    return app.request('PATCH', `/api/cases/${story.id}`, { token: await app.login(who), json })
  }
  await news(app)
  const order = round % 2 === 0 ? deeds : deeds.toReversed()
  const answers = await Promise.all(order.map(carryOut))
  const won = order.filter((_, index) => isDone(answers[index] as Answer)).map(nameOf)

  const written = await news(app)
  const events = won.map((each) => (each in eventOf ? eventOf[each] : `story.${each}`)).filter(Boolean)
  expect(written.map(({ event }) => event).toSorted()).toEqual(events.toSorted())
  const token = await app.login('director@office')
  const { body: now } = await app.request('GET', `/api/cases/${story.id}/editorial`, { token })
  const publication = await publicationOf(app, story)
  expect([now.live, now.liveRevision, now.suspendedRevision]).toEqual([
    publication?.state === 'live',
    publication?.liveRevision ?? null,
    publication?.suspendedRevision ?? null,
  ])
  const last = written.at(-1)?.data as { to?: string } | undefined
  expect(last?.to ?? now.stage).toBe(now.stage)
  return { won: won.toSorted(), stage: now.stage, state: publication?.state ?? null }
}

/** What is wrong with the whole log, as an auditor walks it and as the product says; null where nothing is. */
export async function faultOfLog(app: App): Promise<unknown> {
  const log = await entries(app)
  const said = await verdict(app)
  return faultOf(log) ?? (said.ok && said.entries === log.length ? null : said)
}

const lines: string[] = []
/** Keeps how often each outcome came. */
export function note(name: string, outcomes: readonly Left[]): void {
  const counts = new Map<string, number>()
  for (const { won, stage, state } of outcomes) {
    const key = `${won.join(' and ')} → ${stage}${state ? `, ${state}` : ''}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  lines.push(`${name}: ${[...counts].map(([key, count]) => `${count} × ${key}`).join('; ')}`)
}
/** Prints it. */
export const sayRaces = (): void =>
  void process.stdout.write(`races, ${ROUNDS} rounds each\n${lines.map((line) => `  ${line}\n`).join('')}`)
