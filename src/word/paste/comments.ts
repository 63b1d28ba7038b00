/** What others said of a text in Word, and its marks: none of it is the text. A clipboard may hold any part of it alone. */
import { attribute, styleOf } from './css'
import { findAll, isSilent, type Node } from './tree'

const WORDS = /\bMsoComment(?:Text|Subject)\b/i
const MARKS = /\b(?:MsoCommentReference|msocomanchor|msocomoff)\b/i
/** What a mark leads to, and the way back from there. */
const ADDRESS = /^#_mso(?:com|anchor)_\d+$/

const classOf = (node: Node): string => attribute(node, 'class') ?? ''
const elementOf = (node: Node): string => styleOf(node).get('mso-element') ?? ''

const isOne = (node: Node): boolean =>
  elementOf(node) === 'comment' || /\bmsocomtxt\b/i.test(classOf(node)) || WORDS.test(classOf(node))

/** A comment, or all of them. */
export const isComment = (node: Node): boolean =>
  elementOf(node) === 'comment-list' || styleOf(node).has('mso-comment-author') || isOne(node)

/** The mark of a comment in the text, or the one before its words. The words that it speaks of are text. */
export const isCommentMark = (node: Node): boolean =>
  MARKS.test(classOf(node)) ||
  ADDRESS.test(attribute(node, 'href') ?? '') ||
  styleOf(node).get('mso-special-character') === 'comment'

const saidIn = (node: Node): string => {
  if (node.nodeName === '#text') return node.value ?? ''
  return isSilent(node) || isCommentMark(node) ? '' : (node.childNodes ?? []).map(saidIn).join('')
}

function wordsOf(comment: Node): string {
  const lines = WORDS.test(classOf(comment)) ? [] : findAll(comment, (node) => WORDS.test(classOf(node)))
  return (lines.length > 0 ? lines : [comment])
    .map((line) => saidIn(line).replace(/\s+/g, ' ').trim())
    .join('\n')
    .trim()
}

/** What others said of the text: an empty one for each whose words the clipboard does not hold, one for marks alone. */
export function commentsIn(root: Node): string[] {
  const comments = findAll(root, isOne).map(wordsOf)
  if (comments.length > 0) return comments
  const marks = findAll(root, (node) => isCommentMark(node) || styleOf(node).has('mso-comment-reference'))
  return marks.length > 0 ? [''] : []
}
