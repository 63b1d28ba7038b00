/** Check 35: the list of attachments in the text against the files, and links that lead nowhere. */
import type { StoryContent } from '../content'
import { BODY_FIELD } from '../kinds'
import { plainText } from '../plainText'
import {
  BETWEEN_NAMES,
  COUNT_ALONE,
  ENTRY_LINE,
  ENTRY_NUMBER,
  LIST_LINE,
  NUMBERED_LINE,
  UNESSENTIAL,
} from './data/attachmentList'
import { internalLinks } from './links'
import type { FactCheck, FactFinding, Known } from './types'

/** The names that a text lists as attached, for so many files; undefined where it has no list. */
function listedAttachments(text: string, files: number): string[] | undefined {
  const lines = text.split('\n')
  const numbered = lines.flatMap((line) => NUMBERED_LINE.exec(line)?.[1] ?? [])
  if (numbered.length > 0) return numbered
  const at = lines.findIndex((line) => LIST_LINE.test(line))
  const first = LIST_LINE.exec(lines[at] ?? '')?.[1]?.trim()
  if (first === undefined || COUNT_ALONE.test(first)) return undefined
  const rest = lines.slice(at + 1)
  const end = rest.findIndex((line) => !ENTRY_LINE.test(line))
  const entries = [first, ...(end < 0 ? rest : rest.slice(0, end))].flatMap((line) => entriesOf(line, files))
  return entries.length > 0 ? entries : undefined
}

/** 1.申报表 2.汇总表 → both; a line without numbers is one name, or of several files theirs. */
function entriesOf(line: string, files: number): string[] {
  const numbers = [...line.matchAll(ENTRY_NUMBER)]
  const names =
    numbers.length > 0
      ? numbers.map(({ index, 0: number }, i) => line.slice(index + number.length, numbers[i + 1]?.index))
      : files > 1
        ? line.split(BETWEEN_NAMES)
        : [line]
  return names.filter((name) => name.trim() !== '')
}

const essence = (name: string): string => name.trim().replace(UNESSENTIAL, '').normalize('NFKC').toLowerCase()

const sameName = (a: string, b: string): boolean =>
  a === b || (a !== '' && b !== '' && (a.includes(b) || b.includes(a)))

function attachmentFindings({ attachments }: StoryContent, text: string): FactFinding[] {
  const files = (Array.isArray(attachments) ? attachments : []).filter((entry) => entry?.file)
  const names = listedAttachments(text, files.length)
  if (!names) return []
  if (files.length !== names.length)
    return [
      {
        field: 'attachments',
        message: 'attachmentsDiffer',
        vars: { listed: String(names.length), uploaded: String(files.length) },
      },
    ]
  const titles = files.map(({ title }) => essence(title ?? ''))
  if (titles.includes('')) return []
  return names
    .filter((name) => !titles.some((title) => sameName(essence(name), title)))
    .map((name) => ({ field: 'attachments', message: 'attachmentMissing', vars: { name: name.trim() } }))
}

function deadLinks(known: Known): FactFinding[] {
  const { subject, around } = known
  return internalLinks(subject)
    .filter((path) => around && Object.hasOwn(around.links, path) && around.links[path] === false)
    .map((path) => ({ field: BODY_FIELD[subject.kind], message: 'deadLink', vars: { path } }))
}

export const attachmentsAndLinks: FactCheck = {
  check: '35',
  severity: 'warning',
  examine: (subject, known) => [
    ...attachmentFindings(subject.content, plainText(subject.content[BODY_FIELD[subject.kind]])),
    ...deadLinks(known),
  ],
}
