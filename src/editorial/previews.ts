/** Preview links: made, listed and revoked by those who may read the story. */
import type { PayloadRequest } from 'payload'
import { env } from '../platform/env'
import { record } from './audit'
import { invalid, notFound, Refusal } from './errors'
import { revisions } from './freeze'
import { throughGate } from './gateToken'
import { sha256 } from './hash'
import { asAuditActor, requireActor } from './people'
import { linkOf, newSecret, previewEvent, rowsOf, type PreviewRow } from './previewRows'
import { recorded } from './recorded'
import { thaw } from './rules/canonical'
import type { Kind } from './rules/kinds'
import {
  isOpen,
  MOST_OPEN_PREVIEWS,
  PREVIEW_HOURS,
  PREVIEW_USES,
  wasTakenDown,
  type PreviewLink,
} from './rules/preview'
import { idleFor } from './rules/whoStands'
import { loadStory } from './story'

const HOUR_MS = 60 * 60 * 1000

type Json = Record<string, unknown>
interface Range {
  least: number
  most: number
  usual: number
}

/** @throws Refusal 400 for anything but a whole number of the range */
function whole(body: Json, name: string, { least, most, usual }: Range): number {
  const value = body[name] === undefined ? usual : body[name]
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) throw invalid(name)
  return value
}

export interface MadePreview extends Pick<PreviewLink, 'id' | 'expiresAt' | 'usesLeft'> {
  /** whole, with the secret: it is told here and never again */
  url: string
}

/**
 * Makes a link to one revision of a story.
 * @throws Refusal 401, 404, 400 with `field`, 409 `WRONG_STAGE` for a revision that was taken from the public,
 * 429 while the story has as many open links as it may have
 */
export async function makePreview(req: PayloadRequest, kind: Kind, id: string, body: Json): Promise<MadePreview> {
  const actor = requireActor(req)
  const story = await loadStory(req, actor, kind, id)
  const idle = idleFor(actor)
  if (idle) throw new Refusal('NOT_PERMITTED', { message: `errors.${idle}` })
  if (typeof body.revision !== 'string') throw invalid('revision', 'errors.missingField')
  const found = (await revisions(req, story)).find((revision) => revision.sha256 === body.revision)
  if (!found) throw invalid('revision')
  const hours = whole(body, 'hours', PREVIEW_HOURS)
  const uses = whole(body, 'uses', PREVIEW_USES)
  const secret = newSecret()
  const row = await recorded(req, async () => {
    const { publication } = await loadStory(req, actor, kind, id)
    if (wasTakenDown(found.number, publication)) throw new Refusal('WRONG_STAGE', { message: 'errors.takenDown' })
    const now = new Date()
    const open = (await rowsOf(req, kind, story.id)).filter((row) => isOpen(linkOf(row), now))
    if (open.length >= MOST_OPEN_PREVIEWS)
      throw new Refusal('TOO_MANY', { message: 'errors.tooManyPreviews', vars: { max: MOST_OPEN_PREVIEWS } })
    const made = (await throughGate(req, () =>
      req.payload.create({
        collection: 'previewLinks',
        data: {
          kind,
          story: story.id,
          unit: story.unit,
          title: thaw(found.canonical).content.title,
          revision: found.sha256,
          number: found.number,
          tokenHash: sha256(secret),
          madeBy: actor.id,
          madeByName: actor.name,
          madeAt: now.toISOString(),
          expiresAt: new Date(now.getTime() + hours * HOUR_MS).toISOString(),
          uses,
          usesLeft: uses,
        },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )) as unknown as PreviewRow
    await record(req, asAuditActor(actor), previewEvent('preview.made', made))
    return made
  })
  const { id: made, expiresAt, usesLeft } = linkOf(row)
  return { id: made, url: `${env.origins[0]}/preview/${secret}`, expiresAt, usesLeft }
}

/** The links of a story, the newest first. @throws Refusal 401, 404 */
export async function listPreviews(req: PayloadRequest, kind: Kind, id: string): Promise<PreviewLink[]> {
  const story = await loadStory(req, requireActor(req), kind, id)
  return (await rowsOf(req, kind, story.id)).map(linkOf)
}

/**
 * Ends a link for ever. One that is revoked already stays as it is, and nothing is recorded a second time.
 * @throws Refusal 401, 404 for an unknown link, another story's included
 */
export async function revokePreview(req: PayloadRequest, kind: Kind, id: string, link: string): Promise<PreviewLink> {
  const actor = requireActor(req)
  const story = await loadStory(req, actor, kind, id)
  const row = await recorded(req, async () => {
    const present = (await rowsOf(req, kind, story.id)).find((other) => String(other.id) === link)
    if (!present) throw notFound()
    if (present.revokedAt) return present
    const changed = { revokedAt: new Date().toISOString(), revokedBy: actor.id, revokedByName: actor.name }
    await throughGate(req, () =>
      req.payload.update({
        collection: 'previewLinks',
        id: present.id,
        data: changed,
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    await record(req, asAuditActor(actor), previewEvent('preview.revoked', present))
    return { ...present, ...changed }
  })
  return linkOf(row)
}
