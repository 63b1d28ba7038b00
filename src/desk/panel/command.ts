/** What a person says with an action → the body that the door takes, or what is still lacking. Pure. */
import type { MessageKey } from '../../messages/index'
import { UNWAIVABLE } from '../../editorial/rules/checks/index'
import type { CommentInput } from '../../editorial/rules/comments/types'
import type { Issue } from '../../editorial/rules/issues'
import type { Outlook } from '../../editorial/rules/outlook'
import { REASON_CODES, type Action } from '../../editorial/rules/stages'

export interface Answers {
  /** reason against an issue, by its id */
  reasons: Record<string, string>
  /** warnings looked at, by id */
  seen: Record<string, boolean>
  secrecyReviewed: boolean
  code: string
  note: string
  /** what is said with a return, at passages and fields */
  comments: readonly CommentInput[]
}

export const NO_ANSWERS: Answers = { reasons: {}, seen: {}, secrecyReviewed: false, code: '', note: '', comments: [] }

/** What is missing: the sentence, and the element to go to. */
export interface Lack {
  message: MessageKey
  count: number
  element: string
  /** a finding, far below the button: the sentence is shown first, and leads there */
  far?: true
}

export type Said = { body: Record<string, unknown> } | { lack: Lack }

export const issueElement = ({ id }: Pick<Issue, 'id'>): string => `desk-issue-${id}`
/** The list of findings, where the focus goes once some were mended. */
export const ISSUES_ELEMENT = 'desk-issues'
export const SECRECY_ELEMENT = 'desk-secrecy'
export const CODE_ELEMENT = 'desk-reason-code'
export const NOTE_ELEMENT = 'desk-reason-note'

export const isWaivable = ({ check }: Issue): boolean => !UNWAIVABLE.has(check)
const reasonFor = (answers: Answers, { id }: Issue): string => (answers.reasons[id] ?? '').trim()
const ofSeverity = (issues: readonly Issue[], severity: Issue['severity']): Issue[] =>
  issues.filter((issue) => issue.severity === severity)

/** Errors that stand in the way of a submit: neither contested before nor with a reason now. */
export const uncontested = (outlook: Outlook, issues: readonly Issue[], answers: Answers): Issue[] =>
  ofSeverity(issues, 'error').filter(
    (issue) => !(isWaivable(issue) && (outlook.contested[issue.id] || reasonFor(answers, issue))),
  )

/** Warnings that nobody has acknowledged, and that the person has not either. */
export const unseen = (issues: readonly Issue[], answers: Answers): Issue[] =>
  ofSeverity(issues, 'warning').filter((issue) => !issue.acknowledgedBy && !answers.seen[issue.id])

/** Errors for whose signing no reason is given. */
export const unanswered = (outlook: Outlook, issues: readonly Issue[], answers: Answers): Issue[] =>
  ofSeverity(issues, 'error').filter(
    (issue) => !(isWaivable(issue) && (outlook.overridden[issue.id] || reasonFor(answers, issue))),
  )

const lack = (message: MessageKey, element: string, count = 1): { lack: Lack } => ({
  lack: { message, element, count },
})
const firstOf = (message: MessageKey, issues: Issue[]): { lack: Lack } | null =>
  issues[0] ? { lack: { ...lack(message, issueElement(issues[0]), issues.length).lack, far: true } } : null

const notes = (issues: readonly Issue[], answers: Answers) =>
  ofSeverity(issues, 'error')
    .filter((issue) => isWaivable(issue) && reasonFor(answers, issue) !== '')
    .map((issue) => ({ issue: issue.id, reason: reasonFor(answers, issue) }))

const declared = (answers: Answers) => (answers.secrecyReviewed ? null : lack('desk.lack.secrecy', SECRECY_ELEMENT))

type Reader = (outlook: Outlook, issues: readonly Issue[], answers: Answers) => Said

const withReason: Reader = (_outlook, _issues, { code, note }) => {
  if (code === '') return lack('desk.lack.code', CODE_ELEMENT)
  if (note.trim() === '') return lack('desk.lack.note', NOTE_ELEMENT)
  return { body: { reason: { code, note: note.trim() } } }
}

const withComments: Reader = (outlook, issues, answers) => {
  const said = withReason(outlook, issues, answers)
  return 'lack' in said || answers.comments.length === 0 ? said : { body: { ...said.body, comments: answers.comments } }
}

const READERS: Partial<Record<Action, Reader>> = {
  submit: (outlook, issues, answers) =>
    firstOf('desk.lack.errors', uncontested(outlook, issues, answers)) ?? {
      body: { revisionToken: outlook.revisionToken, contested: notes(issues, answers) },
    },
  pass: (outlook, issues, answers) =>
    firstOf('desk.lack.uncontested', uncontested(outlook, issues, NO_ANSWERS)) ??
    firstOf('desk.lack.warnings', unseen(issues, answers)) ??
    declared(answers) ?? {
      body: {
        secrecyReviewed: true,
        acknowledged: ofSeverity(issues, 'warning')
          .filter(({ id }) => answers.seen[id])
          .map(({ id }) => id),
      },
    },
  sign: (outlook, issues, answers) =>
    firstOf('desk.lack.overrides', unanswered(outlook, issues, answers)) ??
    declared(answers) ?? { body: { secrecyReviewed: true, overrides: notes(issues, answers) } },
  return: withComments,
  unsign: withReason,
}

/** Actions that ask for a reason in place. */
export const asksReason = (action: Action): action is 'return' | 'unsign' => action === 'return' || action === 'unsign'
/** The codes from which the reason of an action is chosen; none where a sentence is enough. */
export const reasonCodes = (action: Action): readonly string[] =>
  action in REASON_CODES ? REASON_CODES[action as keyof typeof REASON_CODES] : []

/**
 * The body of the transition, or what the person has not said yet. Stage and revision, as they were read, are always in
 * it: the door refuses where they are no longer so.
 */
export function commandFor(action: Action, outlook: Outlook, issues: readonly Issue[], answers: Answers): Said {
  const said = READERS[action]?.(outlook, issues, answers) ?? { body: {} }
  if ('lack' in said) return said
  return { body: { action, step: outlook.stage, revision: outlook.revision, ...said.body } }
}
