/** Scripts that an old phone understands: ES2017. */
import { parse } from 'acorn'
import type { Finding } from './css'

/** The first thing in a script that is newer than ES2017. */
export function checkScript(source: string): Finding[] {
  try {
    parse(source, { ecmaVersion: 2017, sourceType: 'script' })
    return []
  } catch (error) {
    const { message, loc } = error as SyntaxError & { loc?: { line: number } }
    return [{ line: loc?.line ?? 0, message }]
  }
}
