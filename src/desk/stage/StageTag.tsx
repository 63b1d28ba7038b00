import type { Stage } from '../../editorial/rules/stages'
import { stageWord } from '../words/gateWords'
import { Glyph } from './Glyph'

/** Where a story stands: its word, then its glyph. Not a button. */
export function StageTag({ stage }: { stage: Stage }) {
  return (
    <span className={`desk-tag desk-tag--${stage}`}>
      {stageWord(stage)}
      <Glyph stage={stage} />
    </span>
  )
}
