import { isToBeKept } from '../../../src/platform/pageParts'
import { publicPages } from '../../../src/platform/publicPages'
import { readiness } from '../../../src/platform/readiness'
import { currentAnswer } from '../../../src/platform/response'

/** A line that is broken is an answer: the driver would wait whether it is mended. */
const databaseIsAway = async (): Promise<boolean> =>
  publicPages.side?.connected() === false ||
  Promise.resolve(readiness.ping?.()).then(
    () => false,
    () => true,
  )

/**
 * Makes a page with the database; of what this node keeps, where the database is away or goes away meanwhile. A page that
 * is to be kept is never made so: what it depends on only the database tells.
 */
export async function orAlone<T>(withDatabase: () => Promise<T>, alone: () => Promise<T>): Promise<T> {
  if (currentAnswer()?.alone) return alone()
  try {
    return await withDatabase()
  } catch (error) {
    if (isToBeKept() || !(await databaseIsAway())) throw error
    return alone()
  }
}
