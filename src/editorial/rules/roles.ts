import type { Kind } from './kinds'
import { OFFICE_KINDS } from './kinds'

export const ROLES = ['writer', 'unitEditor', 'gatekeeper', 'director', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Roles that read every unit's stories. */
export const GATE_ROLES = ['gatekeeper', 'director', 'admin'] as const satisfies readonly Role[]
/** Roles that belong to the gate office; the others never do (an admin may). */
export const OFFICE_ROLES = ['gatekeeper', 'director'] as const satisfies readonly Role[]

/** The director in whose place somebody signs. */
export interface SubstituteFor {
  id: string
  name: string
}

/** Who acts: the account as it stands in the database at this moment. */
export interface Actor {
  id: string
  name: string
  role: Role
  unit: string | null
  /** false: an admin made or changed this gatekeeper or director, and no other director has confirmed it */
  confirmed: boolean
  suspended: boolean
  /** 授权签发 in force at this moment: what a grant gives to this director's role to substitutes too, it gives them */
  substituteFor?: SubstituteFor | null
}

export const isGateRole = (role: Role): boolean => (GATE_ROLES as readonly Role[]).includes(role)
export const isOfficeRole = (role: Role): boolean => (OFFICE_ROLES as readonly Role[]).includes(role)

/** Who may write stories of a kind, in their own unit. */
const WRITERS: Record<'unit' | 'office', readonly Role[]> = {
  unit: ['writer', 'unitEditor'],
  office: ['gatekeeper', 'director'],
}

/** Whether this role drafts stories of this kind at all. Default: no. */
export const mayWrite = (role: Role, kind: Kind): boolean =>
  WRITERS.office.includes(role) || (WRITERS.unit.includes(role) && !OFFICE_KINDS.includes(kind))
