/** Months that are fixed, and what they mean for the others. */
import { monthFrom } from '../../../editorial/rules/months'
import type { ClosedMonth } from './ledger'

/** Months up to this one are fixed; empty where none is. */
export const lastClosed = (closed: readonly ClosedMonth[]): string =>
  closed.reduce((last, { month }) => (month > last ? month : last), '')

/** The month behind one. */
export const after = (month: string): string => monthFrom(month, 1) ?? month

/** The first month from `natural` on that is not fixed. */
export const openFrom = (natural: string, closed: readonly ClosedMonth[]): string => {
  const last = lastClosed(closed)
  return natural > last ? natural : after(last)
}
