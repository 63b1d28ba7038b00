import { invalid } from './errors'
import { relationId } from './people'

type Json = Record<string, unknown>

const MOMENT = /^\d{4}-\d{2}-\d{2}T/
const isMoment = (value: unknown): value is string => typeof value === 'string' && MOMENT.test(value)

const same = (given: unknown, stored: unknown): boolean =>
  given === stored || (isMoment(given) && isMoment(stored) && Date.parse(given) === Date.parse(stored))

/**
 * Members that the gate sets may be repeated by a request, and no more. `revisionToken` is read elsewhere.
 * @param stored what stands, or would be set; a member that is not named there is empty
 * @throws Refusal 400 with `field`
 */
export function assertSettled(settled: Json, stored: Json): void {
  for (const [name, value] of Object.entries(settled)) {
    if (name === 'revisionToken') continue
    if (!same(relationId(value) ?? value ?? null, stored[name] ?? null)) throw invalid(name, 'errors.notSettable')
  }
}
