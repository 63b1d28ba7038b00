/** Where a story may stand and where it may go: data alone. `README.md` beside the gate is generated from it. */
import type { Role } from './roles'

export const STAGES = [
  'draft',
  'returned',
  'unitReview',
  'gateReview',
  'signOff',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
  'archived',
] as const
export type Stage = (typeof STAGES)[number]

export const REVIEW_STEPS = ['unitReview', 'gateReview', 'signOff'] as const
export type ReviewStep = (typeof REVIEW_STEPS)[number]
/** What one person holds of a revision; who forces one takes its last step, and a review afterwards is a step too. */
export type HeldStep = ReviewStep | 'reviewAfter'

/** Stages in which the working copy can be saved; in all others it is locked. */
export const EDITABLE: readonly Stage[] = ['draft', 'returned']

export const ACTIONS = [
  'submit',
  'recall',
  'pass',
  'return',
  'sign',
  'unsign',
  'publish',
  'schedule',
  'hold',
  'newEdition',
  'correct',
  'discard',
  'withdraw',
  'suspend',
  'resume',
  'forcePublish',
  'reviewAfter',
  'archive',
  'reopen',
] as const
export type Action = (typeof ACTIONS)[number]

/** A condition on one person that no role gives. */
export type Need = 'submitter' | 'creator' | 'neverSubmitted' | 'noUnitReviewer'

/** Who may: roles, of stories of their own unit or of any, and what must hold of that person besides. */
export interface Grant {
  roles: readonly Role[]
  of: 'own' | 'any'
  needs?: readonly Need[]
  /** to whoever a director has named to sign in their place, too */
  substitutes?: true
}

/**
 * What must hold of the publication; otherwise the action is out of its stage. `up`: live or suspended; `unreviewed`: up by
 * force, and nobody has reviewed it since.
 */
export type Public = 'live' | 'suspended' | 'notSuspended' | 'up' | 'notUp' | 'oncePublished' | 'unreviewed'

export interface Row {
  action: Action
  from: readonly Stage[]
  /** `chain`: the next step of the round; `rest`: where a story rests beside its publication; `stay`: see withdraw */
  to: Stage | 'chain' | 'rest' | 'stay'
  who: readonly Grant[]
  public?: Public
  /**
   * decides on content: neither an author nor the holder of another step of this revision. `force` takes the last step of
   * the revision in hand, `after` speaks of the revision that was forced.
   */
  decides?: 'step' | 'force' | 'after'
  reason: 'required' | 'optional'
}

const UNIT: Grant = { roles: ['writer', 'unitEditor'], of: 'own' }
const OFFICE: Grant = { roles: ['gatekeeper', 'director'], of: 'own' }
const FIRST_REVIEW: readonly Grant[] = [
  { roles: ['unitEditor'], of: 'own' },
  { roles: ['gatekeeper'], of: 'any', needs: ['noUnitReviewer'] },
]
const SECOND_REVIEW: readonly Grant[] = [{ roles: ['gatekeeper'], of: 'any' }]
const DIRECTOR: readonly Grant[] = [{ roles: ['director'], of: 'any' }]
/** The decision of the last step, which a director may leave to a substitute: to sign, or to give it back. */
const SIGNATORY: readonly Grant[] = [{ roles: ['director'], of: 'any', substitutes: true }]
const CARRIES_OUT: readonly Grant[] = [{ roles: ['director', 'gatekeeper'], of: 'any' }]
const CORRECTS: readonly Grant[] = [{ roles: ['unitEditor'], of: 'own' }, ...CARRIES_OUT]
const EDITION: readonly Grant[] = [UNIT, { roles: ['gatekeeper'], of: 'own' }, ...DIRECTOR]
const SHELF: readonly Grant[] = [
  ...DIRECTOR,
  { roles: ['writer', 'unitEditor', 'gatekeeper'], of: 'own', needs: ['creator', 'neverSubmitted'] },
]

export const TRANSITIONS: readonly Row[] = [
  { action: 'submit', from: ['draft', 'returned'], to: 'chain', who: [UNIT, OFFICE], reason: 'optional' },
  {
    action: 'recall',
    from: ['unitReview', 'gateReview', 'signOff'],
    to: 'draft',
    who: [
      { roles: ['unitEditor'], of: 'own' },
      { roles: ['writer', 'gatekeeper', 'director'], of: 'own', needs: ['submitter'] },
    ],
    reason: 'optional',
  },
  { action: 'pass', from: ['unitReview'], to: 'chain', who: FIRST_REVIEW, decides: 'step', reason: 'optional' },
  { action: 'pass', from: ['gateReview'], to: 'chain', who: SECOND_REVIEW, decides: 'step', reason: 'optional' },
  { action: 'return', from: ['unitReview'], to: 'returned', who: FIRST_REVIEW, decides: 'step', reason: 'required' },
  { action: 'return', from: ['gateReview'], to: 'returned', who: SECOND_REVIEW, decides: 'step', reason: 'required' },
  { action: 'return', from: ['signOff'], to: 'returned', who: SIGNATORY, decides: 'step', reason: 'required' },
  { action: 'sign', from: ['signOff'], to: 'approved', who: SIGNATORY, decides: 'step', reason: 'optional' },
  { action: 'unsign', from: ['approved', 'scheduled'], to: 'returned', who: CARRIES_OUT, reason: 'required' },
  {
    action: 'publish',
    from: ['approved'],
    to: 'published',
    who: CARRIES_OUT,
    public: 'notSuspended',
    reason: 'optional',
  },
  { action: 'schedule', from: ['approved'], to: 'scheduled', who: CARRIES_OUT, reason: 'optional' },
  { action: 'hold', from: ['scheduled'], to: 'approved', who: CARRIES_OUT, reason: 'optional' },
  { action: 'newEdition', from: ['published', 'withdrawn'], to: 'draft', who: EDITION, reason: 'optional' },
  { action: 'correct', from: ['published'], to: 'draft', who: CORRECTS, public: 'live', reason: 'required' },
  {
    action: 'discard',
    from: ['draft', 'returned'],
    to: 'rest',
    who: EDITION,
    public: 'oncePublished',
    reason: 'optional',
  },
  { action: 'withdraw', from: STAGES, to: 'stay', who: DIRECTOR, public: 'up', reason: 'required' },
  { action: 'suspend', from: STAGES, to: 'stay', who: CARRIES_OUT, public: 'live', reason: 'required' },
  { action: 'resume', from: STAGES, to: 'stay', who: DIRECTOR, public: 'suspended', reason: 'optional' },
  {
    action: 'forcePublish',
    from: ['draft', 'returned', 'unitReview', 'gateReview', 'signOff'],
    to: 'published',
    who: DIRECTOR,
    public: 'notSuspended',
    decides: 'force',
    reason: 'required',
  },
  {
    action: 'reviewAfter',
    from: STAGES,
    to: 'stay',
    who: CARRIES_OUT,
    public: 'unreviewed',
    decides: 'after',
    reason: 'required',
  },
  {
    action: 'archive',
    from: ['draft', 'returned', 'withdrawn'],
    to: 'archived',
    who: SHELF,
    public: 'notUp',
    reason: 'optional',
  },
  { action: 'reopen', from: ['archived'], to: 'draft', who: SHELF, reason: 'optional' },
]

/** The steps of a whole round of review of a unit's story. */
export const FULL_CHAIN: readonly ReviewStep[] = ['unitReview', 'gateReview', 'signOff']
/** The chains that settings may choose; each holds two people beside the author, never fewer. */
export const CHAINS: readonly (readonly ReviewStep[])[] = [FULL_CHAIN, ['unitReview', 'signOff']]

/** The steps of a round: in a story of the gate office its second review stands in the place of the unit's. */
export const chainFor = (steps: readonly ReviewStep[], office: boolean): ReviewStep[] =>
  office ? [...new Set(steps.map((step) => (step === 'unitReview' ? 'gateReview' : step)))] : [...steps]

const TAKING_DOWN = [
  'publishedInError',
  'superseded',
  'unitRequest',
  'privacy',
  'politics',
  'personnel',
  'copyright',
  'expired',
  'superiorOrder',
] as const

/** Actions whose reason has a code from a closed list. */
export const REASON_CODES = {
  return: ['facts', 'figures', 'wording', 'politics', 'format', 'media', 'duplicate', 'other'],
  unsign: ['facts', 'figures', 'wording', 'politics', 'format', 'media', 'duplicate', 'other'],
  withdraw: TAKING_DOWN,
  suspend: TAKING_DOWN,
  correct: ['facts', 'figures', 'wording', 'other'],
  forcePublish: ['urgent', 'superiorOrder', 'other'],
} as const satisfies Partial<Record<Action, readonly string[]>>
