import type { CollectionConfig, Field, PayloadRequest } from 'payload'
import { sha256 } from '../src/editorial/hash'
import { copyBytes, mayFetch } from '../src/editorial/mediaFiles'
import { plainCopy, type Copied } from '../src/editorial/rules/pictures'
import { env } from '../src/platform/env'
import { LICENCES } from '../src/editorial/rules/values'
import { isGateRole } from '../src/editorial/rules/roles'
import { ownUnitOrGate, signedIn } from './access'
import { bare, group, plainRooms, told } from './desk'
import { mediaEndpoints } from './endpoints/media'
import { choice, gateSet, inner, line, lines, one } from './fields/texts'
import { mediaHooks } from './hooks/media'
import { labelled, noun } from './labels'
import { ACCEPTED } from '../src/editorial/rules/uploads'

/** A file can become private at any moment, so no cache may answer in its place. */
function closed(headers: Headers): Headers {
  headers.set('Cache-Control', 'private, no-cache')
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  if (!headers.get('Content-Type')?.startsWith('image/')) headers.set('Content-Disposition', 'attachment')
  return headers
}

/** A copy of a picture, or 304 where the browser has it; undefined for another name. Whether they may was asked before. */
async function copyAnswer(req: PayloadRequest, name: string): Promise<Response | undefined> {
  const copy = await copyBytes(req, name)
  if (!copy) return undefined
  const { bytes, mimeType } = copy
  const etag = `"${sha256(bytes).slice(0, 32)}"`
  const headers = closed(new Headers({ 'Content-Type': mimeType, ETag: etag }))
  if (req.headers.get('if-none-match')?.includes(etag)) return new Response(null, { status: 304, headers })
  headers.set('Content-Length', String(bytes.length))
  return new Response(new Uint8Array(bytes), { headers })
}

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
    gateSet({ name: 'opaque', type: 'checkbox' }),
    { ...gateSet(one('unit', 'units')), index: true } as Field,
    gateSet(one('createdBy', 'users')),
    inner({ name: 'held', type: 'checkbox' }),
    inner({ name: 'hands', type: 'json' }),
    inner({ ...line('imported', 40), index: true } as Field),
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
    // Smaller copies are made by `editorial/pictures.ts` and stand beside the file under names of their own.
    adminThumbnail: ({ doc }) => plainCopy(doc as unknown as Copied, 288)?.url ?? null,
    // Where it answers with nothing, Payload serves the uploaded file.
    handlers: [(req, { params }) => copyAnswer(req, params.filename) as Promise<Response>],
    modifyResponseHeaders: ({ headers }) => closed(headers),
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
