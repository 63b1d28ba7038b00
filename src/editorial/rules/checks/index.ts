/** The gate's automatic checks (把关): pure functions over a story, the same in a browser and on the server. */
export { applyAllFixes, applyFix } from './fix'
export { UNWAIVABLE } from './list'
export { runChecks } from './run'
export type { Describe } from './types'
