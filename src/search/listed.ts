/** What the file holds for lists: every story by what lists ask for, and what they show of some. */
import { KINDS, type Kind } from '../editorial/rules/kinds'
import type { Publication } from '../editorial/rules/publication'
import type { LISTED } from './entry'
import type { SqliteThread } from './sqliteThread'

export interface Listed extends Partial<Pick<Publication, (typeof LISTED)[number]>> {
  kind: Kind
  story: string
  unit: string
  /** ISO moment of the first publication */
  published: string
  /** ISO moment at which it comes down by its own dates */
  ends: string | null
}

export interface ListedStories {
  /** differs as soon as anything in the file does */
  sign(): Promise<string>
  /** every story in batches, newest first; of one moment in the order of their ids */
  all(): AsyncGenerator<Listed[]>
  /** what a list shows of each that is there, by story, as JSON */
  cards(stories: readonly string[]): Promise<Map<string, string>>
  /** kinds of which there is something that has not ended, beside these stories */
  kinds(without: readonly string[]): Promise<Kind[]>
  /** the story at an address */
  at(kind: Kind, slug: string): Promise<string | undefined>
}

/** Rows that are read at a time: readers are answered between two readings. */
const BATCH = 1_000

/** Later than any moment that is written. */
const LAST_MOMENT = '~'

const listedOf = ({ kind, story, unit, published, ends, listed }: Record<string, unknown>): Listed =>
  ({ ...(JSON.parse(String(listed)) as object), kind, story, unit, published, ends }) as Listed

export const listedStories = (thread: SqliteThread): ListedStories => ({
  async sign() {
    // The first counts what others have written, the second what we have.
    const [{ data_version: theirs } = {}] = await thread.read(['PRAGMA data_version'])
    const [{ ours } = {}] = await thread.read(['SELECT total_changes() AS ours'])
    return `${theirs} ${ours}`
  },
  async *all() {
    for (let [moment, story] = [LAST_MOMENT, '']; ;) {
      const rows = await thread.read([
        `SELECT kind, story, unit, published, ends, listed FROM stories JOIN lists USING (id)
         WHERE published <= ? AND (published < ? OR story > ?) ORDER BY published DESC, story LIMIT ?`,
        moment,
        moment,
        story,
        BATCH,
      ])
      const stories = rows.map(listedOf)
      yield stories
      const last = stories.at(-1)
      if (!last || stories.length < BATCH) return
      ;[moment, story] = [last.published, last.story]
    }
  },
  async cards(stories) {
    const rows = await thread.read([
      // By kind and story, as the file's own index has them.
      `SELECT story, card FROM stories JOIN texts USING (id) WHERE kind IN (SELECT value FROM json_each(?))
       AND story IN (SELECT value FROM json_each(?)) AND (ends IS NULL OR ends > ?)`,
      JSON.stringify(KINDS),
      JSON.stringify(stories),
      new Date().toISOString(),
    ])
    return new Map(rows.map(({ story, card }) => [String(story), String(card)]))
  },
  async kinds(without) {
    const rows = await thread.read([
      `SELECT value AS kind FROM json_each(?) WHERE EXISTS (
         SELECT 1 FROM stories WHERE kind = value AND (ends IS NULL OR ends > ?)
         AND story NOT IN (SELECT value FROM json_each(?))) ORDER BY key`,
      JSON.stringify(KINDS),
      new Date().toISOString(),
      JSON.stringify(without),
    ])
    return rows.map(({ kind }) => kind as Kind)
  },
  async at(kind, slug) {
    const [row] = await thread.read(['SELECT story FROM stories WHERE kind = ? AND slug = ?', kind, slug])
    return row && String(row.story)
  },
})
