/** What was touched when, as the log said it: a page is known to be out of date without a word written at it. */
import { createHash } from 'node:crypto'
import { namedTag } from '../../platform/pageParts'
import type { PublicChanges } from '../../platform/publicPages'
import type { IndexFile } from './indexFile'
import type { Page } from './page'

const later = (table: string, name: string): string =>
  `INSERT INTO ${table} VALUES (?, ?) ON CONFLICT (${name}) DO UPDATE SET seq = max(seq, excluded.seq)`
const TOUCH = later('touched', 'tag')
const TAKE_DOWN = later('down', 'story')

/** A tag as it is remembered: some bear words of a story, which shall not outlive it here. */
export const keyOf = (tag: string): string => createHash('sha256').update(tag).digest('base64url').slice(0, 22)

/** The keys of everything that a page depends on. */
export const keysOf = ({ shows, tags }: Pick<Page, 'shows' | 'tags'>): string[] =>
  [...new Set([...tags, ...[...shows.keys()].map(namedTag)])].map(keyOf)

export class Touched {
  constructor(private readonly file: IndexFile) {}

  /** Remembers what the log says. */
  learn({ moves, tags }: Pick<PublicChanges, 'moves' | 'tags'>): void {
    for (const [tag, seq] of tags) this.file.run(TOUCH, keyOf(tag), seq)
    for (const { story, revision, seq } of moves) {
      this.file.run(TOUCH, keyOf(namedTag(story)), seq)
      if (revision === null) this.file.run(TAKE_DOWN, story, seq)
    }
  }

  /** Whether something of a page was touched after it was made. */
  isTouched(page: Page): boolean {
    return this.#isAny('touched ON tag', keysOf(page), page)
  }

  /** Whether a story that a page shows came down after it was made. */
  isDown(page: Page): boolean {
    const live = [...page.shows].flatMap(([story, revision]) => (revision === null ? [] : [story]))
    return this.#isAny('down ON story', live, page)
  }

  #isAny(among: string, names: readonly string[], { seq }: Page): boolean {
    const sql = `SELECT 1 FROM json_each(?) JOIN ${among} = value WHERE seq > ? LIMIT 1`
    return this.file.one(sql, JSON.stringify(names), seq) !== undefined
  }
}
