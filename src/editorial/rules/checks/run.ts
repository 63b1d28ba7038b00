/** Runs the checks over a story. */
import type { StoryContent, Subject } from '../content'
import type { Issue, Severity } from '../issues'
import { excerptAt } from './excerpts'
import { compareFields, topLevel } from './fields'
import { issueIds } from './identity'
import { listed } from './limit'
import { FACT_CHECKS, TEXT_CHECKS } from './list'
import { scanPatterns } from './patterns'
import { imageTextsOf, textsOf } from './texts'
import type { Describe, FactCheck, Saying, TextCheck, TextFinding, ZonedText } from './types'
import { zoned } from './zones'

type Found = Omit<Issue, 'id' | 'acknowledgedBy'>
type InText = TextFinding & { text: ZonedText }

/**
 * The issues of a story, in the order in which it is read, then by position. Pure and deterministic.
 * @param subject the story with the facts of every file that it shows
 * @param describe makes the sentence of a message (`describeCheck` of the catalogue)
 */
export function runChecks(subject: Subject, describe: Describe): Issue[] {
  const ofKind = ({ kinds }: TextCheck | FactCheck) => !kinds || kinds.includes(subject.kind)
  const texts = [...textsOf(subject.content), ...imageTextsOf(subject)]
    .sort((a, b) => compareFields(a.field, b.field))
    .map(zoned)
  const idOf = issueIds()
  return [
    ...FACT_CHECKS.filter(ofKind).flatMap((check) => factIssues(check, subject, describe)),
    ...TEXT_CHECKS.filter(ofKind).flatMap((check) => textIssues(check, texts, subject, describe)),
  ]
    .sort(
      (a, b) =>
        compareFields(a.field, b.field) || a.position.start - b.position.start || Number(a.check) - Number(b.check),
    )
    .map((issue) => ({ id: idOf(issue.check, issue.field, issue.excerpt), ...issue, acknowledgedBy: null }))
}

const severityOf = (check: TextCheck | FactCheck, { severity }: Saying, { kind }: Subject): Severity =>
  severity ?? check.severityIn?.[kind] ?? check.severity

function factIssues(check: FactCheck, subject: Subject, describe: Describe): Found[] {
  return check.examine(subject).map((finding) => ({
    check: check.check,
    severity: severityOf(check, finding, subject),
    field: finding.field,
    excerpt: '',
    position: { start: 0, end: 0 },
    suggestion: describe(finding.message, finding.vars ?? {}),
  }))
}

function textIssues(check: TextCheck, texts: readonly ZonedText[], subject: Subject, describe: Describe): Found[] {
  const found = texts.filter(({ field }) => reads(check, field)).flatMap((text) => findingsIn(check, text))
  return listed(found, (finding) => severityOf(check, finding, subject)).map(({ finding, more }) => {
    const { text, start, end, fix } = finding
    return {
      check: check.check,
      severity: severityOf(check, finding, subject),
      field: text.field,
      excerpt: excerptAt(text, finding),
      position: text.ofImage ? { start: 0, end: 0 } : { start, end },
      suggestion: suggestionFor(finding, more, describe),
      ...(fix === undefined || text.ofImage ? {} : { fix }),
    }
  })
}

function reads({ only, exempt }: TextCheck, field: string): boolean {
  const member = topLevel(field) as keyof StoryContent
  return (!only || only.includes(member)) && !exempt?.includes(member)
}

function findingsIn({ quotations, patterns, scan }: TextCheck, text: ZonedText): InText[] {
  return [...scanPatterns(text.text, patterns ?? []), ...(scan?.(text) ?? [])]
    .filter(({ start }) => quotations === 'look' || !text.quoted[start])
    .map((finding) => ({ ...finding, text }))
}

function suggestionFor({ message, vars = {}, text }: InText, more: number, describe: Describe): string {
  const said = describe(message, vars)
  const whole = text.ofImage ? describe('wordsOfImage', { suggestion: said }) : said
  return more === 0 ? whole : describe('andMore', { suggestion: whole, count: String(more) })
}
