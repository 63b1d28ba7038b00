/** Kept pages held against what is public, whatever the log says. */
import type { PublicStory } from '../../platform/publicPages'
import { addressesOf, type IndexFile } from './indexFile'

/** Ids of stories, the first not among them. */
export type Range = readonly [after: string, last: string]
/** Of every story. */
export const ALL: Range = ['', '\u{10ffff}']

const DIFFERING =
  'shown LEFT JOIN live USING (story) WHERE story > ? AND story <= ? AND shown.revision IS NOT live.revision'
const DOWN = `SELECT page FROM ${DIFFERING} AND shown.revision IS NOT NULL AND live.revision IS NULL`

export class Comparison {
  constructor(private readonly file: IndexFile) {}

  /**
   * Holds pages against what is public. One that shows another edition, or none of a story that is live, is stale from now on.
   * @param stories every public one whose id lies in the range @param range of ids, the first not in it
   * @param upTo pages that were made after this entry of the log are left alone: they may know more
   * @returns addresses of the pages that may not be shown, and of those that have become stale
   */
  of(stories: readonly PublicStory[], [after, last]: Range, upTo: number): { dead: string[]; stale: string[] } {
    const file = this.file
    return file.write(() => {
      file.run('DELETE FROM live')
      for (const { story, revision } of stories) file.run('INSERT OR REPLACE INTO live VALUES (?, ?)', story, revision)
      const dead = file.all(`SELECT address FROM pages WHERE seq <= ? AND id IN (${DOWN})`, upTo, after, last)
      const stale = file.all(
        `UPDATE pages SET stale = 1 WHERE stale = 0 AND seq <= ? AND id IN (SELECT page FROM ${DIFFERING}) RETURNING address`,
        upTo,
        after,
        last,
      )
      file.run('DELETE FROM live')
      return { dead: addressesOf(dead), stale: addressesOf(stale) }
    })
  }

  /** Nothing is known of any page: all are stale. */
  doubtAll(): void {
    this.file.run('UPDATE pages SET stale = 1 WHERE stale = 0')
  }
}
