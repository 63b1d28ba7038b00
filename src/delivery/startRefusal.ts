/** What went wrong when the database was opened, as the sentence that says what to do. */
import { refused, isStartRefused, type StartRefused } from './refusal'
import type { MessageKey } from '../messages/index'
import { env } from '../platform/env'
import { sqliteFile } from '../platform/settings'

type Explain = (message: string, file: string) => StartRefused

const BY_NAME: Record<string, Explain> = {
  NewerDataError: (message) => refused('ops.newerDatabase', { detail: message }),
  StandaloneError: () => refused('ops.standalone'),
  DatabaseAwayError: (message) => refused('ops.databaseAway', { detail: message }),
  DatabaseGoneError: (message) => refused('ops.databaseGone', { file: message }),
}

const BY_WORDS: [RegExp, Explain][] = [
  [/SQLITE_FULL|ENOSPC|EDQUOT|disk is full/, (_, file) => refused('ops.databaseFull', { file })],
  [/SQLITE_NOTADB|SQLITE_CORRUPT/, (_, file) => refused('ops.databaseFileForeign', { file })],
  [/SQLITE_BUSY|database is locked/, (_, file) => refused('ops.databaseBusy', { file })],
  [
    /SQLITE_(CANTOPEN|READONLY|IOERR|PERM)/,
    (message, file) => refused('ops.databaseFileClosed', { file, code: message }),
  ],
  [/cannot connect to MongoDB/, (message) => refused('ops.databaseAway', { detail: message })],
]

/** Refusals of a database that may answer later. */
const MAY_COME: readonly MessageKey[] = ['ops.databaseAway', 'ops.databaseBusy', 'ops.databaseGone']

/** Whether the same start may succeed when the database answers. */
export const mayCome = ({ sentences }: StartRefused): boolean => sentences.every(({ key }) => MAY_COME.includes(key))

/** Name and message of an error and of what caused it. */
function* causes(error: unknown): Generator<Error> {
  for (let at = error; at instanceof Error; at = at.cause) yield at
}

/** The refusal for an error of the opening, or null for one that nobody foresaw. */
export function startRefusal(error: unknown): StartRefused | null {
  const file = sqliteFile(env.databaseUri) ?? ''
  for (const cause of causes(error)) {
    if (isStartRefused(cause)) return cause
    const byName = BY_NAME[cause.name]
    if (byName) return byName(cause.message, file)
    const words = `${cause.message} ${String((cause as NodeJS.ErrnoException).code ?? '')}`
    const row = BY_WORDS.find(([pattern]) => pattern.test(words))
    if (row) return row[1](words.slice(0, 200), file)
  }
  return null
}
