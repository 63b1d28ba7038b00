import { describe, expect, test } from 'vitest'
import { NO_WITHDRAWAL, withdrawalFor } from '../../../src/desk/act/withdrawal'
import {
  CODE_ELEMENT,
  commandFor,
  issueElement,
  NO_ANSWERS,
  NOTE_ELEMENT,
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
      lack: { message: 'desk.lack.errors', element: issueElement(error), count: 1 },
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
  test('a withdrawal speaks of what is live, and leaves out what was not written', () => {
    expect(withdrawalFor(review, NO_ANSWERS, NO_WITHDRAWAL)).toMatchObject({ lack: { element: CODE_ELEMENT } })
    const said = answers({ code: 'privacy', note: '涉及个人' })
    expect(withdrawalFor(review, said, NO_WITHDRAWAL)).toEqual({
      body: { action: 'withdraw', step: 'gateReview', revision: 'live', reason: { code: 'privacy', note: '涉及个人' } },
    })
    const successor = { kind: 'notices', id: 'n1', title: '新的' } as const
    expect(withdrawalFor(review, said, { publicNote: ' 已有新稿 ', successor })).toMatchObject({
      body: { publicNote: '已有新稿', successor: { kind: 'notices', id: 'n1' } },
    })
  })
})

test('the door reads every body that the panel can send', () => {
  const full = answers({ secrecyReviewed: true, code: 'facts', note: '改' })
  for (const action of ACTIONS.filter((each) => each !== 'withdraw')) {
    const said = commandFor(action, outlook({ stage: 'unitReview', revision: 'sha' }), [], full)
    if ('lack' in said) throw new Error(`${action}: ${said.lack.message}`)
    expect(parseCommand(said.body).action).toBe(action)
  }
})
