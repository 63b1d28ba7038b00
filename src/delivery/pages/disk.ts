/** What is to be done on the disk, one thing after the other. What fails is told and stops nobody: pages are made again. */
import type { Bodies } from './bodies'
import { readBodies, removePage, syncFolder, writePage } from './file'
import type { Page } from './page'

/** Words of a page that another took the place of lie in the index so long, milliseconds. */
const SOON_MS = 1_000

export class Disk {
  #last: Promise<void> = Promise.resolve()
  #settles = false

  #soon: NodeJS.Timeout | undefined

  /**
   * @param build pages of another build are not for this one: they name its files
   * @param forget what was removed from the index lies in no file of it after that
   */
  constructor(
    readonly folder: string,
    readonly build: string,
    private readonly forget: () => void,
  ) {}

  #then(work: () => Promise<void>): void {
    this.#last = this.#last
      .then(work)
      .catch((error: unknown) => console.error(new Date().toISOString(), 'page store', this.folder, error))
  }

  /** @param isStill asked when its turn comes: a page that was dropped meanwhile is not written */
  write(page: Page, bodies: Bodies, isStill: () => boolean): void {
    this.#then(async () => {
      if (isStill()) await writePage(this.folder, this.build, page, bodies)
    })
    this.#settleSoon()
  }

  remove(address: string): void {
    this.#then(() => removePage(this.folder, address))
    this.settle()
  }

  read(page: Page): Promise<Bodies | null> {
    return readBodies(this.folder, page)
  }

  /** Makes sure that all that was dropped so far is gone for good, whatever happens to the machine. */
  settle(): void {
    if (this.#settles) return
    this.#settles = true
    this.#then(async () => {
      this.#settles = false
      await syncFolder(this.folder)
      this.forget()
    })
  }

  /** The same soon, once for many pages that others took the place of. */
  #settleSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined
      this.settle()
    }, SOON_MS).unref()
  }

  /** Waits for all that is to be done. */
  settled(): Promise<void> {
    return this.#last
  }

  /** The same, for the last time. */
  close(): Promise<void> {
    clearTimeout(this.#soon)
    return this.settled()
  }
}
