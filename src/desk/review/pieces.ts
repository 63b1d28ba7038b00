/** The segments of a comparison as they are shown: what was moved also where it came from, long unchanged parts folded. Pure. */
import type { Segment } from '../../editorial/rules/diff/types'

export type Piece =
  | { is: 'same' | 'added' | 'removed' | 'moved'; text: string }
  /** the place that a paragraph was moved away from */
  | { is: 'away'; text: string }
  | { is: 'folded'; text: string; paragraphs: number }

/** Unchanged text of so many characters stays beside a change. */
const BESIDE = 40
/** Shorter unchanged parts are not worth folding. Characters. */
const LEAST_FOLDED = 160

/** Splits `same` and `removed` where a moved paragraph was taken from, and marks the place. */
function withPlaces(segments: readonly Segment[]): Piece[] {
  const moved = new Map(segments.flatMap(({ op, text, from }) => (op === 'moved' ? [[from ?? 0, text] as const] : [])))
  const pieces: Piece[] = []
  let at = 0
  const mark = () => {
    for (let text = moved.get(at); text; text = moved.get(at)) {
      pieces.push({ is: 'away', text })
      at += text.length
    }
  }
  for (const { op, text } of segments) {
    if (op === 'added' || op === 'moved') {
      pieces.push({ is: op, text })
      continue
    }
    let rest = text
    while (rest !== '') {
      mark()
      const next = [...moved.keys()].filter((start) => start > at).sort((a, b) => a - b)[0] ?? Infinity
      const part = rest.slice(0, next - at)
      pieces.push({ is: op, text: part })
      at += part.length
      rest = rest.slice(part.length)
    }
  }
  mark()
  return pieces
}

const isAt = (piece: Piece | undefined): boolean => piece?.is === 'moved' || piece?.is === 'away'

/** The end of a line that came or went only because a paragraph was moved is no news. */
function withoutEnds(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  for (const [index, piece] of pieces.entries()) {
    const ofMove = piece.text === '\n' && (isAt(pieces[index - 1]) || isAt(pieces[index + 1]))
    if (ofMove && piece.is === 'removed') continue
    const shown: Piece = ofMove && piece.is === 'added' ? { is: 'same', text: piece.text } : { ...piece }
    const last = kept.at(-1)
    if (last?.is === 'same' && shown.is === 'same') last.text += shown.text
    else kept.push(shown)
  }
  return kept
}

/** Keeps the beginning and the end of a long unchanged part, whole lines where there are any. */
function folded(text: string, first: boolean, last: boolean): Piece[] {
  const headEnd = first ? 0 : nextLine(text, BESIDE)
  const tailStart = last ? text.length : lineBefore(text, text.length - BESIDE)
  if (tailStart - headEnd < LEAST_FOLDED) return [{ is: 'same', text }]
  const middle = text.slice(headEnd, tailStart)
  const pieces: Piece[] = [
    { is: 'same', text: text.slice(0, headEnd) },
    { is: 'folded', text: middle, paragraphs: middle.split('\n').filter((line) => line.trim() !== '').length },
    { is: 'same', text: text.slice(tailStart) },
  ]
  return pieces.filter((piece) => piece.text !== '')
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? at : end + 1
}
function lineBefore(text: string, at: number): number {
  const end = text.lastIndexOf('\n', at)
  return end < 0 ? at : end + 1
}

/** The pieces in the order in which they are read. */
export function piecesOf(segments: readonly Segment[]): Piece[] {
  const pieces = withoutEnds(withPlaces(segments))
  return pieces.flatMap((piece, index) =>
    piece.is === 'same' ? folded(piece.text, index === 0, index === pieces.length - 1) : [piece],
  )
}
