import type { CollectionConfig } from 'payload'
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

/** Accounts. Made and suspended by an admin; one who decides acts only when a director has confirmed the account. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: noun('users'),
  auth: { tokenExpiration: SESSION_SECONDS, maxLoginAttempts: 0, useSessions: true, cookies: { sameSite: 'Lax' } },
  fields: labelled('users', [
    { name: 'email', type: 'email', required: true, unique: true, access: { read: readsAccountDetail } },
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
  ]),
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
    listSearchableFields: ['name', 'email'],
    pagination: { defaultLimit: 50, limits: [50] },
    defaultColumns: ['name', 'role', 'unit', 'suspended', 'confirmed', 'updatedAt'],
    components: {
      views: plainRooms,
      edit: { beforeDocumentControls: ['/src/desk/accounts/ConfirmButton#ConfirmButton'] },
    },
  },
}
