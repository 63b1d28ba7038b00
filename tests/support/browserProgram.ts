/** Where a browser and its Chinese fonts come from, without anything to install by hand. */
import { execFile } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createBrotliDecompress } from 'node:zlib'
import { onPath } from './onPath'

const run = promisify(execFile)
const { resolve } = createRequire(import.meta.url)
const CACHE = path.resolve('node_modules/.cache/exemplar')
const CHROMIUM = path.join(CACHE, 'chromium')
const FONTS = path.join(CACHE, 'fonts')

/** `TEST_BROWSER=npm` uses the browser and the fonts from npm although the system has its own. */
const npmOnly = (): boolean => process.env.TEST_BROWSER === 'npm'

export interface BrowserProgram {
  file: string
  /** variables that its process needs beside the inherited ones */
  env: Record<string, string>
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** Makes `folder` by `fill`, once, whole or not at all. */
async function once(folder: string, fill: (unfinished: string) => Promise<void>): Promise<void> {
  if (await exists(folder)) return
  await mkdir(CACHE, { recursive: true })
  const unfinished = await mkdtemp(`${folder}-`)
  try {
    await fill(unfinished)
    await rename(unfinished, folder)
  } catch (error) {
    if (!(await exists(folder))) throw error
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

const unpack = (from: string, to: string, mode: number): Promise<void> =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }))

/** The browser inside `@sparticuz/chromium`, with the few libraries that a slim system lacks (nss, nspr, expat). */
async function chromiumFromNpm(): Promise<BrowserProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`no browser from npm for ${process.platform} ${process.arch}`)
  const packed = path.resolve('node_modules/@sparticuz/chromium/bin')
  await once(CHROMIUM, async (folder) => {
    await unpack(path.join(packed, 'chromium.br'), path.join(folder, 'chromium'), 0o755)
    await unpack(path.join(packed, 'al2023.tar.br'), path.join(folder, 'lib.tar'), 0o644)
    await run('tar', ['-xf', path.join(folder, 'lib.tar'), '-C', folder])
  })
  return { file: path.join(CHROMIUM, 'chromium'), env: { LD_LIBRARY_PATH: path.join(CHROMIUM, 'lib') } }
}

async function chromium(): Promise<BrowserProgram> {
  const file = npmOnly() ? null : ((await onPath('chromium')) ?? (await onPath('google-chrome')))
  return file ? { file, env: {} } : chromiumFromNpm()
}

async function systemHasChinese(): Promise<boolean> {
  if (npmOnly()) return false
  const { stdout } = await run('fc-list', [':lang=zh-cn', 'family']).catch(() => ({ stdout: '' }))
  return stdout.trim() !== ''
}

/** Variables under which fontconfig finds Chinese glyphs. */
async function fonts(): Promise<Record<string, string>> {
  if (process.platform !== 'linux' || (await systemHasChinese())) return {}
  const weights = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf']
  const folders = weights.map((weight) => path.dirname(resolve(`@expo-google-fonts/noto-sans-sc/${weight}`)))
  const config = path.join(FONTS, 'fonts.conf')
  await once(FONTS, async (folder) => {
    const dirs = folders.map((dir) => `<dir>${dir}</dir>`).join('')
    const cache = `<cachedir>${path.join(FONTS, 'cache')}</cachedir>`
    const head = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
    await writeFile(path.join(folder, 'fonts.conf'), `${head}<fontconfig>${dirs}${cache}</fontconfig>\n`)
  })
  return { FONTCONFIG_FILE: config }
}

/** Chromium on PATH, else the one from npm. @throws where neither runs here */
export async function browserProgram(): Promise<BrowserProgram> {
  const [{ file, env }, fontEnv] = await Promise.all([chromium(), fonts()])
  await run(file, ['--version'], { env: { ...process.env, ...env } })
  return { file, env: { ...env, ...fontEnv } }
}
