/** How often one address may search. */
import { AskerLimit } from '../platform/askerLimit'

const AT_ONCE = 30
const A_SECOND = 1

export class SearchLimit extends AskerLimit {
  constructor() {
    super(AT_ONCE, A_SECOND)
  }
}

const KEY = Symbol.for('exemplar.search.limit')
const shared = globalThis as unknown as Record<symbol, SearchLimit | undefined>

/** The one count of this process. */
export const searchLimit = (shared[KEY] ??= new SearchLimit())
