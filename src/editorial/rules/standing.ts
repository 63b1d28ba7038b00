/**
 * Where a story stands as people are told of it. The stage of a suspended story stays what it was (the contract says so),
 * but a story whose edition is down is not called published. Pure.
 */
import type { Action, Stage } from './stages'

export type Standing = Stage | 'suspended'

/** @param suspended its edition was taken down for now */
export const standingOf = (stage: Stage, suspended: boolean): Standing =>
  suspended && stage === 'published' ? 'suspended' : stage

/** The same right after an action, as a message tells of it. */
export const standingAfter = (action: Action, stage: Stage): Standing => standingOf(stage, action === 'suspend')

/** Where its word stands in the catalogue. */
export const standingKey = (standing: Standing): string =>
  standing === 'suspended' ? 'stages.standing.suspended' : `stages.stage.${standing}`
