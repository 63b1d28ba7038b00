/** The parts of a dossier as a verification reads them: what cannot be read is a problem, and nothing is asked of it. */
import { TooLarge, written } from './json'
import type { Problem } from './problem'

/** No text of ours is longer. */
export const LONGEST_TEXT = 64 * 1024 * 1024

/** Reads the first bytes of a part, as many as it has. @throws where it is not there */
export type StartOf = (name: string, length: number) => Promise<Buffer>

export class Parts {
  readonly problems: Problem[] = []

  constructor(private readonly startOf: StartOf) {}

  /** The bytes of a part that is a text. @throws TooLarge, Error where it is not there */
  async text(name: string): Promise<Buffer> {
    const bytes = await this.startOf(name, LONGEST_TEXT + 1)
    if (bytes.length > LONGEST_TEXT) throw new TooLarge('too long')
    return bytes
  }

  /** A part of JSON that has this shape. */
  async read<T>(name: string, fits: (value: unknown) => value is T): Promise<T | undefined> {
    let value: unknown
    await this.ask(name, async () => {
      value = written(await this.text(name))
      if (!fits(value)) this.add('shape', name)
    })
    return fits(value) ? value : undefined
  }

  /** That a part begins as files of its kind do. */
  async begins(name: string, words: string): Promise<void> {
    await this.ask(name, async () => {
      if ((await this.startOf(name, words.length)).toString('latin1') !== words) this.add('shape', name)
    })
  }

  add(code: Problem['code'], name: string): void {
    this.problems.push({ code, name })
  }

  /** Asks something of a part whose members may be anything. */
  async ask(name: string, question: () => Promise<void> | void): Promise<void> {
    try {
      await question()
    } catch (error) {
      this.add(error instanceof TooLarge ? 'tooLarge' : 'shape', name)
    }
  }
}
