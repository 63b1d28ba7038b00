/** Parts of the build that Next wrote more than once. */
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Each file names its own source map, which is all in which copies differ. */
const SOURCE_MAP = /\n+\/\/# sourceMappingURL=.*\s*$/
/** A part as short as this is not worth a name. */
const SHORTEST = 1_000

/**
 * Next writes the same part of the server once for each page that needs it, and node would keep the text of each of
 * them: all copies but the first become one line that names the first.
 * @param folder with the parts, and folders of parts
 * @returns how many files were copies
 */
export async function nameCopies(folder: string): Promise<number> {
  const firsts = new Map<string, string>()
  let copies = 0
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) copies += await nameCopies(file)
    if (!entry.isFile() || !entry.name.endsWith('.js')) continue
    const text = (await readFile(file, 'utf8')).replace(SOURCE_MAP, '')
    if (text.length < SHORTEST) continue
    const hash = createHash('sha256').update(text).digest('base64')
    const first = firsts.get(hash)
    if (!first) firsts.set(hash, entry.name)
    else {
      await writeFile(file, `module.exports = require(${JSON.stringify(`./${first}`)})\n`)
      copies++
    }
  }
  return copies
}
