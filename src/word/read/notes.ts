/** Footnotes and endnotes, which a story has at its end. */
import type { LexicalNode } from '../../editorial/rules/content'
import { childOf, eachElement, elementsOf, type Element } from '../../office/elements'
import type { Inline } from './blocks'
import { wordsOf } from './blocks'
import { element, inlineNodes, rule, trimmed } from './lexical'
import { readBlocks } from './readBlocks'
import type { NoteMark, Reading } from './reading'

const SUPER = 64

/** The notes of one part by their ids; a rule above them is none. */
function notesIn(part: NoteMark['part'], reading: Reading): Map<string, Element> {
  const notes = new Map<string, Element>()
  const xml = reading.beside(part)
  if (xml !== undefined)
    eachElement(xml, 1, reading.file.limits, (note) => {
      const { 'w:id': id, 'w:type': type = 'normal' } = note.attributes
      if (id !== undefined && type === 'normal') notes.set(id, note)
    })
  return notes
}

/** What a note says, its paragraphs joined by a break. */
function wordsOfNote(note: Element | undefined, reading: Reading): Inline[] {
  const blocks = note ? readBlocks(elementsOf(note), reading) : []
  const paragraphs = blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.rows.flat().flatMap(({ blocks: inner }) => inner.filter((each) => each.type === 'paragraph')),
  )
  return paragraphs
    .map(({ inlines }) => trimmed(inlines))
    .filter((inlines) => wordsOf(inlines) !== '')
    .flatMap((inlines, i): Inline[] => (i === 0 ? inlines : [{ type: 'break' }, ...inlines]))
}

/** A rule and one paragraph for each note; nothing where the text has none. */
export function noteNodes(reading: Reading): LexicalNode[] {
  const marks = [...reading.notes]
  if (marks.length === 0) return []
  const parts = new Map(
    [...new Set(marks.map(({ part }) => part))].map((part) => [part, notesIn(part, reading)] as const),
  )
  const lines = marks.map(({ part, id }, i) => {
    const name = reading.file.beside(reading.relations, part)
    const words = reading.within(name, () => wordsOfNote(parts.get(part)?.get(id), reading))
    const mark: Inline = { type: 'text', text: `[${i + 1}]`, format: SUPER }
    return element('paragraph', inlineNodes([mark, { type: 'text', text: ' ', format: 0 }, ...words]))
  })
  return [rule(), ...lines]
}

/** What comments say: told to the writer, and in no text. */
export function tellComments(reading: Reading): void {
  const xml = reading.beside('comments')
  if (xml === undefined) return
  eachElement(xml, 1, reading.file.limits, (comment) => {
    const id = comment.attributes['w:id']
    if (comment.name !== 'w:comment' || id === undefined) return
    const beside = reading.comments.get(id) ?? 0
    const said = elementsOf(comment)
      .filter(({ name }) => name === 'w:p')
      .map(sayingOf)
    reading.losses.add('comment', beside, said.filter((line) => line !== '').join('\n'))
  })
}

const sayingOf = (paragraph: Element): string =>
  elementsOf(paragraph)
    .filter(({ name }) => name === 'w:r')
    .map((run) => childOf(run, 'w:t'))
    .map((text) => text?.children.filter((child) => typeof child === 'string').join('') ?? '')
    .join('')
    .trim()
