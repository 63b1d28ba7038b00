/** What differs between two texts, and between two revisions of a story. */

export type SegmentOp = 'same' | 'added' | 'removed' | 'moved'

/**
 * A piece of a comparison. `same` and `removed`, with every `moved` put at its `from`, are the text before; `same`,
 * `added` and `moved` in their order are the text after.
 */
export interface Segment {
  op: SegmentOp
  text: string
  /** moved: where it stood in the text before, UTF-16 units */
  from?: number
}

/** One member of a story that differs. Texts as they are stored; null where the member is not there. */
export interface FieldDiff {
  /** dotted path, entries of lists by their index after (before, where the entry is gone) */
  field: string
  before: string | null
  after: string | null
  /** the member belongs to an entry of a list, or to a file, that one side alone has */
  entry?: 'added' | 'removed'
  segments: Segment[]
}
