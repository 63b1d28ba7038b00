/** The one script of the public site, with the address at which it is served. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

export interface ReaderScript {
  /** names the bytes, so that they never change at an address */
  path: string
  bytes: Buffer
}

const ROOT = process.env.EXEMPLAR_ROOT ?? process.cwd()

function read(): ReaderScript {
  const bytes = readFileSync(path.join(/* turbopackIgnore: true */ ROOT, 'src', 'site', 'script', 'article.js'))
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return { path: `/script/${name}.js`, bytes }
}

export const readerScript: ReaderScript = read()
