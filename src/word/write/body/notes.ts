/**
 * Footnotes of a text. The editor has no node for them: a text marks them with `[1]`, `[2]` above the line, and ends with a
 * rule and a paragraph for each, which begins with its mark. In a document they are footnotes again.
 */
import type { LexicalNode } from '../../../editorial/rules/content'
import { walk } from '../../../editorial/rules/lexicalTree'

const SUPERSCRIPT = 64

export const isRaised = ({ format }: LexicalNode): boolean => typeof format === 'number' && (format & SUPERSCRIPT) !== 0

/** The marks in a raised text, and what stands between them. */
export const marksIn = (text: string): string[] => text.split(/(\[\d{1,4}\])/).filter((piece) => piece !== '')

const markOf = (index: number): string => `[${index + 1}]`

/** What a note says, without its mark; undefined where the paragraph is no note of this number. */
function noteOf(node: LexicalNode, index: number): LexicalNode[] | undefined {
  const [first, ...rest] = node.type === 'paragraph' ? (node.children ?? []) : []
  if (!first || first.text !== markOf(index) || !isRaised(first) || rest.length === 0) return undefined
  const [blank, ...others] = rest
  return typeof blank?.text === 'string' ? [{ ...blank, text: blank.text.replace(/^\s+/, '') }, ...others] : rest
}

/** Marks that a text bears, each as often as it does. */
function marksOf(children: LexicalNode[]): string[] {
  const marks: string[] = []
  walk({ root: { type: 'root', children } }, (node) => {
    if (node.type === 'text' && isRaised(node)) marks.push(...marksIn(node.text ?? ''))
  })
  return marks
}

export interface NotedText {
  /** the text without its notes */
  children: readonly LexicalNode[]
  /** by their marks */
  notes: ReadonlyMap<string, readonly LexicalNode[]>
}

/** A text and its footnotes. Where each has not its one mark, and each mark its note, all stays as it is written. */
export function notedText(children: readonly LexicalNode[]): NotedText {
  const asWritten: NotedText = { children, notes: new Map() }
  const last = children.map(({ type }) => type).lastIndexOf('horizontalrule')
  const notes = children.slice(last + 1).map(noteOf)
  if (last < 0 || notes.length === 0 || notes.includes(undefined)) return asWritten
  const text = children.slice(0, last)
  const found = marksOf(text).filter((piece) => /^\[\d+\]$/.test(piece))
  if (found.length !== notes.length || !notes.every((_, index) => found.includes(markOf(index)))) return asWritten
  return { children: text, notes: new Map(notes.map((note, index) => [markOf(index), note ?? []])) }
}
