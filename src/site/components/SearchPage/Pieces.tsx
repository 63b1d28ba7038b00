import type { Piece } from '../../model'

/** A text in which what was looked for is marked. */
export function Pieces({ pieces }: { pieces: Piece[] }) {
  return pieces.map(({ text, mark }, index) => (mark ? <mark key={index}>{text}</mark> : text))
}
