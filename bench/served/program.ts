/** Programs that a benchmark needs beside the product. */
import { execFileSync } from 'node:child_process'

/** @throws where it is not there, with what to do */
export function assertProgram(name: 'nginx' | 'wrk'): void {
  try {
    execFileSync('which', [name], { stdio: 'ignore' })
  } catch {
    throw new Error(`this benchmark needs ${name}: apt-get install ${name}`)
  }
}
