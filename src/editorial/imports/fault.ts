/** Why a draft could not be stored, from what stopped it. */
import { isRefusal, type Code } from '../errors'
import type { ImportFault } from './told'

const FAULTS: Partial<Record<Code, ImportFault>> = {
  NOT_SIGNED_IN: 'NOT_PERMITTED',
  NOT_PERMITTED: 'NOT_PERMITTED',
  INVALID_REQUEST: 'NOT_ACCEPTED',
  CHECKS_FAILED: 'NOT_ACCEPTED',
}

/** What is refused for who asks, for what it says, or for neither: that may be otherwise at another time. */
export function faultOf(error: unknown): ImportFault {
  if (error instanceof Error && error.name === 'ValidationError') return 'NOT_ACCEPTED'
  return (isRefusal(error) ? FAULTS[error.code] : undefined) ?? 'NOT_STORED'
}
