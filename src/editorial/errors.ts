/** The few errors of the product, each with the stable code of `http-contract.md`. */
import type { Issue } from './rules/issues'
import { lookUp, t, type MessageKey } from '../messages/index'

export const STATUS = {
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

interface Details {
  /** dotted path of the member that is at fault */
  field?: string
  issues?: Issue[]
  /** the sentence, where the code's own does not say enough */
  message?: MessageKey
  vars?: Record<string, string | number>
  /** stands beside `errors` in the answer */
  beside?: Record<string, unknown>
}

/** A request that the product refuses. `status` and `isPublic` are what Payload's own error path reads. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly isPublic = true
  readonly isOperational = true

  constructor(
    readonly code: Code,
    readonly details: Details = {},
  ) {
    super(t(details.message ?? `errors.${code}`, details.vars))
    this.status = STATUS[code]
  }

  /** The body of the answer. */
  body(): Record<string, unknown> {
    const { field, issues, beside } = this.details
    return {
      errors: [{ code: this.code, message: this.message, ...(field ? { field } : {}), ...(issues ? { issues } : {}) }],
      ...beside,
    }
  }
}

/** True for a `Refusal` of any copy of this module (Next bundles it more than once). */
export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && error.name === 'Refusal' && 'code' in error

/** The member's label as the desk shows it; its path where it has none. */
function labelOf(path: string): string {
  const name = path.replace(/\.\d+(?=\.|$)/g, '')
  return lookUp(`fields.${name}`) ?? lookUp(`members.${name}`) ?? path
}

/** 400 for one member of the request. */
export const invalid = (
  field: string,
  message: MessageKey = 'errors.invalidField',
  vars: Details['vars'] = {},
): Refusal => new Refusal('INVALID_REQUEST', { field, message, vars: { field: labelOf(field), ...vars } })

export const notFound = (): Refusal => new Refusal('NOT_FOUND')
