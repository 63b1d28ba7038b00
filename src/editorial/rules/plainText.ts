/**
 * Rich text as one plain text, and back: the text that positions of issues are counted in, in UTF-16 units. Written
 * without recursion, so that a hostile tree cannot exhaust the stack.
 */
import type { LexicalNode, RichText } from './content'

/** Nodes whose text is a line of its own: paragraphs, headings, quotes, list items. */
const BLOCKS = new Set(['paragraph', 'heading', 'quote', 'listitem'])
/** Nodes that only hold blocks. A text that lies in one directly is a line of its own. */
const CONTAINERS = new Set(['root', 'list', 'table', 'tablerow', 'tablecell'])
/** Nodes that are no text, with all that is in them. */
const SILENT = new Set(['upload', 'horizontalrule', 'block', 'inlineBlock', 'relationship'])
/** The bit of `format` that marks code. */
const CODE = 16

/** An element on the way from the root to a text. */
interface Place {
  node: LexicalNode
  parent: Place | null
  /** index among the children of `parent` */
  index: number
}

/** A text node: what it says and where that lies in the plain text. */
interface Leaf extends Place {
  start: number
  end: number
  code: boolean
}

export interface Layout {
  text: string
  leaves: Leaf[]
}

/** One change of a text: the range `start`–`end` gives way to `text`. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** Lays a rich text out: blocks joined by one `\n`; a line break is `\n`, a tab `\t`. */
export function layOut(rich: RichText | undefined | null): Layout {
  const leaves: Leaf[] = []
  if (!rich?.root) return { text: '', leaves }
  const lines: string[] = []
  let length = -1
  let open = false
  const begin = () => {
    lines.push('')
    length += 1
    open = true
  }
  const add = (text: string) => {
    if (!open) begin()
    lines[lines.length - 1] += text
    length += text.length
  }
  // `linesBefore` is set on the way out of a block
  const stack: { place: Place; linesBefore?: number }[] = [{ place: { node: rich.root, parent: null, index: 0 } }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { place, linesBefore } = top
    const { node } = place
    if (linesBefore !== undefined) {
      if (lines.length === linesBefore) begin()
      open = false
    } else if (node.type === 'linebreak') add('\n')
    else if (node.type === 'tab') add('\t')
    else if (SILENT.has(node.type)) continue
    else if (typeof node.text === 'string') {
      add(node.text)
      const code = typeof node.format === 'number' && (node.format & CODE) !== 0
      leaves.push({ ...place, start: length - node.text.length, end: length, code })
    } else {
      if (BLOCKS.has(node.type) || CONTAINERS.has(node.type)) open = false
      if (BLOCKS.has(node.type)) stack.push({ place, linesBefore: lines.length })
      const children = Array.isArray(node.children) ? node.children : []
      for (let index = children.length - 1; index >= 0; index--) {
        const child = children[index]
        if (child) stack.push({ place: { node: child, parent: place, index } })
      }
    }
  }
  return { text: lines.join('\n'), leaves }
}

/**
 * The plain text of a rich text: paragraphs, headings, quotes, list items and the paragraphs of table cells joined by
 * one `\n`; a line break is `\n`, a tab `\t`; the text of links is in it; images and rules are nothing, not even a line.
 */
export const plainText = (rich: RichText | undefined | null): string => layOut(rich).text

/**
 * The rich text with the range `start`–`end` of its plain text replaced. The first text node that holds a part of the
 * range takes the new text in its own format; a text node that is left without text goes. Shares what did not change.
 * @throws RangeError where the range is not wholly text of one line
 */
export const replaceText = (rich: RichText, start: number, end: number, text: string): RichText =>
  replaceTexts(rich, [{ start, end, text }])

/**
 * `replaceText` for many ranges at once, in one pass.
 * @param edits positions in the plain text of `rich`, none overlapping another, in any order
 * @throws RangeError where ranges overlap or one is not wholly text of one line
 */
export function replaceTexts(rich: RichText, edits: readonly Edit[]): RichText {
  const { leaves } = layOut(rich)
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const changed = new Map<Leaf, { text: string; cursor: number }>()
  let first = 0
  for (const edit of ordered) {
    while (first < leaves.length && isBefore(leaves[first] as Leaf, edit)) first++
    let at = edit.start
    let placed = false
    for (let i = first; i < leaves.length; i++) {
      const leaf = leaves[i] as Leaf
      const done = changed.get(leaf) ?? { text: '', cursor: leaf.start }
      if (at < done.cursor) break
      const kept = String(leaf.node.text).slice(done.cursor - leaf.start, at - leaf.start)
      const cursor = Math.min(edit.end, leaf.end)
      changed.set(leaf, { text: done.text + kept + (placed ? '' : edit.text), cursor })
      placed = true
      at = cursor
      if (at === edit.end) break
    }
    if (!placed || at !== edit.end) throw new RangeError(`${edit.start}–${edit.end} is not text of one line`)
  }
  const tree = new ChangedTree()
  for (const [leaf, { text, cursor }] of changed) {
    const whole = text + String(leaf.node.text).slice(cursor - leaf.start)
    tree.replace(leaf, whole === '' ? GONE : { ...leaf.node, text: whole })
  }
  return tree.rootOf(rich)
}

/** Whether a text ends before a range begins; what is put in at the end of a text belongs to that text. */
const isBefore = (leaf: Leaf, { start, end }: Edit): boolean => leaf.end < start || (leaf.end === start && end > start)

/** Stands in a changed tree where a node goes. */
const GONE: LexicalNode = { type: 'gone' }

/** A tree of which the changed places are copied, and nothing else. */
class ChangedTree {
  readonly #copies = new Map<Place, LexicalNode & { children: LexicalNode[] }>()

  /** Puts a node in place of another. */
  replace(place: Place, node: LexicalNode): void {
    let child = node
    let index = place.index
    for (let parent = place.parent; parent; parent = parent.parent) {
      const known = this.#copies.get(parent)
      const copy = known ?? { ...parent.node, children: [...(parent.node.children ?? [])] }
      copy.children[index] = child
      if (known) return
      this.#copies.set(parent, copy)
      child = copy
      index = parent.index
    }
  }

  /** The changed tree, or the given one where nothing changed. */
  rootOf(rich: RichText): RichText {
    let root = rich.root
    for (const [place, copy] of this.#copies) {
      copy.children = copy.children.filter((child) => child !== GONE)
      if (place.parent === null) root = copy
    }
    return root === rich.root ? rich : { ...rich, root }
  }
}
