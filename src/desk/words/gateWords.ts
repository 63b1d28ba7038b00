/** The gate's words on the desk. */
import { lookUp, t, type MessageKey } from '../../messages/index'
import type { Kind } from '../../editorial/rules/kinds'
import type { ReviewOutcome } from '../../editorial/rules/outcomes'
import type { Why } from '../../editorial/rules/policy'
import type { Role } from '../../editorial/rules/roles'
import type { Action, ReviewStep } from '../../editorial/rules/stages'
import { standingKey, type Standing } from '../../editorial/rules/standing'

const word = (key: string): string => t(key as MessageKey)

export const stageWord = (stage: Standing): string => word(standingKey(stage))
export const stepWord = (step: ReviewStep): string => word(`stages.step.${step}`)
export const roleWord = (role: Role): string => word(`stages.role.${role}`)
export const kindWord = (kind: Kind): string => word(`options.kind.${kind}`)
/** The word of a reason code; an unknown code is shown as it is. */
export const reasonWord = (code: string): string => lookUp(`stages.reason.${code}`) ?? code
export const outcomeWord = (outcome: ReviewOutcome): string => word(`options.outcome.${outcome}`)
/** Why an action is not open to the reader, and who can take it. */
export const whyWord = (why: Why): string => word(`desk.why.${why}`)

/** The verb of an action. A story of the gate office begins with the second review. @param chain the steps of the round */
export const actionWord = (action: Action, chain: readonly ReviewStep[] = []): string =>
  action === 'submit' && chain[0] === 'gateReview' ? t('desk.submitToGate') : word(`stages.action.${action}`)
