import { readFileSync } from 'node:fs'

/**
 * File → reason, by rule.
 * @type {Record<'overrideAccess' | 'database', Record<string, string>>}
 */
export const allowed = JSON.parse(readFileSync(new URL('allowed.json', import.meta.url), 'utf8'))

/** Whether a file may do what a rule forbids; an entry that ends in `/` stands for a folder. */
export const allows = (rule, file) =>
  Object.keys(allowed[rule]).some((path) => (path.endsWith('/') ? file.startsWith(path) : file === path))
