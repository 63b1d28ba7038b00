import type { DefaultServerCellComponentProps } from 'payload'
import { STAGES, type Stage } from '../../editorial/rules/stages'
import { StageTag } from '../stage/StageTag'

/** The stage of a story in a list. */
export function StageCell({ cellData }: Pick<DefaultServerCellComponentProps, 'cellData'>) {
  return STAGES.includes(cellData as Stage) ? <StageTag stage={cellData as Stage} /> : null
}
