/** A unit enters where else a story appeared, and changes it until the gate office has decided. */
import type { PayloadRequest } from 'payload'
import { changedMembers } from '../../editorial/changed'
import { invalid, notFound, Refusal } from '../../editorial/errors'
import { throughGate } from '../../editorial/gateToken'
import { presentActor, relationId, requireActor } from '../../editorial/people'
import { recorded } from '../../editorial/recorded'
import { beijingDay } from '../../editorial/rules/days'
import { STORY_KINDS } from '../../editorial/rules/kinds'
import type { Actor } from '../../editorial/rules/roles'
import { canRead } from '../../editorial/rules/visibility'
import type { Input } from '../../editorial/save'
import { assertSettled } from '../../editorial/settled'
import { newToken } from '../../editorial/token'
import { entersClippings } from '../rules/clippings'
import { appearanceOf } from '../rules/scoring/clippings'
import { clippingById, COLLECTION, recordClipping, sameAppearance, type ClippingRow } from './rows'

type Json = Record<string, unknown>
interface StoryRef {
  relationTo: string
  value: string
}

/** The story as `about` names it, and the day on which it was first public. @throws Refusal 400 for one that was never public, or is another unit's and down */
async function aboutOf(
  req: PayloadRequest,
  { unit }: Actor,
  story: unknown,
): Promise<{ about: string; since: string }> {
  const { relationTo, value } = (story ?? {}) as Partial<StoryRef>
  const id = relationId(value) ?? ''
  const known = STORY_KINDS.find((kind) => kind === relationTo)
  const { docs } = known
    ? await req.payload.find({
        collection: 'coverage',
        where: { and: [{ kind: { equals: known } }, { story: { equals: id } }] },
        select: { unit: true, state: true, firstPublishedAt: true },
        limit: 1,
        pagination: false,
        depth: 0,
        overrideAccess: true,
        req,
      })
    : { docs: [] }
  const [row] = docs as unknown as { unit: string; state: string; firstPublishedAt: string }[]
  if (!row || (row.state !== 'live' && row.unit !== unit)) throw invalid('story', 'errors.unknownReference')
  return { about: `${known} ${id}`, since: beijingDay(new Date(row.firstPublishedAt)) }
}

/** @throws Refusal 400 where a picture is not of the unit's own files */
async function assertOwnPicture(req: PayloadRequest, { unit }: Actor, picture: unknown): Promise<void> {
  const id = relationId(picture)
  if (!id) return
  const { totalDocs } = await req.payload.count({
    collection: 'media',
    where: { and: [{ id: { equals: id } }, { unit: { equals: unit } }] },
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (totalDocs === 0) throw invalid('picture', 'errors.unknownReference')
}

/** What follows from a clipping as it would be. @throws Refusal 400 with `field`, 409 for an appearance that is entered already */
async function derived(req: PayloadRequest, actor: Actor, clipping: Json, now: Date, id?: string): Promise<Json> {
  const { about, since } = await aboutOf(req, actor, clipping.story)
  const date = String(clipping.date)
  if (date < since) throw invalid('date', 'scores.clippingEarly', { day: since })
  if (date > beijingDay(now)) throw invalid('date', 'scores.clippingAhead')
  if (!clipping.url && !relationId(clipping.picture)) throw invalid('url', 'scores.evidenceMissing')
  await assertOwnPicture(req, actor, clipping.picture)
  const sameAs = appearanceOf(about, String(clipping.outlet), date)
  const same = await sameAppearance(req, sameAs, id)
  if (same)
    throw new Refusal('WRONG_STAGE', {
      message: 'scores.clippingTwice',
      vars: { outlet: same.outlet, date: same.date },
      field: 'outlet',
    })
  return { about, sameAs }
}

/** Who enters for a unit. @throws Refusal 401, 403 */
async function entering(req: PayloadRequest): Promise<Actor> {
  const actor = await presentActor(req)
  if (!entersClippings(actor.role) || actor.unit === null) throw new Refusal('NOT_PERMITTED')
  return actor
}

/** @returns the id of the new one. @throws Refusal 401, 403, 400 with `field`, 409 */
export async function enterClipping(req: PayloadRequest, { data, settled }: Input, now = new Date()): Promise<string> {
  requireActor(req)
  return recorded(req, async () => {
    const actor = await entering(req)
    assertSettled(settled, { unit: actor.unit, state: 'entered' })
    const more = await derived(req, actor, data, now)
    const made = (await throughGate(req, () =>
      req.payload.create({
        collection: COLLECTION,
        data: {
          ...data,
          ...more,
          place: data.place ?? 'inside',
          unit: actor.unit,
          state: 'entered',
          enteredBy: actor.id,
          revisionToken: newToken(),
        },
        depth: 0,
        showHiddenFields: true,
        overrideAccess: true,
        req,
      }),
    )) as unknown as ClippingRow
    await recordClipping(req, actor, 'clipping.entered', { ...made, about: String(more.about) })
    return String(made.id)
  })
}

/** The token that a body must carry. @throws Refusal 400, 409 `STALE_REVISION` */
export function assertToken(given: unknown, row: ClippingRow): void {
  if (typeof given !== 'string' || given === '') throw invalid('revisionToken', 'errors.missingField')
  if (given !== row.revisionToken) throw new Refusal('STALE_REVISION')
}

/** @throws Refusal 401, 404, 400 with `field`, 403, 409 — the caller adds `current` */
export async function changeClipping(
  req: PayloadRequest,
  id: string,
  { data, settled }: Input,
  now = new Date(),
): Promise<void> {
  requireActor(req)
  await recorded(req, async () => {
    const actor = await presentActor(req)
    const row = await clippingById(req, id)
    if (!row || !canRead(actor, relationId(row.unit) ?? '')) throw notFound()
    if (typeof settled.revisionToken !== 'string') throw invalid('revisionToken', 'errors.missingField')
    assertSettled(settled, { ...row, unit: relationId(row.unit) })
    if (!entersClippings(actor.role) || actor.unit !== relationId(row.unit)) throw new Refusal('NOT_PERMITTED')
    if (row.state !== 'entered') throw new Refusal('WRONG_STAGE', { message: 'scores.clippingDecided' })
    assertToken(settled.revisionToken, row)
    if (changedMembers(row, data).length === 0) return
    const more = await derived(req, actor, { ...row, ...data }, now, row.id)
    await throughGate(req, () =>
      req.payload.update({
        collection: COLLECTION,
        id: row.id,
        data: { ...data, ...more, revisionToken: newToken() },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    await recordClipping(req, actor, 'clipping.changed', { ...row, ...data, about: String(more.about) } as ClippingRow)
  })
}
