/** Which cells of the table are asked, how many were, and how it is cut where it must be short. */
import type { Kind } from '../../../src/editorial/rules/kinds'
import { CALLER_NAMES, type Caller } from './callers'
import { PLACE_NAMES, type Owner, type Place, type Subject } from './places'

/** `DOOR_TABLE=whole` asks every cell. */
export const WHOLE = process.env.DOOR_TABLE === 'whole'

/** Every kind with everybody whose stories of it there are. */
export const KINDS_OF: Record<Owner, readonly Kind[]> = {
  media: ['cases', 'speeches', 'notices', 'news'],
  office: ['campaigns', 'notices'],
}
/** Stages through which stories of an owner never pass. */
const NEVER: Record<Owner, readonly Place[]> = { media: [], office: ['unitReview'] }

const OWNERS = Object.keys(KINDS_OF) as Owner[]

/**
 * The stories that are asked about: of every kind and owner one in each place. Cut, of every owner one in each place, the
 * kinds by turns.
 */
export const SUBJECTS: Subject[] = OWNERS.flatMap((owner) =>
  PLACE_NAMES.filter((place) => !NEVER[owner].includes(place)).flatMap((place, turn) => {
    const kinds = KINDS_OF[owner]
    return kinds.filter((_, index) => WHOLE || turn % kinds.length === index).map((kind) => ({ kind, owner, place }))
  }),
)

/** The cut is parted between the two databases. */
const HALF = process.env.TEST_DATABASE === 'mongodb' ? 1 : 0

/** Whether a cell is asked: cut, one of `every` on the one database or the other, so that any two of caller, place and door meet all the same. */
export const isAsked = (caller: Caller, place: Place, door: number, every: number): boolean =>
  WHOLE || (CALLER_NAMES.indexOf(caller) + PLACE_NAMES.indexOf(place) + door) % (2 * every) === HALF * every

/** The same where there are no places: each cell on the one database or the other. */
export const isAskedHere = (caller: Caller, door: number): boolean =>
  WHOLE || (CALLER_NAMES.indexOf(caller) + door) % 2 === HALF

/** What was asked, for the line that says so. */
export class Tally {
  #cells = 0
  readonly #doors = new Set<string>()

  add(door: string): void {
    this.#cells += 1
    this.#doors.add(door)
  }

  /** Said past vitest, which keeps the words of tests that pass to itself. */
  say(part: string): void {
    const { TEST_DATABASE: database } = process.env
    process.stdout.write(`door table (${part}): ${this.#cells} cells, ${this.#doors.size} doors, ${database}\n`)
  }
}
