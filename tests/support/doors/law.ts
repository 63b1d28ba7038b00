/**
 * The law of `transition`, written out by hand from the gate's law and the order of refusals in the HTTP contract: who,
 * where, what answer. It knows nothing of the rules' own data.
 *
 * Columns, in groups: draft returned · unitReview gateReview signOff · approved scheduled · published withdrawn archived ·
 * draft, signOff, approved, scheduled beside a live edition · published, draft, approved beside a suspended one · published
 * by force, a draft beside that, a correction. Signs:
 * `+` done · `.` no row for this role and story · `w` out of its stage · `s` the same person · `c` another condition of the
 * row · `-` no story of this owner stands there. A caller who is not named has `.` everywhere.
 */
import type { Action } from '../../../src/editorial/rules/stages'
import { CALLER_NAMES, type Caller } from './callers'
import { PLACE_NAMES, type Owner, type Place } from './places'

type Lines = Record<string, string>

/** A story of the unit: writer created, wrote and submitted it. */
const OF_UNIT: Record<Action, Lines> = {
  submit: { 'writer colleague editor': '++ www ww www +www w+w w++' },
  recall: { 'writer editor': 'ww +++ ww www w+ww www www', colleague: 'ww ccc ww www wcww www www' },
  pass: { editor: 'ww +ww ww www wwww www www', 'gatekeeper gatekeeper2': 'ww c+w ww www wwww www www' },
  return: {
    editor: 'ww +ww ww www wwww www www',
    'gatekeeper gatekeeper2': 'ww c+w ww www wwww www www',
    'director director2 authorDirector': 'ww ww+ ww www w+ww www www',
  },
  sign: { 'director director2 authorDirector': 'ww ww+ ww www w+ww www www' },
  unsign: { 'gatekeeper gatekeeper2 director director2 authorDirector': 'ww www ++ www ww++ ww+ www' },
  publish: { 'gatekeeper gatekeeper2 director director2 authorDirector': 'ww www +w www ww+w www www' },
  schedule: { 'gatekeeper gatekeeper2 director director2 authorDirector': 'ww www +w www ww+w ww+ www' },
  hold: { 'gatekeeper gatekeeper2 director director2 authorDirector': 'ww www w+ www www+ www www' },
  newEdition: { 'writer colleague editor director director2 authorDirector': 'ww www ww ++w wwww +ww +ww' },
  correct: { 'editor gatekeeper gatekeeper2 director director2 authorDirector': 'ww www ww +ww wwww www +ww' },
  discard: { 'writer colleague editor director director2 authorDirector': 'ww www ww www +www w+w w++' },
  withdraw: { 'director director2 authorDirector': 'ww www ww +ww ++++ +++ +++' },
  suspend: { 'gatekeeper gatekeeper2 director director2 authorDirector': 'ww www ww +ww ++++ www +++' },
  resume: { 'director director2 authorDirector': 'ww www ww www wwww +++ www' },
  forcePublish: {
    'director director2': '++ +++ ww www ++ww www w++',
    authorDirector: '++ +++ ww www ++ww www w+s',
  },
  reviewAfter: {
    director: 'ww www ww www wwww www ssw',
    'gatekeeper gatekeeper2 director2 authorDirector': 'ww www ww www wwww www ++w',
  },
  archive: {
    'director director2 authorDirector': '++ www ww w+w wwww www www',
    writer: '+c www ww wcw wwww www www',
    'colleague editor': 'cc www ww wcw wwww www www',
  },
  reopen: {
    'director director2 authorDirector writer': 'ww www ww ww+ wwww www www',
    'colleague editor': 'ww www ww wwc wwww www www',
  },
}

/** A story of the gate office: gatekeeper created and submitted it, authorDirector wrote in it. */
const OF_OFFICE: Record<Action, Lines> = {
  submit: { 'gatekeeper gatekeeper2 director director2 authorDirector': '++ -ww ww www +www w+w w++' },
  recall: {
    gatekeeper: 'ww -++ ww www w+ww www www',
    'gatekeeper2 director director2 authorDirector': 'ww -cc ww www wcww www www',
  },
  pass: { gatekeeper: 'ww -sw ww www wwww www www', gatekeeper2: 'ww -+w ww www wwww www www' },
  return: {
    gatekeeper: 'ww -sw ww www wwww www www',
    gatekeeper2: 'ww -+w ww www wwww www www',
    'director director2': 'ww -w+ ww www w+ww www www',
    authorDirector: 'ww -ws ww www wsww www www',
  },
  sign: { 'director director2': 'ww -w+ ww www w+ww www www', authorDirector: 'ww -ws ww www wsww www www' },
  unsign: { 'gatekeeper gatekeeper2 director director2 authorDirector': 'ww -ww ++ www ww++ ww+ www' },
  publish: { 'gatekeeper gatekeeper2 director director2 authorDirector': 'ww -ww +w www ww+w www www' },
  schedule: { 'gatekeeper gatekeeper2 director director2 authorDirector': 'ww -ww +w www ww+w ww+ www' },
  hold: { 'gatekeeper gatekeeper2 director director2 authorDirector': 'ww -ww w+ www www+ www www' },
  newEdition: { 'gatekeeper gatekeeper2 director director2 authorDirector': 'ww -ww ww ++w wwww +ww +ww' },
  correct: { 'gatekeeper gatekeeper2 director director2 authorDirector': 'ww -ww ww +ww wwww www +ww' },
  discard: { 'gatekeeper gatekeeper2 director director2 authorDirector': 'ww -ww ww www +www w+w w++' },
  withdraw: { 'director director2 authorDirector': 'ww -ww ww +ww ++++ +++ +++' },
  suspend: { 'gatekeeper gatekeeper2 director director2 authorDirector': 'ww -ww ww +ww ++++ www +++' },
  resume: { 'director director2 authorDirector': 'ww -ww ww www wwww +++ www' },
  forcePublish: {
    'director director2': '++ -++ ww www ++ww www w++',
    authorDirector: 'ss -ss ww www ssww www wss',
  },
  reviewAfter: {
    'gatekeeper director authorDirector': 'ww -ww ww www wwww www ssw',
    'gatekeeper2 director2': 'ww -ww ww www wwww www ++w',
  },
  archive: {
    'director director2 authorDirector': '++ -ww ww w+w wwww www www',
    gatekeeper: '+c -ww ww wcw wwww www www',
    gatekeeper2: 'cc -ww ww wcw wwww www www',
  },
  reopen: {
    'director director2 authorDirector gatekeeper': 'ww -ww ww ww+ wwww www www',
    gatekeeper2: 'ww -ww ww wwc wwww www www',
  },
}
export const LAW: Record<Owner, Record<Action, Lines>> = { media: OF_UNIT, office: OF_OFFICE }

/** Whom no action is open to, whatever the story: no session, one that has ended, and a story that is out of sight. */
const OUTSIDE: Partial<Record<Caller, string>> = {
  anonymous: '1',
  suspended: '1',
  foreignWriter: '4',
  foreignEditor: '4',
}
const UNSEEN: Partial<Record<Caller, string>> = { writer: '4', colleague: '4', editor: '4' }

/** What a sign means: status and code. */
export const ANSWERS: Record<string, string> = {
  '+': '200',
  '.': '403 NOT_PERMITTED',
  c: '403 NOT_PERMITTED',
  s: '403 SAME_PERSON',
  w: '409 WRONG_STAGE',
  '1': '401 NOT_SIGNED_IN',
  '4': '404 NOT_FOUND',
}

/** The sign of one cell. @throws where the table has no row or no column for it */
export function signOf(owner: Owner, action: Action, caller: Caller, place: Place): string {
  const outside = OUTSIDE[caller] ?? (owner === 'office' ? UNSEEN[caller] : undefined)
  if (outside) return outside
  const lines = Object.entries(LAW[owner][action])
  for (const [callers, line] of lines) {
    const names = callers.split(' ')
    if (names.some((name) => !CALLER_NAMES.includes(name as Caller))) throw new Error(`${action}: who is ${callers}?`)
    const signs = line.replaceAll(' ', '')
    if (signs.length !== PLACE_NAMES.length) throw new Error(`${action} ${callers}: ${signs.length} columns`)
    if (names.includes(caller)) return signs[PLACE_NAMES.indexOf(place)] ?? ''
  }
  return '.'
}
