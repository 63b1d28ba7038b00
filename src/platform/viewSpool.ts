/**
 * What was counted and is not stored yet, in a file of DATA_DIR for each process: a database that is away loses nothing,
 * and a process that was killed no more than since its last writing.
 */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from './env'
import type { Views } from './views'

export interface Spool {
  id: string
  /** number of the last batch that was sealed */
  number: number
  /** a batch on its way to the database: it stays as it is until that is known to have it */
  sealed: Views | null
  open: Views
}

export const newSpool = (): Spool => ({ id: randomUUID(), number: 0, sealed: null, open: new Map() })

const folder = (): string => path.join(/* turbopackIgnore: true */ env.dataDir, 'views')
const NAME = /^[0-9a-f-]{36}(?:~[0-9a-f-]{36})?\.json$/

const viewsOf = (value: unknown): Views =>
  new Map(Object.entries(value ?? {}).filter((row): row is [string, number] => Number.isSafeInteger(row[1])))

export class SpoolFile {
  #exists = false

  private constructor(
    private file: string,
    readonly spool: Spool,
  ) {}

  static ofNew(): SpoolFile {
    const spool = newSpool()
    return new SpoolFile(path.join(folder(), `${spool.id}.json`), spool)
  }

  /** Whether another process took it over: it was not written for so long that this one seemed dead. */
  async isTaken(): Promise<boolean> {
    return this.#exists && (await stat(this.file).catch(() => null)) === null
  }

  /** Writes it whole, or says that it is still somebody's; removes it where nothing is left to store. */
  async save(): Promise<void> {
    const { id, number, sealed, open } = this.spool
    if (!sealed && open.size === 0) {
      if (this.#exists) await rm(this.file, { force: true })
      this.#exists = false
      return
    }
    const said = { id, number, sealed: sealed && Object.fromEntries(sealed), open: Object.fromEntries(open) }
    await mkdir(folder(), { recursive: true })
    await writeFile(`${this.file}.new`, JSON.stringify(said), { flush: true })
    await rename(`${this.file}.new`, this.file)
    this.#exists = true
  }

  async touch(): Promise<void> {
    if (this.#exists) await utimes(this.file, new Date(), new Date())
  }

  /** Takes over what dead processes left. @param silence milliseconds without a word after which a process is dead */
  static async takeOver(silence: number): Promise<SpoolFile[]> {
    const names = (await readdir(folder()).catch(() => [])).filter((name) => NAME.test(name))
    const taken = names.map(async (name) => {
      const file = path.join(folder(), name)
      if (Date.now() - (await stat(file)).mtimeMs < silence) return []
      const own = path.join(folder(), `${name.slice(0, 36)}~${randomUUID()}.json`)
      await rename(file, own)
      await utimes(own, new Date(), new Date())
      const { id, number, sealed, open } = JSON.parse(await readFile(own, 'utf8')) as Record<string, unknown>
      const spool: Spool = {
        id: String(id),
        number: Number(number),
        sealed: sealed ? viewsOf(sealed) : null,
        open: viewsOf(open),
      }
      const found = new SpoolFile(own, spool)
      found.#exists = true
      return [found]
    })
    // One that another process was faster with, or that cannot be read, is nobody's here.
    return (await Promise.all(taken.map((each) => each.catch(() => [])))).flat()
  }
}
