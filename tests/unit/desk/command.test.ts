import { describe, expect, test } from 'vitest'
import {
  actBody,
  AT_ELEMENT,
  NO_PARTICULARS,
  OUTCOME_ELEMENT,
  PUBLIC_NOTE_ELEMENT,
  type Particulars,
} from '../../../src/desk/act/acts'
import { CONFIRMED_APART } from '../../../src/desk/links'
import {
  CODE_ELEMENT,
  commandFor,
  issueElement,
  NO_ANSWERS,
  NOTE_ELEMENT,
  reasonCodes,
  SECRECY_ELEMENT,
  type Answers,
} from '../../../src/desk/panel/command'
import { parseCommand } from '../../../src/editorial/command'
import { ACTIONS } from '../../../src/editorial/rules/stages'
import { issue, outlook } from './outlooks'

const answers = (more: Partial<Answers>): Answers => ({ ...NO_ANSWERS, ...more })
const error = issue('e1')
const mustMend = issue('e2', { check: '39' })
const warning = issue('w1', { check: '10', severity: 'warning' })
const by = { id: 'p', name: '某人' }

describe('submit', () => {
  const draft = outlook()
  test('goes with the token of what is stored', () => {
    expect(commandFor('submit', draft, [], NO_ANSWERS)).toEqual({
      body: { action: 'submit', step: 'draft', revision: null, revisionToken: 'token-1', contested: [] },
    })
  })
  test('an error is mended, or contested with a reason, now or before', () => {
    expect(commandFor('submit', draft, [error, warning], NO_ANSWERS)).toEqual({
      lack: { message: 'desk.lack.errors', element: issueElement(error), count: 1, far: true },
    })
    expect(commandFor('submit', draft, [error], answers({ reasons: { e1: ' 确有此人 ' } }))).toMatchObject({
      body: { contested: [{ issue: 'e1', reason: '确有此人' }] },
    })
    const contested = outlook({ contested: { e1: { reason: '说过了', by } } })
    expect(commandFor('submit', contested, [error], NO_ANSWERS)).toMatchObject({ body: { contested: [] } })
  })
  test('some errors can only be mended, whatever is said', () => {
    const said = commandFor('submit', draft, [mustMend], answers({ reasons: { e2: '不必' } }))
    expect(said).toMatchObject({ lack: { element: issueElement(mustMend) } })
  })
})

describe('pass', () => {
  const review = outlook({ stage: 'unitReview', revision: 'sha' })
  const declared = { secrecyReviewed: true }
  test('asks for every warning, then for the declaration', () => {
    expect(commandFor('pass', review, [warning], NO_ANSWERS)).toMatchObject({
      lack: { element: issueElement(warning) },
    })
    expect(commandFor('pass', review, [warning], answers({ seen: { w1: true } }))).toMatchObject({
      lack: { element: SECRECY_ELEMENT },
    })
    expect(commandFor('pass', review, [warning], answers({ ...declared, seen: { w1: true, other: true } }))).toEqual({
      body: { action: 'pass', step: 'unitReview', revision: 'sha', secrecyReviewed: true, acknowledged: ['w1'] },
    })
  })
  test('a warning that somebody acknowledged stands acknowledged', () => {
    expect(commandFor('pass', review, [{ ...warning, acknowledgedBy: by }], answers(declared))).toMatchObject({
      body: { acknowledged: [] },
    })
  })
  test('an error that nobody contested cannot be passed, whatever the reviewer writes', () => {
    expect(commandFor('pass', review, [error], answers({ ...declared, reasons: { e1: '行' } }))).toMatchObject({
      lack: { message: 'desk.lack.uncontested' },
    })
  })
})

describe('sign', () => {
  const last = outlook({ stage: 'signOff', revision: 'sha', contested: { e1: { reason: '确有此人', by } } })
  test('overrides each error with a reason, and declares', () => {
    expect(commandFor('sign', last, [error], answers({ secrecyReviewed: true }))).toMatchObject({
      lack: { message: 'desk.lack.overrides' },
    })
    expect(commandFor('sign', last, [error], answers({ reasons: { e1: '核实过' } }))).toMatchObject({
      lack: { element: SECRECY_ELEMENT },
    })
    expect(
      commandFor('sign', last, [error], answers({ secrecyReviewed: true, reasons: { e1: '核实过' } })),
    ).toMatchObject({
      body: { overrides: [{ issue: 'e1', reason: '核实过' }], secrecyReviewed: true },
    })
  })
})

describe('return, unsign and withdraw', () => {
  const review = outlook({ stage: 'gateReview', revision: 'sha', liveRevision: 'live' })
  test.each(['return', 'unsign'] as const)('%s asks for the code, then the note', (action) => {
    expect(commandFor(action, review, [], NO_ANSWERS)).toMatchObject({ lack: { element: CODE_ELEMENT } })
    expect(commandFor(action, review, [], answers({ code: 'facts', note: '  ' }))).toMatchObject({
      lack: { element: NOTE_ELEMENT },
    })
    expect(commandFor(action, review, [], answers({ code: 'facts', note: ' 改 ' }))).toMatchObject({
      body: { reason: { code: 'facts', note: '改' } },
    })
  })
})

describe('acts that are confirmed on a page', () => {
  const review = outlook({ stage: 'gateReview', revision: 'sha', liveRevision: 'live' })
  const withReason = answers({ code: 'privacy', note: '涉及个人' })
  const said = (more: Partial<Particulars> = {}): Particulars => ({ ...NO_PARTICULARS, ...more })

  test('a withdrawal speaks of what is live, and leaves out what was not written', () => {
    expect(actBody('withdraw', review, NO_ANSWERS, said())).toMatchObject({ lack: { element: CODE_ELEMENT } })
    expect(actBody('withdraw', review, withReason, said())).toEqual({
      body: { action: 'withdraw', step: 'gateReview', revision: 'live', reason: { code: 'privacy', note: '涉及个人' } },
    })
    const successor = { kind: 'notices', id: 'n1', title: '新的' } as const
    expect(actBody('withdraw', review, withReason, said({ publicNote: ' 已有新稿 ', successor }))).toMatchObject({
      body: { publicNote: '已有新稿', successor: { kind: 'notices', id: 'n1' } },
    })
  })
  test('what is suspended is named by its own revision', () => {
    const suspended = outlook({ stage: 'draft', suspendedRevision: 'held' })
    expect(actBody('resume', suspended, NO_ANSWERS, said())).toMatchObject({ body: { revision: 'held' } })
    expect(actBody('withdraw', suspended, withReason, said())).toMatchObject({ body: { revision: 'held' } })
  })
  test('a schedule is a minute in Beijing', () => {
    const approved = outlook({ stage: 'approved', revision: 'sha' })
    expect(actBody('schedule', approved, NO_ANSWERS, said())).toMatchObject({ lack: { element: AT_ELEMENT } })
    expect(actBody('schedule', approved, NO_ANSWERS, said({ at: '2026-12-01T09:00' }))).toMatchObject({
      body: { revision: 'sha', at: '2026-12-01T09:00:00+08:00' },
    })
  })
  test('a correction needs its note for readers', () => {
    const live = outlook({ stage: 'published', revision: 'live', liveRevision: 'live' })
    const reason = answers({ code: 'figures', note: '数字写错' })
    expect(actBody('correct', live, reason, said({ publicNote: ' ' }))).toMatchObject({
      lack: { element: PUBLIC_NOTE_ELEMENT },
    })
    expect(actBody('correct', live, reason, said({ publicNote: '应为1000万美元。' }))).toMatchObject({
      body: { revision: 'live', publicNote: '应为1000万美元。', reason: { code: 'figures' } },
    })
  })
  test('what is forced is declared, with its reason', () => {
    const reason = { code: 'urgent', note: '汛情' }
    expect(actBody('forcePublish', outlook(), answers(reason), said())).toMatchObject({
      lack: { element: SECRECY_ELEMENT },
    })
    expect(actBody('forcePublish', outlook(), answers({ ...reason, secrecyReviewed: true }), said())).toMatchObject({
      body: { revisionToken: 'token-1', secrecyReviewed: true, reason },
    })
  })
  test('a review after the fact asks for its outcome, then for what that needs', () => {
    const forced = outlook({ stage: 'published', revision: 'live', liveRevision: 'live' })
    const upheld = said({ outcome: 'upheld' })
    expect(actBody('reviewAfter', forced, NO_ANSWERS, said())).toMatchObject({ lack: { element: OUTCOME_ELEMENT } })
    expect(actBody('reviewAfter', forced, NO_ANSWERS, upheld)).toMatchObject({ lack: { element: NOTE_ELEMENT } })
    expect(actBody('reviewAfter', forced, answers({ note: '属实' }), upheld)).toMatchObject({
      body: { revision: 'live', outcome: 'upheld', reason: { note: '属实' } },
    })
    expect(actBody('reviewAfter', forced, withReason, said({ outcome: 'withdraw' }))).toMatchObject({
      body: { outcome: 'withdraw', reason: { code: 'privacy' } },
    })
  })
})

test('the door reads every body that the desk can send', () => {
  const full = answers({ secrecyReviewed: true, note: '改' })
  const particulars = { ...NO_PARTICULARS, publicNote: '更正', at: '2999-12-01T09:00' }
  const before = outlook({ stage: 'unitReview', revision: 'sha', liveRevision: 'live' })
  for (const action of ACTIONS) {
    for (const outcome of ['upheld', 'withdraw'] as const) {
      const code = reasonCodes(action === 'reviewAfter' ? 'withdraw' : action)[0] ?? ''
      const body = CONFIRMED_APART.includes(action)
        ? actBody(action, before, { ...full, code }, { ...particulars, outcome })
        : commandFor(action, before, [], { ...full, code })
      if ('lack' in body) throw new Error(`${action}: ${body.lack.message}`)
      expect(parseCommand(body.body, before.stage).action).toBe(action)
    }
  }
})
