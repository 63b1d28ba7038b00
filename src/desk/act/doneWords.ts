/** What is said when an act was done. */
import type { Action } from '../../editorial/rules/stages'
import { t } from '../../messages/index'
import { actionWord } from '../words/gateWords'
import { minuteOf } from '../words/moments'
import type { Particulars } from './acts'

/** Some acts only begin something: what has happened, and when the rest will. @param doneAt the moment of the click */
export function doneWords(action: Action, said: Particulars, doneAt: Date): string {
  if (action === 'schedule') return t('desk.actDone.schedule', { at: said.at.replace('T', ' ') })
  if (action === 'correct') return t('desk.actDone.correct', { at: minuteOf(doneAt) })
  return t('desk.actDone', { action: actionWord(action), at: minuteOf(doneAt) })
}
