import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** Files below some folders whose names end so. */
export const files = (folders: string[], ending: string): string[] =>
  folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
    )
    .filter((name) => name.endsWith(ending))
