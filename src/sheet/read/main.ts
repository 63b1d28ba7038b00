/** A process that reads one spreadsheet and ends: the bytes on standard input, what was found as JSON on standard output. */
import { buffer } from 'node:stream/consumers'
import { guard } from '../../apart/guard'
import { PROCESS_LIMITS } from './limits'

guard(PROCESS_LIMITS)

const bytes = new Uint8Array(await buffer(process.stdin))
const { readWorkbook } = await import('./read')
process.stdout.write(JSON.stringify(readWorkbook(bytes)), () => process.exit(0))
