/** The words of a select's value. */
import { lookUp } from '../../messages/index'

/** Lists of values that the public side shows in words. */
export type OptionList =
  | 'byline'
  | 'disclosure'
  | 'figureKind'
  | 'indicator'
  | 'measure'
  | 'method'
  | 'newsForm'
  | 'noticeType'
  | 'projectKind'
  | 'projectStage'
  | 'textStatus'
  | 'unitKind'

/** The word of a value, or undefined where there is none. A value without a word stands as it is: no page fails for it. */
export const optionText = (list: OptionList, value: string | undefined): string | undefined =>
  value ? (lookUp(`options.${list}.${value}`) ?? value) : undefined
