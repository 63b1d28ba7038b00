/**
 * Who takes 卷宗, the whole record of a story: editions that were never public, every review, what the log has of it. Pure.
 * A unit reads its own stories, but not the log; an admin reads the log, and files nothing. So it is for those who answer
 * for the record: the gate office. Many at once are a director's.
 */
import type { Role } from './roles'

const TAKE: readonly Role[] = ['gatekeeper', 'director']
const ORDER: readonly Role[] = ['director']

/** Of one story that the person reads. */
export const takesDossiers = (role: Role): boolean => TAKE.includes(role)
/** Of many stories at once. */
export const ordersDossiers = (role: Role): boolean => ORDER.includes(role)
