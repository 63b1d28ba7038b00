/** Runs the checks over a story. */
import type { StoryContent, Subject } from '../content'
import type { Issue, Severity } from '../issues'
import type { RuleBook, Surroundings } from './book'
import { DEFAULT_BOOK } from './data/book'
import { excerptAt } from './excerpts'
import { compareFields, topLevel } from './fields'
import { issueIds } from './identity'
import { levelled } from './levels'
import { listed } from './limit'
import { FACT_CHECKS, TEXT_CHECKS } from './list'
import { scanPatterns } from './patterns'
import { seen, stands } from './seen'
import { attachmentTextsOf, imageTextsOf, textsOf } from './texts'
import type { Describe, FactCheck, Known, PlacedFinding, Saying, TextCheck, ZonedText } from './types'
import { zoned } from './zones'

type Found = Omit<Issue, 'id' | 'acknowledgedBy'>
type Levelled = PlacedFinding & { severity: Severity }

/**
 * The issues of a story, in the order in which it is read, then by position. Pure and deterministic.
 * @param subject the story with the facts of every file that it shows
 * @param describe makes the sentence of a message (`describeCheck` of the catalogue)
 * @param book what a director has laid down
 * @param around what lies outside the story; without it the checks 35 (dead links) and 42 say nothing
 */
export function runChecks(
  subject: Subject,
  describe: Describe,
  book: RuleBook = DEFAULT_BOOK,
  around?: Surroundings,
): Issue[] {
  const known: Known = { subject, book, around }
  const ofKind = ({ kinds, exemptKinds }: TextCheck | FactCheck) =>
    (!kinds || kinds.includes(subject.kind)) && !exemptKinds?.includes(subject.kind)
  const texts = [...textsOf(subject.content), ...imageTextsOf(subject), ...attachmentTextsOf(subject)]
    .sort((a, b) => compareFields(a.field, b.field))
    .map((text) => zoned(seen(text), book))
  const idOf = issueIds()
  return [
    ...[...FACT_CHECKS, ...TEXT_CHECKS].filter(ofKind).flatMap((check) => factIssues(check, known, describe)),
    ...TEXT_CHECKS.filter(ofKind).flatMap((check) => textIssues(check, texts, known, describe)),
  ]
    .sort(
      (a, b) =>
        compareFields(a.field, b.field) || a.position.start - b.position.start || Number(a.check) - Number(b.check),
    )
    .map((issue) => ({ id: idOf(issue.check, issue.field, issue.excerpt), ...issue, acknowledgedBy: null }))
}

/** The findings of a check with their severities, without those that a director has turned off. */
const withSeverity = <T extends Saying>(
  { check, severity, severityIn }: TextCheck | FactCheck,
  findings: readonly T[],
  { subject, book }: Known,
): (T & { severity: Severity })[] =>
  findings.flatMap((finding) => {
    const severe = levelled(check, finding.severity ?? severityIn?.[subject.kind] ?? severity, book)
    return severe ? [{ ...finding, severity: severe }] : []
  })

function factIssues(check: FactCheck | TextCheck, known: Known, describe: Describe): Found[] {
  return withSeverity(check, check.examine?.(known.subject, known) ?? [], known).map((finding) => ({
    check: check.check,
    severity: finding.severity,
    field: finding.field,
    excerpt: '',
    position: { start: 0, end: 0 },
    suggestion: describe(finding.message, finding.vars ?? {}),
  }))
}

function textIssues(check: TextCheck, all: readonly ZonedText[], known: Known, describe: Describe): Found[] {
  const texts = all.filter((text) => reads(check, text))
  const found = [...texts.flatMap((text) => findingsIn(check, text, known)), ...(check.compare?.(texts, known) ?? [])]
  return listed(withSeverity(check, found, known), ({ severity }) => severity).map(({ finding, more }) => {
    const { text, fix, severity } = finding
    const position = stands(text, finding)
    const standsHere = !text.ofImage && !text.ofAttachment
    return {
      check: check.check,
      severity,
      field: text.field,
      excerpt: excerptAt({ text: text.stored ?? text.text, long: text.long }, position),
      position: standsHere ? position : { start: 0, end: 0 },
      suggestion: suggestionFor(finding, more, describe),
      ...(fix === undefined || !standsHere ? {} : { fix }),
    }
  })
}

function reads({ only, exempt, attachments }: TextCheck, { field, ofAttachment }: ZonedText): boolean {
  const member = topLevel(field) as keyof StoryContent
  return (!only || only.includes(member)) && !exempt?.includes(member) && (!ofAttachment || attachments === 'look')
}

function findingsIn({ quotations, names, patterns, scan }: TextCheck, text: ZonedText, known: Known): PlacedFinding[] {
  return [...scanPatterns(text.text, patterns ?? []), ...(scan?.(text, known) ?? [])]
    .filter(({ start }) => quotations === 'look' || (!text.quoted[start] && (names === 'look' || !text.named[start])))
    .map((finding) => ({ ...finding, text }))
}

function suggestionFor({ message, vars = {}, text }: Levelled, more: number, describe: Describe): string {
  const said = describe(message, vars)
  const whole = text.ofImage
    ? describe('wordsOfImage', { suggestion: said })
    : text.ofAttachment
      ? describe('inAttachment', { name: text.fileName ?? '', suggestion: said })
      : said
  return more === 0 ? whole : describe('andMore', { suggestion: whole, count: String(more) })
}
