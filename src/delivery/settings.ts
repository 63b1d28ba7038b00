/** Settings of a start: `.env`, what the demo makes by itself, and the refusal of what cannot be used. */
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { randomBytes, randomUUID } from 'node:crypto'
import path from 'node:path'
import { env } from '../platform/env'
import { badSettings, MIN_SECRET, type Mode } from '../platform/settings'
import { StartRefused } from './refusal'

/** Reads `.env` of the project's folder; what the environment already says stands. */
export function readEnvFile(root: string): void {
  const file = path.join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

const fallback = (name: string, value: string): void => {
  process.env[name] ||= value
}

/** What the demo is without any setting. */
export function setDemoDefaults(): void {
  fallback('DATA_DIR', path.join('data', 'demo'))
  fallback('MEDIA_DIR', path.join(env.dataDir, 'media'))
  process.env.EXEMPLAR_DEMO = '1'
}

const secretFile = (): string => path.join(env.dataDir, 'secret')

/** The secret that the demo keeps in DATA_DIR, or an empty text. */
export const readKeptSecret = async (): Promise<string> => (await readFile(secretFile(), 'utf8').catch(() => '')).trim()

/** Gives the demo its secret: made once, kept in DATA_DIR, readable by its owner alone. */
export async function keepDemoSecret(): Promise<void> {
  if (process.env.PAYLOAD_SECRET) return
  if ((await readKeptSecret()).length < MIN_SECRET) {
    await writeFile(secretFile(), `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
    await chmod(secretFile(), 0o600)
  }
  process.env.PAYLOAD_SECRET = await readKeptSecret()
}

/** Gives the serving process of this DATA_DIR its name, made once. */
export async function nameNode(): Promise<void> {
  const file = path.join(env.dataDir, 'node')
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim()
  const name = kept || `exemplar ${randomUUID()}`
  if (!kept) await writeFile(file, `${name}\n`)
  process.env.EXEMPLAR_NODE = name
}

/** @throws StartRefused naming every setting that cannot be used */
export function assertSettings(mode: Mode): void {
  const bad = badSettings(mode)
  if (bad.length > 0) throw new StartRefused(bad.map(({ problem, vars }) => ({ key: `ops.${problem}`, vars })))
}
