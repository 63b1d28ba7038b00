/** Footnotes of a clipboard of Word: marks in the text that lead to paragraphs at its end. */
import { attribute, styleOf } from './css'
import { findAll, type Node } from './tree'

const REFERENCE = /^#_(ftn|edn)(\d+)$/
const BACK = /^#_(?:ftn|edn)ref\d+$/
/** Notes stand at the end of a document. */
const LISTS = /^(?:footnote|endnote)-list$/

/** The note that a mark leads to. */
export const noteOf = (link: Node): string | undefined => {
  const [, part, number] = REFERENCE.exec(attribute(link, 'href') ?? '') ?? []
  return part && number && `${part}${number}`
}

/** The mark before a note, which leads back to the text. */
export const isBackMark = (link: Node): boolean => BACK.test(attribute(link, 'href') ?? '')

const elementOf = (node: Node): string => styleOf(node).get('mso-element') ?? ''
export const isListOfNotes = (node: Node): boolean => LISTS.test(elementOf(node))

/** Notes by what their marks lead to. */
export const notesIn = (root: Node): ReadonlyMap<string, Node> =>
  new Map(
    findAll(root, (node) => /^(?:footnote|endnote)$/.test(elementOf(node))).map((note) => [
      attribute(note, 'id') ?? '',
      note,
    ]),
  )
