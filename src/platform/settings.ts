/** What is wrong with the settings, before anything is opened. Pure reading of the environment. */
import { isAbsolute } from 'node:path'
import { fileURLToPath } from 'node:url'
import { env } from './env'

/** `demo` and `dev` make what is missing; `start` and `ops` are a real installation. */
export type Mode = 'demo' | 'dev' | 'start' | 'ops'

/** One setting that cannot be used; `problem` is the name of its sentence. */
export interface BadSetting {
  problem:
    | 'badPort'
    | 'badHost'
    | 'demoHost'
    | 'noSecret'
    | 'shortSecret'
    | 'weakSecret'
    | 'noSiteUrl'
    | 'badSiteUrl'
    | 'badDatabaseUri'
    | 'badLogLevel'
    | 'badSmtpUrl'
    | 'badMailFrom'
  vars: Record<string, string | number>
}

export const MIN_SECRET = 32
/** Fewer different characters than this are no secret, whatever the length. */
const MIN_DIFFERENT = 8
/** The value that stands in `.env.example`. */
export const EXAMPLE_SECRET = 'replace-me-with-the-output-of-openssl-rand-hex-32'
const LOOPBACK = ['127.0.0.1', 'localhost', '::1']
const HOST = /^[0-9a-z.:-]+$/i

export const isLoopback = (host: string): boolean => LOOPBACK.includes(host)

const bad = (problem: BadSetting['problem'], vars: BadSetting['vars'] = {}): BadSetting[] => [{ problem, vars }]

function port(): BadSetting[] {
  const given = process.env.PORT ?? ''
  if (given === '' || (/^\d{1,5}$/.test(given) && env.port >= 1 && env.port <= 65_535)) return []
  return bad('badPort', { value: given.slice(0, 40) })
}

function host(mode: Mode): BadSetting[] {
  if (!HOST.test(env.host)) return bad('badHost', { value: env.host.slice(0, 80) })
  const open = mode === 'demo' || mode === 'dev'
  return open && !isLoopback(env.host) ? bad('demoHost', { value: env.host }) : []
}

function secret(mode: Mode): BadSetting[] {
  const value = env.payloadSecret
  if (value === '' && (mode === 'demo' || mode === 'dev')) return []
  if (value === '') return bad('noSecret', { min: MIN_SECRET })
  if (value.length < MIN_SECRET) return bad('shortSecret', { min: MIN_SECRET, length: value.length })
  return value === EXAMPLE_SECRET || new Set(value).size < MIN_DIFFERENT ? bad('weakSecret', { min: MIN_SECRET }) : []
}

function siteUrl(mode: Mode): BadSetting[] {
  if (env.siteUrl === '') return mode === 'start' ? bad('noSiteUrl') : []
  const url = URL.canParse(env.siteUrl) ? new URL(env.siteUrl) : null
  const sound = url && /^https?:$/.test(url.protocol) && url.origin === env.siteUrl.toLowerCase()
  return sound ? [] : bad('badSiteUrl', { value: env.siteUrl.slice(0, 200) })
}

/** The path of the SQLite file, or null where the address is no such file. */
export function sqliteFile(uri: string): string | null {
  if (!uri.startsWith('file:')) return null
  if (uri.startsWith('file://')) return URL.canParse(uri) && new URL(uri).host === '' ? fileURLToPath(uri) : null
  const path = uri.slice('file:'.length).replace(/\?.*$/, '')
  return path === '' || path.startsWith(':memory:') || (!isAbsolute(path) && path.startsWith(':')) ? null : path
}

function databaseUri(): BadSetting[] {
  const uri = env.databaseUri
  const mongo = /^mongodb(\+srv)?:\/\/[^/\s]+/.test(uri)
  return mongo || sqliteFile(uri) ? [] : bad('badDatabaseUri', { value: uri.replace(/\/\/[^@/]*@/, '//').slice(0, 80) })
}

/** Levels of pino, the logger. */
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace']

const logLevel = (): BadSetting[] =>
  LOG_LEVELS.includes(env.logLevel)
    ? []
    : bad('badLogLevel', { value: env.logLevel.slice(0, 40), levels: LOG_LEVELS.join(', ') })
/** Neither sentence shows the value: it may hold a password. */
function mail(): BadSetting[] {
  const url = URL.canParse(env.smtpUrl) ? new URL(env.smtpUrl) : null
  const sound = env.smtpUrl === '' || (url && /^smtps?:$/.test(url.protocol) && url.hostname !== '')
  const from = env.mailFrom === '' || /^[^\s@<>,]+@[^\s@<>,]+$/.test(env.mailFrom)
  return [...(sound ? [] : bad('badSmtpUrl')), ...(from ? [] : bad('badMailFrom'))]
}

/** Every setting that this mode cannot start with, in the order in which one would mend them. */
export const badSettings = (mode: Mode): BadSetting[] => [
  ...(mode === 'ops' ? [] : [...port(), ...host(mode)]),
  ...secret(mode),
  ...siteUrl(mode),
  ...databaseUri(),
  ...logLevel(),
  ...mail(),
]
