/** The body of a transition, read at the door: what each action takes, and nothing else. */
import { t } from '../messages/index'
import { commentInputs } from './commentInput'
import { invalid } from './errors'
import type { CommentInput } from './rules/comments/types'
import { readMoment } from './rules/days'
import { isKind, type Kind } from './rules/kinds'
import { isEditable } from './rules/policy'
import { isBrokenText } from './rules/richText'
import { ACTIONS, REASON_CODES, type Action, type Stage } from './rules/stages'

export interface Note {
  issue: string
  reason: string
}
export const AFTER_OUTCOMES = ['upheld', 'withdraw'] as const
export type AfterOutcome = (typeof AFTER_OUTCOMES)[number]

export interface Command {
  action: Action
  revision?: string
  revisionToken?: string
  step?: string
  reason?: { code?: string; note?: string }
  publicNote?: string
  successor?: { kind: Kind; id: string }
  /** ISO moment, in the future */
  at?: string
  outcome?: AfterOutcome
  acknowledged: string[]
  contested: Note[]
  overrides: Note[]
  /** return: what is said with it, at passages and fields */
  comments: CommentInput[]
}

type Body = Record<string, unknown>

const MAX_NOTE = 2000
const MAX_PUBLIC_NOTE = 500
const isAction = (value: unknown): value is Action => ACTIONS.includes(value as Action)

/** A member that is a text. @throws Refusal 400 where it is something else, or empty although required */
function text(body: Body, name: string, required: boolean, max = MAX_NOTE): string | undefined {
  const value = body[name]
  if (value === undefined || value === null) {
    if (required) throw invalid(name, 'errors.missingField')
    return undefined
  }
  if (typeof value !== 'string') throw invalid(name, 'errors.wrongType', { expected: t('options.shape.text') })
  const trimmed = value.trim().normalize('NFC')
  if (trimmed === '' && required) throw invalid(name, 'errors.emptyReason')
  if (trimmed.length > max) throw invalid(name, 'errors.tooLong', { max })
  if (isBrokenText(trimmed)) throw invalid(name, 'errors.badText')
  return trimmed === '' ? undefined : trimmed
}

const object = (value: unknown, name: string): Body => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(name)
  return value as Body
}

function list<T>(body: Body, name: string, read: (item: unknown, path: string) => T): T[] {
  const value = body[name]
  if (value === undefined || value === null) return []
  if (!Array.isArray(value) || value.length > 1000) throw invalid(name)
  return value.map((item, index) => read(item, `${name}.${index}`))
}

const issueId = (item: unknown, path: string): string => {
  if (typeof item !== 'string' || item === '' || item.length > 200) throw invalid(path)
  return item
}

const note = (item: unknown, path: string): Note => {
  const row = object(item, path)
  const reason = text({ [`${path}.reason`]: row.reason }, `${path}.reason`, true) ?? ''
  return { issue: issueId(row.issue, `${path}.issue`), reason }
}

/** Actions whose reason is a sentence alone: what was forced is upheld with one, the others may have one. */
const NOTED: readonly Action[] = ['recall', 'newEdition', 'discard', 'archive', 'reopen', 'reviewAfter']

/** The closed list of codes that a reason is chosen from, or null. */
function codesFor(action: Action, outcome?: AfterOutcome): readonly string[] | null {
  if (action === 'reviewAfter') return outcome === 'withdraw' ? REASON_CODES.withdraw : null
  return REASON_CODES[action as keyof typeof REASON_CODES] ?? null
}

function reason(body: Body, action: Action, outcome?: AfterOutcome): Command['reason'] {
  const codes = codesFor(action, outcome)
  if (codes === null && !NOTED.includes(action)) return undefined
  if (body.reason === undefined || body.reason === null) {
    if (codes !== null || action === 'reviewAfter') throw invalid('reason', 'errors.missingField')
    return undefined
  }
  const given = object(body.reason, 'reason')
  const code = codes?.find((each) => each === given.code)
  if (codes && code === undefined) throw invalid('reason.code')
  const said = text({ 'reason.note': given.note }, 'reason.note', true)
  return { ...(code === undefined ? {} : { code }), note: said }
}

/** A moment in the future. @throws Refusal 400 */
function futureMoment(body: Body): string {
  const said = text(body, 'at', true, 40) ?? ''
  const moment = readMoment(said)
  if (!moment) throw invalid('at', 'errors.badMoment')
  if (moment.getTime() <= Date.now()) throw invalid('at', 'errors.pastMoment')
  return moment.toISOString()
}

function afterOutcome(body: Body): AfterOutcome {
  const outcome = AFTER_OUTCOMES.find((each) => each === body.outcome)
  if (!outcome) throw invalid('outcome', body.outcome === undefined ? 'errors.missingField' : undefined)
  return outcome
}

function successor(body: Body): Command['successor'] {
  if (body.successor === undefined || body.successor === null) return undefined
  const given = object(body.successor, 'successor')
  if (!isKind(given.kind)) throw invalid('successor.kind')
  if (typeof given.id !== 'string' || given.id === '') throw invalid('successor.id')
  return { kind: given.kind, id: given.id }
}

const NEEDS_REVISION: readonly Action[] = [
  'pass',
  'return',
  'sign',
  'unsign',
  'publish',
  'schedule',
  'hold',
  'correct',
  'withdraw',
  'suspend',
  'resume',
  'reviewAfter',
]
const HAS_STEP: readonly Action[] = ['pass', 'return', 'sign', 'unsign']
const DECLARES_SECRECY: readonly Action[] = ['pass', 'sign', 'forcePublish']

/** What a person forces is the revision under review, or the text as they read it. */
const forcedMember = (stage: Stage) => (isEditable(stage) ? 'revisionToken' : 'revision')

/**
 * Reads the body of a transition of a story in `stage`; members that the action does not name are ignored.
 * @throws Refusal 400 `INVALID_REQUEST` with `field`
 */
export function parseCommand(input: unknown, stage: Stage): Command {
  const body = object(input, 'action')
  const { action } = body
  if (!isAction(action)) {
    throw invalid('action', 'errors.unknownAction', { action: typeof action === 'string' ? action.slice(0, 40) : '' })
  }
  const outcome = action === 'reviewAfter' ? afterOutcome(body) : undefined
  const command: Command = {
    action,
    reason: reason(body, action, outcome),
    acknowledged: action === 'pass' ? list(body, 'acknowledged', issueId) : [],
    contested: action === 'submit' ? list(body, 'contested', note) : [],
    overrides: action === 'sign' ? list(body, 'overrides', note) : [],
    comments: action === 'return' ? commentInputs(body) : [],
  }
  if (outcome) command.outcome = outcome
  if (NEEDS_REVISION.includes(action)) command.revision = text(body, 'revision', true, 200)
  if (action === 'submit') command.revisionToken = text(body, 'revisionToken', false, 200)
  if (action === 'forcePublish') command[forcedMember(stage)] = text(body, forcedMember(stage), true, 200)
  if (HAS_STEP.includes(action)) command.step = text(body, 'step', false, 40)
  if (DECLARES_SECRECY.includes(action) && body.secrecyReviewed !== true)
    throw invalid('secrecyReviewed', 'errors.secrecy')
  if (action === 'schedule') command.at = futureMoment(body)
  if (action === 'correct') command.publicNote = text(body, 'publicNote', true, MAX_PUBLIC_NOTE)
  if (action === 'withdraw' || outcome === 'withdraw') {
    command.publicNote = text(body, 'publicNote', false, MAX_PUBLIC_NOTE)
    command.successor = successor(body)
  }
  return command
}
