/** Check 3: a post that a leader does not hold on the day of the event, and leaders out of their order. */
import type { StoryContent } from '../content'
import type { RosterEntry } from './book'
import { JOINED } from './data/leaders'
import { namesIn, rosterOf } from './names'
import { CONTEXT } from './patterns'
import { fits, postSaid, postsOf } from './posts'
import type { Known, TextCheck, TextFinding, ZonedText } from './types'

function leadersOfTheDay({ text }: ZonedText, { book, subject }: Known): TextFinding[] {
  const day = eventDay(subject.content)
  const roster = rosterOf(book)
  const names = namesIn(text, book)
  const entriesOf = (name: string) => (roster.get(name) ?? []).filter((entry) => holds(entry, day))
  const posts = names.flatMap(({ name, start, end }): TextFinding[] => {
    const held = entriesOf(name).flatMap(postsOf)
    const said = postSaid(text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT))
    if (!said || held.some((post) => fits(said, post))) return []
    const right = held.join()
    return [
      right === ''
        ? { start, end, message: 'leaderWithoutPost', vars: { text: name, said } }
        : { start, end, message: 'leaderPost', vars: { text: name, said, right } },
    ]
  })
  const order = names.slice(1).flatMap(({ name, start, end }, i): TextFinding[] => {
    const first = names[i]
    if (!first || first.name === name || !JOINED.test(text.slice(first.end, start))) return []
    const later = placeOf(entriesOf(first.name)) > placeOf(entriesOf(name))
    return later ? [{ start, end, message: 'leaderOrder', vars: { text: name, first: first.name } }] : []
  })
  return [...posts, ...order]
}

/** The day of the event, of the document, or the last of the timeline; empty: nobody knows, and every post counts. */
function eventDay({ eventDate, documentDate, timeline }: StoryContent): string {
  const days = (Array.isArray(timeline) ? timeline : []).map((entry) => entry?.date ?? '').sort()
  return (eventDate ?? documentDate ?? days.at(-1) ?? '').slice(0, 10)
}

const holds = ({ from, until }: RosterEntry, day: string): boolean =>
  day === '' || ((!from || from <= day) && (!until || day <= until))

/** NaN, which compares with nothing, where the roster gives no place. */
const placeOf = (entries: readonly RosterEntry[]): number =>
  entries.flatMap(({ order }) => (order === undefined ? [] : [order])).sort((a, b) => a - b)[0] ?? NaN

export const leaderPosts: TextCheck = {
  check: '3',
  severity: 'warning',
  quotations: 'skip',
  names: 'look',
  scan: leadersOfTheDay,
}
