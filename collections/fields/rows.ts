/** Lists of facts: figures, bylines, the stages of a project. */
import type { Field } from 'payload'
import { INDICATORS, PROJECT_STAGES, UNITS_OF_MEASURE } from '../../src/editorial/rules/values'
import { amount, choice, day, file, line, one, paragraph, quantity, webAddress } from './texts'

/** The proof of a fact: a file or an address; never public. */
export const evidence: Field = { name: 'evidence', type: 'group', fields: [file('file'), webAddress('url')] }

/**
 * Numbers that are never bare: what, how much, of which unit, target or actual, as of when, by which proof.
 * @param amounts how an amount is read: a story may say that something fell, a register counts what there is
 */
export const figures = (name: 'figures' | 'targets', amounts = amount): Field => ({
  name,
  type: 'array',
  maxRows: 100,
  fields: [
    choice('indicator', 'indicator', INDICATORS),
    line('label', 100),
    amounts('amount'),
    choice('unit', 'measure', UNITS_OF_MEASURE),
    choice('kind', 'figureKind', ['target', 'actual']),
    day('asOf'),
    line('period', 100),
    evidence,
    paragraph('note', 1000),
    line('checkedBy', 100),
  ],
})

/** Figures of which none is less than nothing: of the register of projects, and what a campaign is to reach. */
export const quantities = (name: 'figures' | 'targets'): Field => figures(name, quantity)

export const bylines: Field = {
  name: 'authors',
  type: 'array',
  maxRows: 50,
  fields: [
    line('name', 100),
    choice('role', 'byline', ['reporter', 'correspondent', 'photographer', 'videographer', 'editor']),
    one('unit', 'units'),
    one('user', 'users'),
  ],
}

export const timeline: Field = {
  name: 'timeline',
  type: 'array',
  maxRows: 100,
  fields: [choice('stage', 'projectStage', PROJECT_STAGES), day('date'), paragraph('note', 1000), evidence],
}

export const attachments: Field = {
  name: 'attachments',
  type: 'array',
  maxRows: 50,
  fields: [file('file'), line('title', 200)],
}
