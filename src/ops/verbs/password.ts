/** The password of a new account, from standard input: piped, or typed without being shown. */
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { t } from '../../messages/index'

async function typed(): Promise<string> {
  process.stderr.write(t('ops.askPassword'))
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() })
  const line = createInterface({ input: process.stdin, output: silence, terminal: true })
  try {
    return await line.question('')
  } finally {
    line.close()
    process.stderr.write('\n')
  }
}

/** The whole of standard input without the line end after it. */
export async function readPassword(): Promise<string> {
  return process.stdin.isTTY ? typed() : (await text(process.stdin)).replace(/\r?\n$/, '')
}
