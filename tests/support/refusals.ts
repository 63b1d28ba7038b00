/** The contract's form of every answer that refuses. */
import type { Answer } from './app'

const STATUS = {
  INVALID_REQUEST: 400,
  NOT_SIGNED_IN: 401,
  NOT_PERMITTED: 403,
  SAME_PERSON: 403,
  NOT_FOUND: 404,
  STALE_REVISION: 409,
  WRONG_STAGE: 409,
  CHECKS_FAILED: 422,
  TOO_MANY: 429,
  UNAVAILABLE: 503,
} as const
export type Code = keyof typeof STATUS
export const CODES = Object.keys(STATUS) as Code[]

const MEMBERS = ['code', 'message', 'field', 'issues']
/** A whole Chinese sentence that says what to do, without what the house leaves out. */
const SENTENCE = /^(?=.*\p{Script=Han})(?!.*(?:请您|抱歉|系统异常|！|Error|undefined|\[object|\{\w+\})).+。.*$/su

/** What is wrong with the form of an answer ≥ 400; empty where it is the contract's and nothing besides. */
function formProblems({ status, body, headers }: Answer): string[] {
  if (!headers.get('content-type')?.startsWith('application/json')) return ['no JSON']
  const [error, ...more] = Array.isArray(body?.errors) ? body.errors : []
  if (!error || more.length > 0) return ['not one error']
  const strange = [
    ...Object.keys(body).filter((name) => !['errors', 'current', 'earlier', 'report'].includes(name)),
    ...Object.keys(error).filter((name) => !MEMBERS.includes(name)),
  ]
  return [
    ...strange.map((name) => `member ${name}`),
    ...(STATUS[error.code as Code] === status ? [] : [`code ${error.code} with status ${status}`]),
    ...(SENTENCE.test(error.message) ? [] : [`message ${error.message}`]),
  ]
}

/** What a refusal says, for `toMatchObject(refusal(…))`; `problems` are those of its form. */
export const said = (answer: Answer) => {
  const [error] = Array.isArray(answer.body?.errors) ? answer.body.errors : []
  return { status: answer.status, code: error?.code, field: error?.field, problems: formProblems(answer) }
}

/** The refusal that the contract wants; without `field` whatever member it names. */
export const refusal = (code: Code, field?: string) => ({
  status: STATUS[code],
  code,
  ...(field ? { field } : {}),
  problems: [] as string[],
})

/** Null where a request was done, or refused for what the client sent in the contract's form; else what was sent and said. */
export function failure(answer: Answer, sent: string): string | null {
  const problems = answer.status >= 400 ? formProblems(answer) : []
  if (answer.status < 500 && problems.length === 0) return null
  return `${sent} → ${answer.status} ${answer.text.slice(0, 300)} ${problems.join(', ')}`
}
