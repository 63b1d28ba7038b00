/** What the checks find, together with who has acknowledged it. */
import type { PayloadRequest } from 'payload'
import { describeCheck } from '../messages/checks'
import { checkContext, type CheckContext } from './checkContext'
import { Refusal, invalid } from './errors'
import type { GateRecord, Person } from './gateRecord'
import type { Note } from './command'
import { runChecks, UNWAIVABLE } from './rules/checks/index'
import type { Subject } from './rules/content'
import type { Issue, Severity } from './rules/issues'
import type { Story } from './story'

/** The issues of a text by a rule book, with what lies around it. */
export const issuesIn = ({ subject, book, around }: CheckContext, gate: GateRecord): Issue[] =>
  runChecks(subject, describeCheck, book, around).map((issue) => ({
    ...issue,
    acknowledgedBy: gate.acknowledged[issue.id] ?? null,
  }))

/** The present issues of a story's text, by the director's rule book and with what lies around it now. */
export const findIssues = async (
  req: PayloadRequest,
  { id, gate }: Pick<Story, 'id' | 'gate'>,
  text: Subject,
): Promise<Issue[]> => issuesIn(await checkContext(req, id, text), gate)

/** @throws Refusal 400 with `field` for an id that is not a present issue of the severity */
function assertPresent(issues: Issue[], severity: Severity, ids: string[], field: string): void {
  const known = new Set(issues.filter((issue) => issue.severity === severity).map(({ id }) => id))
  if (ids.some((id) => !known.has(id))) throw invalid(field, 'errors.unknownIssue')
}

const waivable = (issue: Issue): boolean => !UNWAIVABLE.has(issue.check)

const withNotes = (record: Record<string, { reason: string; by: Person }>, notes: Note[], by: Person) => ({
  ...record,
  ...Object.fromEntries(notes.map(({ issue, reason }) => [issue, { reason, by }])),
})

const refuse = (issues: Issue[]): void => {
  if (issues.length > 0) throw new Refusal('CHECKS_FAILED', { issues, field: issues[0]?.field })
}

/** submit: every error mended or contested. @throws Refusal 422 */
export function contest(issues: Issue[], gate: GateRecord, notes: Note[], by: Person): GateRecord {
  assertPresent(
    issues,
    'error',
    notes.map(({ issue }) => issue),
    'contested',
  )
  const contested = withNotes(gate.contested, notes, by)
  refuse(issues.filter((issue) => issue.severity === 'error' && !(waivable(issue) && contested[issue.id])))
  return { ...gate, contested }
}

/** pass: every warning acknowledged, every error contested. @throws Refusal 422 */
export function acknowledge(issues: Issue[], gate: GateRecord, ids: string[], by: Person): GateRecord {
  assertPresent(issues, 'warning', ids, 'acknowledged')
  const fresh = ids.filter((id) => !gate.acknowledged[id]).map((id) => [id, by] as const)
  const acknowledged = { ...gate.acknowledged, ...Object.fromEntries(fresh) }
  refuse(
    issues.filter(
      (issue) =>
        (issue.severity === 'warning' && !acknowledged[issue.id]) ||
        (issue.severity === 'error' && !(waivable(issue) && gate.contested[issue.id])),
    ),
  )
  return { ...gate, acknowledged }
}

/** sign: every error overridden. @throws Refusal 422 */
export function override(issues: Issue[], gate: GateRecord, notes: Note[], by: Person): GateRecord {
  assertPresent(
    issues,
    'error',
    notes.map(({ issue }) => issue),
    'overrides',
  )
  const overridden = withNotes(gate.overridden, notes, by)
  refuse(issues.filter((issue) => issue.severity === 'error' && !(waivable(issue) && overridden[issue.id])))
  return { ...gate, overridden }
}

/** forcePublish: errors are recorded and do not block, but for those that nobody may wave through. @throws Refusal 422 */
export const assertForcible = (issues: Issue[]): void =>
  refuse(issues.filter((issue) => issue.severity === 'error' && !waivable(issue)))
