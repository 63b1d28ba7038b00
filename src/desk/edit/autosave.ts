/**
 * Saves a working copy as its writer works: after a pause, one request at a time, always with the newest token. Knows
 * neither React nor the network; both are handed to it.
 */
export type Values = Record<string, unknown>

export type SaveAnswer =
  | { is: 'saved'; token: string; at: Date }
  /** somebody saved in the meantime: the document as it is now */
  | { is: 'stale'; current: Values }
  | { is: 'refused'; message: string; field?: string }
  /** no answer, or one that says nothing about what was sent */
  | { is: 'away' }

export type SaveStatus =
  | { is: 'saved'; at: Date | null }
  | { is: 'waiting' }
  | { is: 'saving' }
  | { is: 'refused'; message: string; field?: string }
  | { is: 'away'; retryMs: number }
  | { is: 'stale'; current: Values }

export interface SavePort {
  /** the values as they stand in the form */
  read(): Values
  send(values: Values, token: string): Promise<SaveAnswer>
  tell(status: SaveStatus): void
  /** runs `work` after so many milliseconds; the answer cancels it */
  later(ms: number, work: () => void): () => void
}

export const PAUSE_MS = 1_500
const FIRST_RETRY_MS = 2_000
const LAST_RETRY_MS = 60_000

export class Autosave {
  #port: SavePort
  #token: string
  /** JSON of the values that the server has */
  #stored: string
  #status: SaveStatus = { is: 'saved', at: null }
  #line: Promise<void> = Promise.resolve()
  #cancel: (() => void) | null = null
  #failures = 0

  constructor(port: SavePort, token: string) {
    this.#port = port
    this.#token = token
    this.#stored = JSON.stringify(port.read())
  }

  get status(): SaveStatus {
    return this.#status
  }

  get token(): string {
    return this.#token
  }

  /** The values that the server has, as far as this form knows. */
  get stored(): Values {
    return JSON.parse(this.#stored) as Values
  }

  /** Whether the form holds what the server does not. */
  get unsaved(): boolean {
    return JSON.stringify(this.#port.read()) !== this.#stored
  }

  /** The form may have changed: save after a pause. While two versions wait for a choice nothing is sent. */
  touch(): void {
    if (this.#status.is === 'stale') return
    if (!this.unsaved) return this.#rest()
    if (this.#status.is === 'away') return
    if (this.#status.is !== 'saving') this.#tell({ is: 'waiting' })
    this.#schedule(PAUSE_MS)
  }

  /** Saves at once. @returns whether the server now has all that the form holds */
  async flush(): Promise<boolean> {
    this.#unschedule()
    this.#line = this.#line.then(() => this.#save())
    await this.#line
    return this.#status.is !== 'stale' && !this.unsaved
  }

  /** Takes the other version as what is stored, so that the next save goes on from it. */
  adopt(current: Values, token: string): void {
    this.#stored = JSON.stringify(current)
    this.#token = token
    this.#tell({ is: 'waiting' })
  }

  /** Nothing is sent any more by itself. */
  stop(): void {
    this.#unschedule()
  }

  async #save(): Promise<void> {
    if (this.#status.is === 'stale') return
    if (!this.unsaved) return this.#rest()
    this.#unschedule()
    const values = this.#port.read()
    const sent = JSON.stringify(values)
    this.#tell({ is: 'saving' })
    const answer = await this.#port.send(values, this.#token)
    if (answer.is === 'away') {
      const retryMs = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#failures++)
      this.#tell({ is: 'away', retryMs })
      this.#schedule(retryMs)
      return
    }
    this.#failures = 0
    if (answer.is !== 'saved') return this.#tell(answer)
    this.#token = answer.token
    this.#stored = sent
    if (!this.unsaved) return this.#settle({ is: 'saved', at: answer.at })
    this.#tell({ is: 'waiting' })
    this.#schedule(PAUSE_MS)
  }

  /** What waited, or was refused, was taken back: there is nothing to save. */
  #rest(): void {
    const { is } = this.#status
    if (is !== 'saved' && is !== 'saving') this.#settle({ is: 'saved', at: null })
  }

  #settle(status: SaveStatus): void {
    this.#unschedule()
    this.#tell(status)
  }

  #tell(status: SaveStatus): void {
    this.#status = status
    this.#port.tell(status)
  }

  #schedule(ms: number): void {
    this.#unschedule()
    this.#cancel = this.#port.later(ms, () => void this.flush())
  }

  #unschedule(): void {
    this.#cancel?.()
    this.#cancel = null
  }
}
