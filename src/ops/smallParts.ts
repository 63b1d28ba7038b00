/** Parts of the build without what only people read: node keeps the text of each that it loads. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { stop, transform } from 'esbuild'

/** Node as `package.json` asks for it. */
const TARGET = 'node20'

/**
 * Takes the place of the compiler's own, which makes every copy of a part small before they can be told to be one
 * (`chunkCopies.ts`), and takes longer than all else of a build.
 * @param folder with the parts of the server, and folders of parts @throws Error for a file that is no program
 */
export async function makeSmall(folder: string): Promise<void> {
  try {
    await makeFolderSmall(folder)
  } finally {
    // Its process would stay as long as this one, which in a demo is the server.
    await stop()
  }
}

async function makeFolderSmall(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  await Promise.all(
    entries.map(async (entry) => {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) await makeFolderSmall(file)
      else if (entry.isFile() && entry.name.endsWith('.js')) await makePartSmall(file)
    }),
  )
}

async function makePartSmall(file: string): Promise<void> {
  const { code } = await transform(await readFile(file, 'utf8'), {
    minify: true,
    legalComments: 'none',
    platform: 'node',
    target: TARGET,
    // One sign that is no Latin one makes node keep two bytes for each sign of a text.
    charset: 'ascii',
  })
  await writeFile(file, code)
}
