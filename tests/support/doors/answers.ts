/** The signs in which the written tables say an answer. */
import type { Answer } from '../app'
import { said, type Code } from '../refusals'

const SIGNS: Record<Code, string> = {
  INVALID_REQUEST: 'b',
  NOT_SIGNED_IN: '1',
  NOT_PERMITTED: '.',
  SAME_PERSON: 's',
  NOT_FOUND: '4',
  STALE_REVISION: 't',
  WRONG_STAGE: 'w',
  CHECKS_FAILED: 'c',
  TOO_MANY: 'm',
  UNAVAILABLE: 'u',
}

/** `+` done, `0` an empty list, else the refusal; with words where its form is not the contract's. */
export function signOfAnswer(answer: Answer): string {
  if (answer.status < 300) return answer.body?.totalDocs === 0 ? '0' : '+'
  const { status, code, problems } = said(answer)
  const sign = SIGNS[code as Code]
  return sign && problems.length === 0 ? sign : `${status} ${answer.text.slice(0, 120)} ${problems.join(', ')}`
}
