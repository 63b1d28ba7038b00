/** The labelled set (`tests/fixtures/checks`), as stories that the checks can run over, and how a run is judged. */
import { readdirSync, readFileSync } from 'node:fs'
import { DEFAULT_BOOK, runChecks, type RuleBook, type Surroundings } from '../../../src/editorial/rules/checks'
import type { LexicalNode, MediaFacts, RichText, StoryContent, Subject } from '../../../src/editorial/rules/content'
import type { Issue, Severity } from '../../../src/editorial/rules/issues'
import type { Kind } from '../../../src/editorial/rules/kinds'
import { plainText } from '../../../src/editorial/rules/plainText'
import { describeCheck } from '../../../src/messages/checks'
import { node, rich, text } from './stories'

const FOLDER = new URL('../../fixtures/checks/', import.meta.url)

export interface Expected {
  severity: Severity
  text?: string
  field?: string
}
export interface Line {
  rule: string
  kind: Kind
  field: string
  text?: string
  content?: Record<string, unknown> & { body?: string; lead?: string }
  media?: Partial<MediaFacts>[]
  roster?: RuleBook['roster']
  sources?: string[]
  live?: { title: string; publicUrl: string; paragraphs: string[] }[]
  links?: Record<string, boolean>
  found: Expected[]
  why: string
}

/** All lines of one rule. */
export const linesOf = (rule: number): Line[] =>
  readFileSync(new URL(`labelled/rule${String(rule).padStart(2, '0')}.jsonl`, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line)

/** Text as a body: a line is a paragraph, an address of this site is a link. */
function asBody(body: string): RichText {
  const paragraph = (line: string): LexicalNode[] =>
    line
      .split(/(\/[a-z]+\/[\w-]+)/)
      .map((part, i) => (i % 2 === 0 ? text(part) : { ...node('link', text(part)), fields: { url: part } }))
      .filter((part) => part.type === 'link' || part.text !== '')
  return rich(...body.split('\n').map((line) => node('paragraph', ...paragraph(line))))
}

function subjectOf({ kind, field, text: said, content, media = [] }: Line): Subject {
  const given = content ?? { [field]: said }
  const whole = { title: '', ...given } as Record<string, unknown>
  for (const member of ['body', 'lead']) if (typeof whole[member] === 'string') whole[member] = asBody(whole[member])
  return {
    kind,
    content: whole as unknown as StoryContent,
    media: media.map((facts) => ({ id: '', sha256: '0'.repeat(64), mimeType: '', filesize: 1, ...facts })),
  }
}

export interface Judgement {
  right: number
  /** issues that no label asks for */
  wrong: Issue[]
  missed: Expected[]
}

/** Runs the rule of a line over it, and compares what is found with what is asked for. */
export function judge(line: Line): Judgement {
  const subject = subjectOf(line)
  const book: RuleBook = {
    ...DEFAULT_BOOK,
    ...(line.roster ? { roster: line.roster } : {}),
    ...(line.sources ? { sources: line.sources } : {}),
  }
  const live = (line.live ?? []).map((story, i) => ({ kind: 'cases', id: String(i), ...story }))
  const around: Surroundings = { live, links: line.links ?? {} }
  const issues = runChecks(subject, describeCheck, book, around).filter(({ check }) => check === line.rule)
  const wrong = [...issues]
  const missed = line.found.filter((expected) => {
    const at = wrong.findIndex((issue) => issue.severity === expected.severity && covers(subject, issue, expected))
    if (at >= 0) wrong.splice(at, 1)
    return at < 0
  })
  return { right: line.found.length - missed.length, wrong, missed }
}

/** Whether an issue points at the words of a label; one without a place, whether its excerpt has them. */
function covers({ content }: Subject, { field, position, excerpt }: Issue, { text: words }: Expected): boolean {
  if (words === undefined) return true
  if (position.end === 0) return excerpt.includes(words)
  const value = (content as unknown as Record<string, unknown>)[field]
  const whole = typeof value === 'string' ? value : plainText(value as RichText)
  for (let at = whole.indexOf(words); at >= 0; at = whole.indexOf(words, at + 1))
    if (position.start < at + words.length && position.end > at) return true
  return false
}

/** The long texts: kind, title and paragraphs. */
export const longTexts = (): { name: string; kind: Kind; title: string; paragraphs: string[] }[] =>
  readdirSync(new URL('texts/', FOLDER))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const [, head = '', body = ''] = readFileSync(new URL(`texts/${name}`, FOLDER), 'utf8').split(/^---$/m)
      const member = (key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(head)?.[1] ?? ''
      const paragraphs = body.split('\n').filter((line) => line.trim() !== '')
      return { name, kind: member('kind') as Kind, title: member('title'), paragraphs }
    })
