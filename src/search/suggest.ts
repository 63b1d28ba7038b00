/** What may have been meant: a passage of a title or a name that sounds the same, or differs in one sign. */
import { fold } from './fold'
import { lettersOf, passageOf } from './letters'
import { beginningWith, soundingLike, soundOf } from './pinyin'
import type { Part } from './question'
import type { SqliteThread, Statement } from './sqliteThread'

/** Parts that are looked at, and their signs. */
const MOST_PARTS = 3
const MOST_SIGNS = 8
/** With fewer signs, one that differs says nothing. */
const LEAST_SIGNS = 3
/** Stories in which a passage is looked for; and where what they have in common with it is a part of it alone. */
const MOST_STORIES = 5
const MOST_OF_A_PART = 50
const HAN = /^\p{Script=Han}+$/u

/** Lines of titles and names of stories that match. */
async function linesOf(thread: SqliteThread, match: string, most = MOST_STORIES): Promise<string[]> {
  const question: Statement = [
    'SELECT texts.title, texts.names FROM words JOIN texts ON texts.id = words.rowid WHERE words MATCH ? LIMIT ?',
    match,
    most,
  ]
  return (await thread.read(question)).flatMap(({ title, names }) => `${title}\n${names}`.split('\n'))
}

async function homophone(thread: SqliteThread, text: string): Promise<string | null> {
  const sound = soundOf(text)
  if (sound === '') return null
  for (const line of await linesOf(thread, beginningWith(sound))) {
    const passage = soundingLike(line, sound)
    if (passage && [...passage].length === [...text].length) return passage
  }
  return null
}

/** The same signs with another one at this place, or without it. One that is missing keeps no story from being found. */
async function oneSign(thread: SqliteThread, signs: readonly string[], at: number): Promise<string | null> {
  const [before, after] = [signs.slice(0, at), signs.slice(at)]
  const without = [...before, ...after.slice(1)]
  const sides = [before, after.slice(1)].filter((some) => some.length > 0)
  // All that begins with a single sign is read as a whole: the longer side will do where there is one.
  const long = sides.filter((some) => some.length > 1)
  const apart = (long.length > 0 ? long : sides).map(passageOf).join(' AND ')
  const forms = [
    [passageOf(without), without.join(''), MOST_STORIES],
    [apart, [...before, '.', ...after.slice(1)].join(''), long.length < sides.length ? MOST_OF_A_PART : MOST_STORIES],
  ] as const
  for (const [match, form, most] of forms) {
    const passage = new RegExp(form, 'u')
    for (const line of await linesOf(thread, `heads : (${match})`, most)) {
      const found = passage.exec(fold(line))
      if (found) return line.slice(found.index, found.index + found[0].length)
    }
  }
  return null
}

async function meant(thread: SqliteThread, { text, quoted }: Part): Promise<string | null> {
  const signs = lettersOf(text)
  if (quoted || !HAN.test(signs.join('')) || signs.length > MOST_SIGNS || signs.length < 2) return null
  const there = `{heads letters} : ${passageOf(signs)}`
  if ((await thread.read(['SELECT rowid FROM words WHERE words MATCH ? LIMIT 1', there])).length > 0) return null
  const same = await homophone(thread, text)
  if (same || signs.length < LEAST_SIGNS) return same
  for (let at = 1; at < signs.length; at++) {
    const near = await oneSign(thread, signs, at)
    if (near) return near
  }
  return null
}

/** Another question that the index may answer better; null where it knows none. It is made of words that the index holds. */
export async function suggest(thread: SqliteThread, parts: readonly Part[]): Promise<string | null> {
  let changed = false
  const texts: string[] = []
  for (const [place, part] of parts.entries()) {
    const instead = place < MOST_PARTS ? await meant(thread, part) : null
    changed ||= instead !== null
    texts.push(instead ?? (part.quoted ? `“${part.text}”` : part.text))
  }
  return changed ? texts.join(' ') : null
}
