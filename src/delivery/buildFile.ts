/** Whether an address below `/_next` is a file of the build. All else there is nothing, and nothing is a page of ours. */
import { access } from 'node:fs/promises'
import path from 'node:path'

const STATIC = '/_next/static/'
const FOLDER = path.join(process.cwd(), process.env.EXEMPLAR_DIST_DIR || '.next', 'static')

/** @param pathname decoded */
export async function isBuildFile(pathname: string): Promise<boolean> {
  const file = path.join(FOLDER, pathname.slice(STATIC.length))
  if (!pathname.startsWith(STATIC) || !file.startsWith(FOLDER + path.sep)) return false
  return access(file).then(
    () => true,
    () => false,
  )
}
