/** Words of the register on the desk. */
import type { CoverageState } from '../../editorial/rules/coverage'
import { lookUp, t, type MessageKey } from '../../messages/index'

/** The word of a stage; of none where nothing was reached. */
export const projectStageWord = (stage: string | null): string =>
  stage ? (lookUp(`options.projectStage.${stage}`) ?? stage) : t('register.noStage')

export const coverageWord = (state: CoverageState): string => t(`options.coverageState.${state}` as MessageKey)
const optionWord = (list: string, value: string | null): string =>
  value ? (lookUp(`options.${list}.${value}`) ?? value) : ''
export const indicatorWord = (indicator: string | null, label: string | null): string =>
  [optionWord('indicator', indicator), label].filter(Boolean).join(t('desk.comma'))
export const figureKindWord = (kind: string | null): string => optionWord('figureKind', kind)

const GROUPS = /\B(?=(?:\d{3})+(?!\d))/g
/** `7000.5` of 万美元 → 7,000.5万美元. */
export function amountWord(amount: string, unit: string | null): string {
  const [whole = '', rest] = amount.split('.')
  return `${whole.replace(GROUPS, ',')}${rest ? `.${rest}` : ''}${optionWord('measure', unit)}`
}
