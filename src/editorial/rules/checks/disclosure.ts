/** Check 46: only what is 主动公开 can be made public. */
import type { FactCheck } from './types'

export const disclosure: FactCheck = {
  check: '46',
  severity: 'error',
  examine: ({ content }) => (isActive(content.disclosure) ? [] : [{ field: 'disclosure', message: 'notDisclosed' }]),
}

/** Absent means the default, which is active. */
const isActive = (disclosure: string | null | undefined): boolean => (disclosure ?? 'active') === 'active'
