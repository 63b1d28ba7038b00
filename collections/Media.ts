import type { CollectionConfig, Field } from 'payload'
import { mayFetch } from '../src/editorial/media'
import { env } from '../src/platform/env'
import { LICENCES } from '../src/editorial/rules/values'
import { isGateRole } from '../src/editorial/rules/roles'
import { ownUnitOrGate, signedIn } from './access'
import { bare, group, plainRooms, told } from './desk'
import { mediaEndpoints } from './endpoints/media'
import { choice, gateSet, inner, line, lines, one } from './fields/texts'
import { mediaHooks } from './hooks/media'
import { labelled, noun } from './labels'
import { ACCEPTED } from './uploads'

const jpeg = { format: 'jpeg', options: { quality: 82, mozjpeg: true } } as const

/** 文件: pictures and attachments. Private until a live publication shows them, unchangeable once a revision holds them. */
export const Media: CollectionConfig = {
  slug: 'media',
  labels: noun('media'),
  fields: labelled('media', [
    line('alt', 300),
    line('caption', 300),
    line('credit', 100),
    line('rightsHolder', 100),
    choice('license', 'licence', LICENCES),
    choice('identifiablePeople', 'identifiablePeople', ['none', 'consented', 'public']),
    lines('people', 100),
    { name: 'isMap', type: 'checkbox', defaultValue: false },
    line('mapNumber', 100),
    { ...gateSet(line('sha256', 64)), index: true } as Field,
    gateSet(line('originalName', 300)),
    { ...gateSet(one('unit', 'units')), index: true } as Field,
    gateSet(one('createdBy', 'users')),
    inner({ name: 'held', type: 'checkbox' }),
    inner({ name: 'hands', type: 'json' }),
  ]),
  upload: {
    staticDir: env.mediaDir,
    mimeTypes: Object.keys(ACCEPTED),
    displayPreview: true,
    crop: false,
    focalPoint: false,
    bulkUpload: false,
    pasteURL: false,
    filesRequiredOnCreate: true,
    imageSizes: [
      { name: 'small', width: 480, withoutEnlargement: true, formatOptions: jpeg },
      { name: 'medium', width: 960, withoutEnlargement: true, formatOptions: jpeg },
      { name: 'large', width: 1440, withoutEnlargement: true, formatOptions: jpeg },
    ],
    adminThumbnail: 'small',
    modifyResponseHeaders: ({ headers }) => {
      // A file can become private at any moment, so no cache may answer in its place.
      headers.set('Cache-Control', 'private, no-cache')
      headers.set('X-Content-Type-Options', 'nosniff')
      headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
      if (!headers.get('Content-Type')?.startsWith('image/')) headers.set('Content-Disposition', 'attachment')
      return headers
    },
  },
  disableDuplicate: true,
  graphQL: { disableMutations: true },
  lockDocuments: false,
  access: {
    create: ({ req }) => Boolean(req.user?.unit) && req.user?.suspended !== true,
    read: (args) =>
      args.isReadingStaticFile ? mayFetch(args.req, String(args.data?.filename ?? '')) : ownUnitOrGate(args),
    update: ({ req }) => {
      const scope = ownUnitOrGate({ req })
      return scope === true && req.user && isGateRole(req.user.role)
        ? { unit: { equals: unitOf(req.user.unit) } }
        : scope
    },
    delete: ({ req }) => (signedIn({ req }) && req.user?.unit ? { unit: { equals: unitOf(req.user.unit) } } : false),
  },
  hooks: mediaHooks,
  endpoints: mediaEndpoints,
  admin: {
    useAsTitle: 'originalName',
    group: group('material'),
    ...bare,
    description: told('mediaFrozen'),
    listSearchableFields: ['originalName', 'alt', 'caption'],
    pagination: { defaultLimit: 50, limits: [50] },
    defaultColumns: ['originalName', 'alt', 'credit', 'rightsHolder', 'updatedAt'],
    components: { views: plainRooms },
  },
}

function unitOf(unit: unknown): unknown {
  return unit && typeof unit === 'object' && 'id' in unit ? unit.id : unit
}
