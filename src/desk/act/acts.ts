/** What a page of confirmation asks for, and the body that the door takes. Pure. */
import type { Kind } from '../../editorial/rules/kinds'
import type { Outlook } from '../../editorial/rules/outlook'
import type { Action } from '../../editorial/rules/stages'
import {
  CODE_ELEMENT,
  commandFor,
  NOTE_ELEMENT,
  SECRECY_ELEMENT,
  type Answers,
  type Lack,
  type Said,
} from '../panel/command'

/** One thing that is asked. */
export type Part = 'outcome' | 'reason' | 'note' | 'readers' | 'successor' | 'at' | 'secrecy'

/** What is said on such a page beside a reason. */
export interface Particulars {
  /** read by the public; a withdrawal without one shows a neutral sentence */
  publicNote: string
  successor: { kind: Kind; id: string; title: string } | null
  /** `2026-12-01T09:00`, Beijing time */
  at: string
  outcome: '' | 'upheld' | 'withdraw'
}

export const NO_PARTICULARS: Particulars = { publicNote: '', successor: null, at: '', outcome: '' }

export const PUBLIC_NOTE_ELEMENT = 'desk-public-note'
export const AT_ELEMENT = 'desk-at'
export const OUTCOME_ELEMENT = 'desk-outcome'

const PARTS: Partial<Record<Action, readonly Part[]>> = {
  schedule: ['at'],
  correct: ['reason', 'readers'],
  withdraw: ['reason', 'readers', 'successor'],
  suspend: ['reason'],
  forcePublish: ['reason', 'secrecy'],
}

/** What is asked, in order. A review after the fact asks for its outcome first, and then for what that needs. */
export function partsOf(action: Action, { outcome }: Particulars): readonly Part[] {
  if (action !== 'reviewAfter') return PARTS[action] ?? []
  if (outcome === 'upheld') return ['outcome', 'note']
  return outcome === 'withdraw' ? ['outcome', 'reason', 'readers', 'successor'] : ['outcome']
}

/** Actions that speak of the edition that is live or suspended, not of the one in the making. */
const OF_WHAT_IS_UP: readonly Action[] = ['withdraw', 'suspend', 'resume', 'correct', 'reviewAfter']
export const speaksOfWhatIsUp = (action: Action): boolean => OF_WHAT_IS_UP.includes(action)

/** The revision that an act is about, or null for a working copy. */
export const revisionOfAct = (action: Action, outlook: Outlook): string | null =>
  speaksOfWhatIsUp(action) ? (outlook.liveRevision ?? outlook.suspendedRevision) : outlook.revision

type Reader = (said: Particulars, answers: Answers, action: Action) => Record<string, unknown> | Lack

const lack = (message: Lack['message'], element: string): Lack => ({ message, element, count: 1 })

const READERS: Record<Part, Reader> = {
  outcome: ({ outcome }) => (outcome === '' ? lack('desk.lack.outcome', OUTCOME_ELEMENT) : { outcome }),
  reason: (_said, { code, note }) => {
    if (code === '') return lack('desk.lack.code', CODE_ELEMENT)
    return note.trim() === '' ? lack('desk.lack.note', NOTE_ELEMENT) : { reason: { code, note: note.trim() } }
  },
  note: (_said, { note }) =>
    note.trim() === '' ? lack('desk.lack.note', NOTE_ELEMENT) : { reason: { note: note.trim() } },
  readers: ({ publicNote }, _answers, action) => {
    const note = publicNote.trim()
    if (note) return { publicNote: note }
    return action === 'correct' ? lack('desk.lack.publicNote', PUBLIC_NOTE_ELEMENT) : {}
  },
  successor: ({ successor }) => (successor ? { successor: { kind: successor.kind, id: successor.id } } : {}),
  at: ({ at }) => (at === '' ? lack('desk.lack.at', AT_ELEMENT) : { at: `${at}:00+08:00` }),
  secrecy: (_said, { secrecyReviewed }) =>
    secrecyReviewed ? { secrecyReviewed } : lack('desk.lack.secrecy', SECRECY_ELEMENT),
}

/** The body of an act that is confirmed on a page of its own, or what is still lacking. */
export function actBody(action: Action, outlook: Outlook, answers: Answers, said: Particulars): Said {
  const begun = commandFor(action, outlook, [], answers)
  if ('lack' in begun) return begun
  const body: Record<string, unknown> = {
    ...begun.body,
    revision: revisionOfAct(action, outlook),
    ...(action === 'forcePublish' ? { revisionToken: outlook.revisionToken } : {}),
  }
  for (const part of partsOf(action, said)) {
    const read = READERS[part](said, answers, action)
    if ('element' in read) return { lack: read as Lack }
    Object.assign(body, read)
  }
  return { body }
}
