import type { CollectionConfig, Field } from 'payload'
import { addressOf, noAddress } from '../src/editorial/noAddress'
import { ROLES } from '../src/editorial/rules/roles'
import { nobody, only, readsAccountDetail, readsAccounts } from './access'
import { bare, group, onlyFor, plainRooms, told } from './desk'
import { accountEndpoints } from './endpoints/accounts'
import { choice, line, one } from './fields/texts'
import { gateOnly } from './hooks/gateOnly'
import { namesOnly } from './hooks/namesOnly'
import { refuseSuspended } from './hooks/refuseSuspended'
import { labelled, noun } from './labels'

const SESSION_SECONDS = 12 * 60 * 60

/** A name to sign in by, beside the address. */
const signInText = (name: 'username' | 'mobile'): Field =>
  line(name, 40, { unique: false, index: true, custom: { reads: name }, access: { read: readsAccountDetail } })

/** A member that the gate alone sets, seen where the account is seen, and on no form. */
const byGate = (field: Field): Field =>
  ({
    ...field,
    access: { create: () => false, update: () => false, read: readsAccountDetail },
    custom: { setBy: 'gate' },
    admin: { disabled: true },
  }) as Field
const indexedByGate = (field: Field): Field => ({ ...byGate(field), index: true }) as Field

/** Payload's form begins with name and password; this is what stands below them. It stores nothing. */
const passwordRule: Field = {
  name: 'passwordRule',
  type: 'ui',
  admin: {
    disableListColumn: true,
    components: { Field: '/src/desk/accounts/PasswordRuleField#PasswordRuleField' },
  },
}

/** Accounts. Made and suspended by an admin; one who decides acts only when a director has confirmed the account. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: noun('users'),
  auth: {
    tokenExpiration: SESSION_SECONDS,
    maxLoginAttempts: 0,
    useSessions: true,
    cookies: { sameSite: 'Lax' },
    // Payload's form then asks for an address or a user name. Signing in is `signIn.ts`, which takes all three names in
    // `email`, so that the contract's body stays what it was.
    loginWithUsername: { allowEmailLogin: true, requireEmail: false, requireUsername: false },
  },
  fields: [
    passwordRule,
    ...labelled('users', [
      {
        name: 'email',
        type: 'email',
        required: true,
        unique: true,
        validate: () => true, // `accountRules.ts` has read it
        access: { read: readsAccountDetail },
        custom: { mayLack: true },
        hooks: {
          beforeValidate: [({ value }) => addressOf(value) ?? noAddress()],
          afterRead: [({ value }) => addressOf(value)],
        },
      },
      // Unique by `accountRules.ts`: a unique index of MongoDB would take two accounts without one for the same.
      signInText('username'),
      signInText('mobile'),
      line('name', 100, { required: true }),
      {
        ...choice('role', 'role', ROLES, { required: true, saveToJWT: true }),
        access: { read: readsAccountDetail },
      } as never,
      { ...one('unit', 'units'), required: true, index: true } as never,
      { ...line('post', 100), access: { read: readsAccountDetail } } as never,
      { name: 'suspended', type: 'checkbox', defaultValue: false, access: { read: readsAccountDetail } },
      {
        name: 'confirmed',
        type: 'checkbox',
        defaultValue: true,
        access: { create: () => false, update: () => false, read: readsAccountDetail },
        custom: { setBy: 'gate' },
        admin: { readOnly: true, components: { Field: '/src/desk/accounts/ConfirmedField#ConfirmedField' } },
      },
      // 授权签发: of which director, from when until when. `substitutes.ts` sets them.
      indexedByGate(line('standsInFor', 100)),
      byGate(line('standsInForName', 200)),
      byGate({ name: 'standsInFrom', type: 'date' }),
      byGate({ name: 'standsInUntil', type: 'date' }),
    ]),
  ],
  disableDuplicate: true,
  graphQL: { disableMutations: true },
  lockDocuments: false,
  access: {
    admin: ({ req }) => req.user !== null && req.user.suspended !== true,
    create: only('admin'),
    read: readsAccounts,
    update: ({ req }) => (req.user ? (req.user.role === 'admin' ? true : { id: { equals: req.user.id } }) : false),
    delete: nobody,
    unlock: nobody,
  },
  hooks: { ...gateOnly, ...refuseSuspended, ...namesOnly },
  endpoints: accountEndpoints,
  admin: {
    useAsTitle: 'name',
    group: group('management'),
    hidden: onlyFor('admin', 'director'),
    ...bare,
    description: told('usersHow'),
    listSearchableFields: ['name', 'email', 'username', 'mobile'],
    pagination: { defaultLimit: 50, limits: [50] },
    defaultColumns: ['name', 'email', 'role', 'unit', 'suspended', 'confirmed', 'updatedAt'],
    components: {
      views: plainRooms,
      edit: {
        beforeDocumentControls: [
          '/src/desk/accounts/ConfirmButton#ConfirmButton',
          '/src/desk/accounts/SubstituteNote#SubstituteNote',
        ],
      },
    },
  },
}
