/**
 * A process that reads one file and ends: `main.ts <content type>`, the bytes on standard input, `FileText` as JSON on
 * standard output. It is another process because a file from outside may cost any amount of time and memory.
 */
import { buffer } from 'node:stream/consumers'
import { guard } from '../apart/guard'
import { isDocument, UNREAD } from '../editorial/rules/fileText'
import { LIMITS } from './limits'

guard(LIMITS)

const type = process.argv[2] ?? ''
const bytes = new Uint8Array(await buffer(process.stdin))
const { readDocument } = await import('./read')
const answer = isDocument(type) ? await readDocument(type, bytes) : UNREAD
process.stdout.write(JSON.stringify(answer), () => process.exit(0))
