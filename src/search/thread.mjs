/**
 * SQLite in a thread of its own: whatever a question costs, the server goes on answering. Plain JavaScript, because a
 * thread has no loader for anything else. A file that is none, or is broken, is made anew: all of it is derived.
 */
import { rmSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'libsql'

const { file, schema } = workerData
/** Another process of the same folder may be writing, milliseconds. */
const BUSY_MS = 5_000
const BROKEN = ['SQLITE_NOTADB', 'SQLITE_CORRUPT']

function open() {
  const database = new Database(file)
  try {
    database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`)
    for (const statement of schema) database.exec(statement)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

const isBroken = (error) => BROKEN.some((code) => String(error?.code).startsWith(code))

function openOrMake() {
  try {
    return open()
  } catch (error) {
    if (!isBroken(error)) throw error
    for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
    return open()
  }
}

const database = openOrMake()
const prepared = new Map()

/** Each statement is prepared once: one that met a busy file is reset by its next run. */
function statement(sql) {
  const known = prepared.get(sql) ?? database.prepare(sql)
  prepared.set(sql, known)
  return known
}

const read = ([sql, ...values]) => statement(sql).all(...values)

function write(statements) {
  statement('BEGIN IMMEDIATE').run()
  try {
    for (const [sql, ...values] of statements) statement(sql).run(...values)
    statement('COMMIT').run()
  } catch (error) {
    statement('ROLLBACK').run()
    throw error
  }
  return []
}

/** The near end asks for nothing more: the thread ends by itself. */
function end() {
  database.close()
  parentPort.close()
}

parentPort.on('message', (message) => {
  if (message === null) return end()
  const { id, question, statements } = message
  try {
    parentPort.postMessage({ id, rows: question ? read(question) : write(statements) })
  } catch (error) {
    parentPort.postMessage({ id, failure: String(error?.message ?? error), code: error?.code })
  }
})
