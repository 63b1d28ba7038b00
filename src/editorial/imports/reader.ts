/**
 * A process that reads one Word file and ends: the bytes on standard input; on standard output the length of what follows
 * (eight hexadecimal digits), the draft or the refusal as JSON, and the bytes of its pictures one after another.
 */
import { buffer } from 'node:stream/consumers'
import { guard } from '../../apart/guard'
import { READER_LIMITS } from './readerLimits'

guard(READER_LIMITS)

const bytes = new Uint8Array(await buffer(process.stdin))
const { readDocx } = await import('../../word/read/readDocx')
const { packed } = await import('./packed')
process.stdout.write(packed(readDocx(bytes)), () => process.exit(0))
