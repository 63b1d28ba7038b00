/** `installation.json` in DATA_DIR: which version of this program wrote there last, and whether it is the demo's. */
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from './env'

export interface InstallationFile {
  /** version of the package, `1.2.3` */
  version: string
  demo: boolean
}

const file = (): string => path.join(env.dataDir, 'installation.json')

/** What the file says, or null where there is none that can be read. */
export async function readInstallationFile(): Promise<InstallationFile | null> {
  try {
    const { version, demo } = JSON.parse(await readFile(file(), 'utf8')) as Partial<InstallationFile>
    return typeof version === 'string' ? { version, demo: demo === true } : null
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Writes the file as a whole or not at all. */
export async function writeInstallationFile(content: InstallationFile): Promise<void> {
  const temporary = `${file()}.${process.pid}`
  await writeFile(temporary, `${JSON.stringify(content)}\n`)
  await rename(temporary, file())
}

/** Whether version `a` (`1.2.3`) comes after `b`. */
export function isNewer(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split(/[.+-]/).slice(0, 3).map(Number)) as [number[], number[]]
  const at = left.findIndex((part, index) => part !== right[index])
  return at >= 0 && (left[at] ?? 0) > (right[at] ?? 0)
}
