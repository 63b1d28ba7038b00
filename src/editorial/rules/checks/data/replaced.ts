/** The commonest kind of rule: one word stands for another, and one click puts it right. */
import type { CheckMessage } from '../messageKeys'
import type { Context, Pattern } from '../types'

/** A pattern whose every match becomes `right`. */
export const replaced = (message: CheckMessage, wrong: string, right: string, ...unless: Context[]): Pattern => ({
  find: new RegExp(wrong, 'g'),
  unless,
  message,
  vars: () => ({ right }),
  fix: () => right,
})
