/** How far the store had followed the audit log, as its index remembers it. */
import type { Mark } from '../../platform/publicPages'
import type { Index } from './pageIndex'

interface State {
  mark: Mark
  /** of what was before this entry nothing is known: a page whose making began then cannot be held against it */
  floor: number
}

const NAME = 'followed'

/** Without a state every page counts as outdated. */
const NOTHING: State = { mark: { seq: 0, hash: '' }, floor: Number.MAX_SAFE_INTEGER }

const isState = (value: unknown): value is State => {
  const { mark, floor } = (value ?? {}) as Partial<State>
  return Number.isSafeInteger(mark?.seq) && typeof mark?.hash === 'string' && Number.isSafeInteger(floor)
}

function readState(index: Index): State {
  const value: unknown = JSON.parse(index.recall(NAME) ?? 'null')
  return isState(value) ? value : NOTHING
}

export class Followed {
  #state: State
  /** steps that were begun: what was worked out before the last of them may be otherwise */
  steps = 0

  constructor(private readonly index: Index) {
    this.#state = readState(index)
  }

  get mark(): Mark {
    return this.#state.mark
  }

  get floor(): number {
    return this.#state.floor
  }

  /** One step along the log: all of it is written or nothing. @throws what the step throws, and where it cannot be written */
  step<T>(work: () => T): T {
    const before = this.#state
    this.steps++
    try {
      return this.index.write(work)
    } catch (error) {
      this.#state = before
      throw error
    }
  }

  /** Within a step. @param floor as it is, where none is given */
  reach(mark: Mark, floor = this.floor): void {
    this.#state = { mark, floor }
    this.index.remember(NAME, JSON.stringify(this.#state))
  }
}
