/** Requests of `transition` that nothing is wrong with, and what one that is done leaves behind. */
import type { Action, Stage } from '../../../src/editorial/rules/stages'
import { isOpen, LATER, type Owner, type Story } from './places'

const NONE = 'f'.repeat(64)
const DECIDED = { code: 'other', note: '按规定办理' }
const TAKEN_DOWN = { code: 'privacy', note: '按规定办理' }

/** What each action names beside `action`, as the HTTP contract says. */
const MEMBERS: Record<Action, (story: Story) => Record<string, unknown>> = {
  submit: ({ token }) => ({ revisionToken: token }),
  recall: () => ({}),
  pass: ({ revision, stage }) => ({ revision: revision ?? NONE, step: stage, secrecyReviewed: true }),
  return: ({ revision, stage }) => ({ revision: revision ?? NONE, step: stage, reason: DECIDED }),
  sign: ({ revision, stage }) => ({ revision: revision ?? NONE, step: stage, secrecyReviewed: true }),
  unsign: ({ revision, stage }) => ({ revision: revision ?? NONE, step: stage, reason: DECIDED }),
  publish: ({ revision }) => ({ revision: revision ?? NONE }),
  schedule: ({ revision }) => ({ revision: revision ?? NONE, at: LATER }),
  hold: ({ revision }) => ({ revision: revision ?? NONE }),
  newEdition: () => ({}),
  correct: ({ up }) => ({ revision: up ?? NONE, reason: DECIDED, publicNote: '更正一处。' }),
  discard: () => ({}),
  withdraw: ({ up }) => ({ revision: up ?? NONE, reason: TAKEN_DOWN, publicNote: '已撤下。' }),
  suspend: ({ up }) => ({ revision: up ?? NONE, reason: TAKEN_DOWN }),
  resume: ({ up }) => ({ revision: up ?? NONE }),
  forcePublish: ({ revision, token, stage }) => ({
    ...(isOpen(stage) ? { revisionToken: token } : { revision: revision ?? NONE }),
    secrecyReviewed: true,
    reason: { code: 'urgent', note: '按规定办理' },
  }),
  reviewAfter: ({ up }) => ({ revision: up ?? NONE, outcome: 'upheld', reason: { note: '内容属实' } }),
  archive: () => ({}),
  reopen: () => ({}),
}

export const bodyOf = (action: Action, story: Story) => ({ action, ...MEMBERS[action](story) })

const AFTER_PASS: Partial<Record<Stage, Stage>> = { unitReview: 'gateReview', gateReview: 'signOff' }
const FIRST_STEP: Record<Owner, Stage> = { media: 'unitReview', office: 'gateReview' }
const same = ({ stage }: Story): Stage => stage
const to = (stage: Stage) => (): Stage => stage

/** Where a story stands afterwards. */
export const LEADS_TO: Record<Action, (story: Story) => Stage | undefined> = {
  submit: ({ owner }) => FIRST_STEP[owner],
  recall: to('draft'),
  pass: ({ stage }) => AFTER_PASS[stage],
  return: to('returned'),
  sign: to('approved'),
  unsign: to('returned'),
  publish: to('published'),
  schedule: to('scheduled'),
  hold: to('approved'),
  newEdition: to('draft'),
  correct: to('draft'),
  discard: to('published'),
  withdraw: ({ stage }) => (stage === 'published' ? 'withdrawn' : stage),
  suspend: same,
  resume: same,
  forcePublish: to('published'),
  reviewAfter: same,
  archive: to('archived'),
  reopen: to('draft'),
}

/** The actions that change what the public sees, and the state in which they leave the publication. */
export const MAKES: Partial<Record<Action, 'live' | 'suspended' | 'withdrawn'>> = {
  publish: 'live',
  forcePublish: 'live',
  resume: 'live',
  suspend: 'suspended',
  withdraw: 'withdrawn',
}
