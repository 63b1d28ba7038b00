/** A finding as a sentence. */
import type { KeptFinding } from '../../campaign/rules/inspection/items'
import type { Kind } from '../../editorial/rules/kinds'
import { lookUp, t, type MessageKey } from '../../messages/index'
import { kindWord } from '../words/gateWords'

/** What is wrong, in one sentence that says what to do. */
export function findingWords({ item, kind, title = '', vars }: KeptFinding): string {
  const key = item === 'externalLink' ? `inspection.what.externalLink.${vars.why}` : `inspection.what.${item}`
  return t(key as MessageKey, {
    ...vars,
    title,
    column: kind ? kindWord(kind as Kind) : '',
    mark: lookUp(`fields.${vars.mark}`) ?? '',
  })
}
