import { access, constants } from 'node:fs/promises'
import path from 'node:path'

/** Address of a program on PATH, or null. */
export async function onPath(program: string): Promise<string | null> {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)) {
    const file = path.join(folder, program)
    if (
      await access(file, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return file
  }
  return null
}
