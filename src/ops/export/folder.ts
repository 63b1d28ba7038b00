/** The exported folder on the disk. A file in it is whole or not there; what is not known to be right is not left lying. */
import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { refused } from '../../delivery/refusal'
import { writeWhole } from '../../delivery/pages/file'
import { NOTHING, readManifest, writeManifest, type Manifest, type Stored } from './manifest'
import { isOurs } from './names'

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(String((error as { code?: string }).code))

export class Folder {
  /** files that were written, and removed, by this run */
  written = 0
  removed = 0
  readonly #folders = new Set<string>()

  private constructor(
    readonly root: string,
    /** what the last whole export left */
    readonly before: Manifest,
  ) {}

  /** Makes it where it is not there. @throws StartRefused where something else lies in it */
  static async open(root: string): Promise<Folder> {
    await mkdir(root, { recursive: true }).catch(() => {
      throw refused('export.notAFolder', { folder: root })
    })
    const names = await readdir(root).catch(() => {
      throw refused('export.notAFolder', { folder: root })
    })
    const manifest = await readManifest(root).catch(() => {
      throw refused('export.notOurs', { folder: root })
    })
    if (!manifest && names.length > 0) throw refused('export.notOurs', { folder: root })
    // Said before anything else is written: an export that is broken off is known as ours.
    if (!manifest) await writeManifest(root, NOTHING)
    return new Folder(root, manifest ?? NOTHING)
  }

  #at(name: string): string {
    return path.join(this.root, name)
  }

  /** Makes a folder where it is not there; none is removed by this run. */
  async #hold(folder: string): Promise<void> {
    if (this.#folders.has(folder)) return
    await mkdir(folder, { recursive: true })
    this.#folders.add(folder)
  }

  read(name: string): Promise<Buffer> {
    return readFile(this.#at(name))
  }

  /** Writes a file whole, with a time that no earlier form of it had: a web server makes its tag of time and size. */
  async write(name: string, bytes: Buffer): Promise<Stored> {
    const file = this.#at(name)
    await this.#hold(path.dirname(file))
    const earlier = await stat(file).catch(() => null)
    await writeWhole(file, [bytes])
    this.written++
    const seconds = Math.floor((earlier?.mtimeMs ?? 0) / 1000)
    if (earlier && Math.floor(Date.now() / 1000) <= seconds) await utimes(file, seconds + 1, seconds + 1)
    return [name, bytes.length, (await stat(file)).mtimeMs]
  }

  /** Whether these files are as they were written. */
  async holds(stored: readonly Stored[]): Promise<boolean> {
    const found = await Promise.all(
      stored.map(async ([name, size, mtime]) => {
        const now = await stat(this.#at(name)).catch(() => null)
        return now?.size === size && now.mtimeMs === mtime
      }),
    )
    return stored.length > 0 && found.every(Boolean)
  }

  async remove(names: readonly string[]): Promise<void> {
    for (const name of names) {
      await rm(this.#at(name)).then(
        () => this.removed++,
        (error: unknown) => {
          if (!isMissing(error)) throw error
        },
      )
    }
  }

  /** Removes every file of ours that is none of these: what a run that was broken off left. */
  async removeOthers(known: ReadonlySet<string>): Promise<void> {
    // One that is being written has an ending of its own.
    const tops = (await readdir(this.root)).filter((name) => isOurs(name) || name.endsWith('.new'))
    for (const top of tops) {
      const below = await readdir(this.#at(top), { recursive: true, withFileTypes: true }).catch(() => null)
      if (!below) await this.remove([top])
      for (const found of below ?? []) {
        const name = path.relative(this.root, path.join(found.parentPath, found.name)).replaceAll(path.sep, '/')
        if (!found.isDirectory() && !known.has(name)) await this.remove([name])
      }
    }
  }

  /** Says what lies here now. */
  finish(manifest: Manifest): Promise<void> {
    return writeManifest(this.root, manifest)
  }

  /** A file for the web server's own reading. @returns whether it was another one */
  async tell(name: string, text: string): Promise<boolean> {
    const earlier = await readFile(this.#at(name), 'utf8').catch(() => null)
    if (earlier === text) return false
    await writeWhole(this.#at(name), [text])
    return true
  }
}
