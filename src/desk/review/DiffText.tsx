import type { Segment } from '../../editorial/rules/diff/types'
import { t } from '../../messages/index'
import { piecesOf, type Piece } from './pieces'

/** Characters of a moved paragraph by which it is known again at its old place. */
const SHOWN = 12

const short = (text: string): string => (text.trim().length > SHOWN ? `${text.trim().slice(0, SHOWN)}…` : text.trim())

/** A mark that is read and seen before the text it belongs to; its text is for those who do not see the style. */
function Mark({ of }: { of: 'added' | 'removed' }) {
  return (
    <span className="desk-diff__mark">
      <span aria-hidden="true">{t(`desk.diff.${of}Mark`)}</span>
      <span className="desk-diff__said">{t(`desk.diff.${of}`)}</span>
    </span>
  )
}

function PieceView({ piece }: { piece: Piece }) {
  switch (piece.is) {
    case 'same':
      return piece.text
    case 'added':
      return (
        <ins className="desk-diff__added">
          <Mark of="added" />
          {piece.text}
        </ins>
      )
    case 'removed':
      return (
        <del className="desk-diff__removed">
          <Mark of="removed" />
          {piece.text}
        </del>
      )
    case 'moved':
      return (
        <span className="desk-diff__moved">
          <span className="desk-diff__note">{t('desk.diff.movedHere')}</span>
          {piece.text}
        </span>
      )
    case 'away':
      return <span className="desk-diff__note">{t('desk.diff.movedAway', { text: short(piece.text) })}</span>
    case 'folded':
      return (
        <details className="desk-diff__fold">
          <summary>{t('desk.diff.folded', { count: piece.paragraphs })}</summary>
          {piece.text}
        </details>
      )
  }
}

/** A text with what was added, removed and moved in it; what did not change folds. */
export function DiffText({ segments }: { segments: readonly Segment[] }) {
  return (
    <div className="desk-diff__text">
      {piecesOf(segments).map((piece, index) => (
        <PieceView key={index} piece={piece} />
      ))}
    </div>
  )
}
