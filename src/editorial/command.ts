/** The body of a transition, read at the door: what each action takes, and nothing else. */
import { t } from '../messages/index'
import { commentInputs } from './commentInput'
import { invalid } from './errors'
import type { CommentInput } from './rules/comments/types'
import { isKind, type Kind } from './rules/kinds'
import { isBrokenText } from './rules/richText'
import { ACTIONS, REASON_CODES, type Action } from './rules/stages'

export interface Note {
  issue: string
  reason: string
}
export interface Command {
  action: Action
  revision?: string
  revisionToken?: string
  step?: string
  reason?: { code?: string; note?: string }
  publicNote?: string
  successor?: { kind: Kind; id: string }
  acknowledged: string[]
  contested: Note[]
  overrides: Note[]
  /** return: what is said with it, at passages and fields */
  comments: CommentInput[]
}

type Body = Record<string, unknown>

const MAX_NOTE = 2000
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

function reason(body: Body, action: Action): Command['reason'] {
  const codes: readonly string[] | undefined = REASON_CODES[action as keyof typeof REASON_CODES]
  if (body.reason === undefined || body.reason === null) {
    if (codes) throw invalid('reason', 'errors.missingField')
    return undefined
  }
  const given = object(body.reason, 'reason')
  if (!codes) {
    const optional = text({ 'reason.note': given.note }, 'reason.note', false)
    return optional ? { note: optional } : undefined
  }
  if (typeof given.code !== 'string' || !codes.includes(given.code)) throw invalid('reason.code')
  return { code: given.code, note: text({ 'reason.note': given.note }, 'reason.note', true) }
}

function successor(body: Body): Command['successor'] {
  if (body.successor === undefined || body.successor === null) return undefined
  const given = object(body.successor, 'successor')
  if (!isKind(given.kind)) throw invalid('successor.kind')
  if (typeof given.id !== 'string' || given.id === '') throw invalid('successor.id')
  return { kind: given.kind, id: given.id }
}

const NEEDS_REVISION: readonly Action[] = ['pass', 'return', 'sign', 'unsign', 'publish', 'withdraw']
const HAS_STEP: readonly Action[] = ['pass', 'return', 'sign', 'unsign']
const DECLARES_SECRECY: readonly Action[] = ['pass', 'sign']

/**
 * Reads the body of a transition; members that the action does not name are ignored.
 * @throws Refusal 400 `INVALID_REQUEST` with `field`
 */
export function parseCommand(input: unknown): Command {
  const body = object(input, 'action')
  const { action } = body
  if (!isAction(action)) {
    throw invalid('action', 'errors.unknownAction', { action: typeof action === 'string' ? action.slice(0, 40) : '' })
  }
  const command: Command = {
    action,
    reason: reason(body, action),
    acknowledged: action === 'pass' ? list(body, 'acknowledged', issueId) : [],
    contested: action === 'submit' ? list(body, 'contested', note) : [],
    overrides: action === 'sign' ? list(body, 'overrides', note) : [],
    comments: action === 'return' ? commentInputs(body) : [],
  }
  if (NEEDS_REVISION.includes(action)) command.revision = text(body, 'revision', true, 200)
  if (action === 'submit') command.revisionToken = text(body, 'revisionToken', false, 200)
  if (HAS_STEP.includes(action)) command.step = text(body, 'step', false, 40)
  if (DECLARES_SECRECY.includes(action) && body.secrecyReviewed !== true)
    throw invalid('secrecyReviewed', 'errors.secrecy')
  if (action === 'withdraw') {
    command.publicNote = text(body, 'publicNote', false, 500)
    command.successor = successor(body)
  }
  return command
}
