/** The policy as Payload asks it: boolean or a filter. Default: no. */
import type { Access, FieldAccess, PayloadRequest, Where } from 'payload'
import { actorOf } from '../src/editorial/people'
import type { Kind } from '../src/editorial/rules/kinds'
import { mayWrite, type Role } from '../src/editorial/rules/roles'
import { EDITABLE } from '../src/editorial/rules/stages'
import { readableUnits } from '../src/editorial/rules/visibility'

const actor = (req: PayloadRequest) => {
  const found = actorOf(req.user)
  return found && !found.suspended ? found : null
}

export const nobody: Access = () => false
export const nobodyField: FieldAccess = () => false
export const signedIn: Access = ({ req }) => actor(req) !== null

/** Accounts of the named roles. */
export const only =
  (...roles: Role[]): Access =>
  ({ req }) =>
    roles.includes(actor(req)?.role as Role)

/** Documents of one's own unit; all for those who read every unit's. */
export const ownUnitOrGate: Access = ({ req }) => {
  const scope = readableUnits(actor(req))
  return scope === 'all' ? true : scope === 'none' ? false : { unit: { equals: scope.unit } }
}

/** Who has a story open: the gate sees everybody, a unit its own people. */
export const readsReaders: Access = ({ req }) => {
  const scope = readableUnits(actor(req))
  if (scope === 'all' || scope === 'none') return scope === 'all'
  const own = { equals: scope.unit }
  return { unit: own, home: own }
}

/** Who drafts this kind, in their own unit. */
export const mayDraft =
  (kind: Kind): Access =>
  ({ req }) => {
    const who = actor(req)
    return who !== null && who.unit !== null && mayWrite(who.role, kind)
  }

/** The form can be edited: own unit, a role that writes, a stage that is open. */
export const maySave =
  (kind: Kind): Access =>
  ({ req }) => {
    const who = actor(req)
    if (!who?.unit || !mayWrite(who.role, kind)) return false
    return { unit: { equals: who.unit }, stage: { in: [...EDITABLE] } }
  }

/** Admin and director see all accounts; everybody else those of the own unit (and of them id and name only). */
export const readsAccounts: Access = ({ req }) => {
  const who = actor(req)
  if (!who) return false
  if (who.role === 'admin' || who.role === 'director') return true
  const unit: Where[] = who.unit ? [{ unit: { equals: who.unit } }] : []
  return { or: [{ id: { equals: who.id } }, ...unit] }
}

/** Whether a request sees more of an account than id and name: one's own, and every one as admin or director. */
export const seesAccountDetail = (req: PayloadRequest, account: unknown): boolean => {
  const who = actor(req)
  return who !== null && (who.role === 'admin' || who.role === 'director' || String(account ?? '') === who.id)
}

/** The same, member by member, so that no query tells of what is not shown. */
export const readsAccountDetail: FieldAccess = ({ req, id, doc }) => seesAccountDetail(req, id ?? doc?.id)

/** Every story is read by its unit and the gate roles. */
export const readsStories = ownUnitOrGate

/** The same for its versions, which hold the unit one level down. */
export const readsStoryVersions: Access = ({ req }) => {
  const scope = readableUnits(actor(req))
  return scope === 'all' ? true : scope === 'none' ? false : { 'version.unit': { equals: scope.unit } }
}
