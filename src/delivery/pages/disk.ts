/** What is to be done on the disk, one thing after the other. What fails is told and stops nobody: pages are made again. */
import type { Bodies } from './bodies'
import { readBodies, removePage, syncFolder, writePage } from './file'
import type { Page } from './page'
import { writeState, type State } from './state'

export class Disk {
  #last: Promise<void> = Promise.resolve()
  #stateWaits = false

  /** @param build pages of another build are not for this one: they name its files */
  constructor(
    readonly folder: string,
    readonly build: string,
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
  }

  remove(address: string): void {
    this.#then(() => removePage(this.folder, address))
  }

  read(page: Page): Promise<Bodies | null> {
    return readBodies(this.folder, page)
  }

  /** After all that was dropped so far is gone for good. @param state asked when its turn comes */
  save(state: () => Omit<State, 'build'>): void {
    if (this.#stateWaits) return
    this.#stateWaits = true
    this.#then(async () => {
      this.#stateWaits = false
      const { build, folder } = this
      const now = { build, ...state() }
      await syncFolder(folder)
      await writeState(folder, now)
    })
  }

  /** Waits for all that is to be done. */
  settled(): Promise<void> {
    return this.#last
  }
}
