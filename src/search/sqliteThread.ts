/** The near end of `thread.mjs`: questions and changes to one SQLite file, answered in order. */
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'

/** How long the last statements may take when the thread is to end, milliseconds. */
const END_MS = 5_000

/** A statement and its values. */
export type Statement = [sql: string, ...values: (string | number | null)[]]
export type Row = Record<string, unknown>

interface Waiting {
  resolve: (rows: Row[]) => void
  reject: (error: Error) => void
}

interface Answer {
  id: number
  rows?: Row[]
  failure?: string
  code?: string
}

export class SqliteThread {
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #last = 0

  /** @param schema statements that make what is missing, run whenever the file is opened */
  constructor(
    private readonly file: string,
    private readonly schema: readonly string[],
  ) {}

  /** @returns the rows of one question */
  read(question: Statement): Promise<Row[]> {
    return this.#ask({ question })
  }

  /** Carries out all of these or none. */
  async write(statements: Statement[]): Promise<void> {
    if (statements.length > 0) await this.#ask({ statements })
  }

  /** Lets the thread end after what it was asked before: one that is torn from a statement ends the whole process with it. */
  async close(): Promise<void> {
    const worker = this.#worker
    if (!worker) return
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    worker.ref()
    worker.postMessage(null)
    await Promise.race([ended, pause(END_MS, undefined, { ref: false })])
    await worker.terminate()
  }

  #ask(what: { question: Statement } | { statements: Statement[] }): Promise<Row[]> {
    const worker = (this.#worker ??= this.#start())
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      worker.ref()
      worker.postMessage({ id, ...what })
    })
  }

  /** A thread that has ended is begun anew with the next question. It keeps a process from ending while it is asked. */
  #start(): Worker {
    const program = path.join(/* turbopackIgnore: true */ process.cwd(), 'src/search/thread.mjs')
    const worker = new Worker(program, { workerData: { file: this.file, schema: this.schema }, execArgv: [] })
    let reason: Error | undefined
    worker.on('message', (answer: Answer) => this.#settle(answer))
    worker.on('error', (error) => (reason = error as Error))
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null
      for (const { reject } of this.#waiting.values()) reject(reason ?? new Error('the thread of the search has ended'))
      this.#waiting.clear()
    })
    return worker
  }

  #settle({ id, rows, failure, code }: Answer): void {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (this.#waiting.size === 0) this.#worker?.unref()
    if (failure === undefined) waiting?.resolve(rows ?? [])
    else waiting?.reject(Object.assign(new Error(failure), { code }))
  }
}
