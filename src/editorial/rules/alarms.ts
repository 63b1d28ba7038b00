/**
 * Why somebody of the gate office must look at a story at once. The alarm stands until the next action on the story.
 * `late`: due for minutes and not out, or out that late; `slugTaken`, `fileChanged`, `signerSuspended`: came due and could
 * not go out, and is `approved` again.
 */
export const ALARMS = ['late', 'slugTaken', 'fileChanged', 'signerSuspended'] as const
export type Alarm = (typeof ALARMS)[number]

/** A schedule that is not out after this time raises the alarm, milliseconds. */
export const LATE_MS = 5 * 60 * 1000
