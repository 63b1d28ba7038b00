/** Runs the checks over a story. */
import type { StoryContent, Subject } from '../content'
import type { Issue, Severity } from '../issues'
import { excerptAt } from './excerpts'
import { compareFields, topLevel } from './fields'
import { issueIds } from './identity'
import { FACT_CHECKS, TEXT_CHECKS } from './list'
import { scanPatterns } from './patterns'
import { imageTextsOf, textsOf } from './texts'
import type { Describe, FactCheck, FieldText, Saying, TextCheck, TextFinding, ZonedText } from './types'
import { zoned } from './zones'

type Found = Omit<Issue, 'id' | 'acknowledgedBy'>

/**
 * The issues of a story, in the order in which it is read, then by position. Pure and deterministic.
 * @param describe makes the sentence of a message (`describeCheck` of the catalogue)
 */
export function runChecks(subject: Subject, describe: Describe): Issue[] {
  const texts = [...textsOf(subject.content), ...imageTextsOf(subject)].map(zoned)
  const ofKind = <C extends TextCheck | FactCheck>(checks: readonly C[]): C[] =>
    checks.filter(({ kinds }) => !kinds || kinds.includes(subject.kind))
  const found = [
    ...ofKind(FACT_CHECKS).flatMap((check) => factIssues(check, subject, describe)),
    ...ofKind(TEXT_CHECKS).flatMap((check) =>
      texts
        .filter(({ field }) => reads(check, field))
        .flatMap((text) => findings(check, text).map((finding) => textIssue(check, text, finding, subject, describe))),
    ),
  ]
  const idOf = issueIds()
  return found
    .sort((a, b) => compareFields(a.field, b.field) || a.position.start - b.position.start || Number(a.check) - Number(b.check))
    .map((issue) => ({ id: idOf(issue.check, issue.field, issue.excerpt), ...issue, acknowledgedBy: null }))
}

function reads({ only, exempt }: TextCheck, field: string): boolean {
  const member = topLevel(field) as keyof StoryContent
  return (!only || only.includes(member)) && !exempt?.includes(member)
}

function findings({ quotations, patterns, scan }: TextCheck, text: ZonedText): TextFinding[] {
  const all = [...scanPatterns(text.text, patterns ?? []), ...(scan?.(text) ?? [])]
  return quotations === 'look' ? all : all.filter(({ start }) => !text.quoted[start])
}

function textIssue(check: TextCheck, text: FieldText, finding: TextFinding, subject: Subject, describe: Describe): Found {
  const said = {
    check: check.check,
    severity: severityOf(check, finding, subject),
    field: text.field,
    excerpt: excerptAt(text, finding),
  }
  const suggestion = describe(finding.message, finding.vars ?? {})
  if (text.ofImage)
    return { ...said, position: { start: 0, end: 0 }, suggestion: describe('wordsOfImage', { suggestion }) }
  const { start, end, fix } = finding
  return { ...said, position: { start, end }, suggestion, ...(fix === undefined ? {} : { fix }) }
}

const factIssues = (check: FactCheck, subject: Subject, describe: Describe): Found[] =>
  check.examine(subject).map((finding) => ({
    check: check.check,
    severity: severityOf(check, finding, subject),
    field: finding.field,
    excerpt: '',
    position: { start: 0, end: 0 },
    suggestion: describe(finding.message, finding.vars ?? {}),
  }))

const severityOf = (check: TextCheck | FactCheck, { severity }: Saying, { kind }: Subject): Severity =>
  severity ?? check.severityIn?.[kind] ?? check.severity
