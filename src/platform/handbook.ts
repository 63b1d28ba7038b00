/** The editors' handbook as it lies in the installation: chapters in Markdown, and the pictures in them. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'

const FOLDER = path.join(/* turbopackIgnore: true */ process.env.EXEMPLAR_ROOT ?? process.cwd(), 'docs', 'handbook')
const PICTURE = /^[a-z0-9-]+\.webp$/i

/** The text of a chapter. @param name its file without the ending: one of the product's own names, never a caller's word */
export const chapterText = (name: string): Promise<string> =>
  readFile(path.join(/* turbopackIgnore: true */ FOLDER, `${name}.md`), 'utf8')

/** The bytes of a picture, or null where there is none of this name. @param name as an address has it */
export async function pictureBytes(name: string): Promise<Buffer | null> {
  if (!PICTURE.test(name)) return null
  try {
    return await readFile(path.join(/* turbopackIgnore: true */ FOLDER, 'images', name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
