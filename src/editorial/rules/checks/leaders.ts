/** Check 2: a name of the roster of leaders with one character changed. */
import type { RosterEntry } from './book'
import { CALLED, CALLS, CANDIDATE, GOES_ON, SURNAME_FIRST, WORD_BEFORE } from './data/leaders'
import { alike } from './data/soundAlikes'
import { literal, rosterOf } from './names'
import { fits, postSaid, postsOf } from './posts'
import type { Known, TextCheck, TextFinding, ZonedText } from './types'

/** How much beside a name is looked at. */
const BESIDE = 24

/** A post that says of what: 局长 alone many people are. */
const WITH_OFFICE = 4

function misspeltNames({ text, named }: ZonedText, { book }: Known): TextFinding[] {
  const found = new Map<number, TextFinding>()
  for (const [name, entries] of rosterOf(book)) {
    if (!text.includes(name.charAt(0)) && !text.includes(name.slice(1))) continue
    for (const { 0: written, index: start } of text.matchAll(changedOnce(name))) {
      const end = start + written.length
      if (written === name || found.has(start) || named.subarray(start, end).some(Boolean)) continue
      const before = text.slice(Math.max(0, start - BESIDE), start)
      const severity = suspicion(name, written, entries, before, text.slice(end, end + BESIDE))
      if (severity)
        found.set(start, { start, end, message: 'leaderName', severity, vars: { text: written, right: name } })
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

const forms = new Map<string, RegExp>()

/** Matches a name with one character of it changed. */
function changedOnce(name: string): RegExp {
  const characters = [...name].map(literal)
  const form =
    forms.get(name) ??
    new RegExp(characters.map((_, i) => characters.map((c, j) => (i === j ? CANDIDATE : c)).join('')).join('|'), 'gu')
  forms.set(name, form)
  return form
}

/**
 * How sure it is that the name was meant; undefined: other words. Two characters make many words, and many people are
 * called so: there the changed character has to be like the right one, or the leader's own post stands beside it.
 */
function suspicion(
  name: string,
  written: string,
  entries: readonly RosterEntry[],
  before: string,
  after: string,
): 'error' | 'warning' | undefined {
  const [right, wrong] = [[...name], [...written]]
  const at = right.findIndex((character, i) => character !== wrong[i])
  const likely = alike(right[at] ?? '', wrong[at] ?? '')
  const said = postSaid(before, after)
  const ownPost =
    said !== undefined &&
    entries.some((entry) =>
      postsOf(entry).some((post) => said === post || (said.length >= WITH_OFFICE && fits(said, post))),
    )
  if (at === 0 && (!SURNAME_FIRST.test(written) || !(likely || ownPost))) return undefined
  if (at > 0 && WORD_BEFORE.test(before)) return undefined
  if (!likely && at === right.length - 1 && GOES_ON.test(`${wrong[at]}${after}`)) return undefined
  if (right.length > 2) return 'error'
  if ((likely && said !== undefined) || ownPost) return 'error'
  return likely && (CALLED.test(after) || CALLS.test(before)) ? 'warning' : undefined
}

export const leaderNames: TextCheck = { check: '2', severity: 'error', quotations: 'look', scan: misspeltNames }
