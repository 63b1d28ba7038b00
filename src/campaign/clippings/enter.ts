/** Where else a story appeared: entered by a unit or for it, and changed by the unit until the gate office has decided. */
import type { PayloadRequest } from 'payload'
import { changedMembers } from '../../editorial/changed'
import { invalid, notFound, Refusal } from '../../editorial/errors'
import { unitNames } from '../../editorial/freeze'
import { throughGate } from '../../editorial/gateToken'
import { presentActor, relationId, requireActor } from '../../editorial/people'
import { recorded } from '../../editorial/recorded'
import { beijingDay } from '../../editorial/rules/days'
import { STORY_KINDS } from '../../editorial/rules/kinds'
import type { Byline } from '../../editorial/rules/content'
import { isOfficeRole, type Actor } from '../../editorial/rules/roles'
import { canRead } from '../../editorial/rules/visibility'
import type { Input } from '../../editorial/save'
import { assertSettled } from '../../editorial/settled'
import { newToken } from '../../editorial/token'
import { enteredFor, entersClippings, type Clipped } from '../rules/clippings'
import { appearanceOf } from '../rules/scoring/clippings'
import { clippingById, COLLECTION, recordClipping, sameAppearance, type ClippingRow } from './rows'

type Json = Record<string, unknown>
interface StoryRef {
  relationTo: string
  value: string
}

interface CoverageRow {
  unit: string
  state: string
  authors?: Byline[] | null
  firstPublishedAt: string
}

const clipped = ({ unit, state, authors }: CoverageRow): Clipped => ({
  unit,
  live: state === 'live',
  authorUnits: (authors ?? []).flatMap((author) => relationId(author.unit) ?? []),
})

interface About {
  /** kind and id of the story */
  about: string
  /** day on which it was first public */
  since: string
  /** id of the unit whose clipping it is */
  unit: string
}

/** @throws Refusal 400 for a story that was never public, or in which the unit has no hand */
async function aboutOf(req: PayloadRequest, actor: Actor, story: unknown): Promise<About> {
  const { relationTo, value } = (story ?? {}) as Partial<StoryRef>
  const id = relationId(value) ?? ''
  const known = STORY_KINDS.find((kind) => kind === relationTo)
  const { docs } = known
    ? await req.payload.find({
        collection: 'coverage',
        where: { and: [{ kind: { equals: known } }, { story: { equals: id } }] },
        select: { unit: true, state: true, authors: true, firstPublishedAt: true },
        limit: 1,
        pagination: false,
        depth: 0,
        overrideAccess: true,
        req,
      })
    : { docs: [] }
  const [row] = docs as unknown as CoverageRow[]
  const entered = row ? enteredFor(actor, clipped(row)) : 'unknown'
  if (!row || entered === 'unknown') throw invalid('story', 'errors.unknownReference')
  if (entered === 'others') throw invalid('story', 'scores.clippingOthers')
  return { about: `${known} ${id}`, since: beijingDay(new Date(row.firstPublishedAt)), ...entered }
}

/** @throws Refusal 400 where a picture is not of the unit's own files. @param stored the one that stands: the office may have given it */
async function assertOwnPicture(
  req: PayloadRequest,
  { unit }: Actor,
  picture: unknown,
  stored: unknown,
): Promise<void> {
  const id = relationId(picture)
  if (!id || id === relationId(stored)) return
  const { totalDocs } = await req.payload.count({
    collection: 'media',
    where: { and: [{ id: { equals: id } }, { unit: { equals: unit } }] },
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (totalDocs === 0) throw invalid('picture', 'errors.unknownReference')
}

/**
 * Which unit entered it, and when. A unit reads its own clippings alone, and here it meets another's: units and their names
 * are known to everybody, people are not.
 */
async function enteredAlready(req: PayloadRequest, { outlet, date, unit, createdAt }: ClippingRow): Promise<Refusal> {
  const [by] = await unitNames(req, [relationId(unit) ?? ''])
  return new Refusal('WRONG_STAGE', {
    message: 'scores.clippingTwice',
    vars: { outlet, date, unit: by?.name ?? '', day: beijingDay(new Date(String(createdAt))) },
    field: 'outlet',
  })
}

/** What follows from a clipping as it would be. @throws Refusal 400 with `field`, 409 for an appearance that is entered already */
async function derived(req: PayloadRequest, actor: Actor, clipping: Json, now: Date, stored?: ClippingRow) {
  const { about, since, unit } = await aboutOf(req, actor, clipping.story)
  const date = String(clipping.date)
  if (date < since) throw invalid('date', 'scores.clippingEarly', { day: since })
  if (date > beijingDay(now)) throw invalid('date', 'scores.clippingAhead')
  if (!clipping.url && !relationId(clipping.picture)) throw invalid('url', 'scores.evidenceMissing')
  await assertOwnPicture(req, actor, clipping.picture, stored?.picture)
  const sameAs = appearanceOf(about, String(clipping.outlet), date)
  const same = await sameAppearance(req, sameAs, stored?.id)
  if (same) throw await enteredAlready(req, same)
  return { about, sameAs, unit }
}

/** @throws Refusal 403 for who enters none; an office account that nobody confirmed does nothing */
function assertEnters({ role, unit, confirmed }: Actor): void {
  if (!entersClippings(role) || unit === null) throw new Refusal('NOT_PERMITTED')
  if (isOfficeRole(role) && !confirmed) throw new Refusal('NOT_PERMITTED', { message: 'errors.unconfirmed' })
}

/** @returns the id of the new one. @throws Refusal 401, 403, 400 with `field`, 409 */
export async function enterClipping(req: PayloadRequest, { data, settled }: Input, now = new Date()): Promise<string> {
  requireActor(req)
  return recorded(req, async () => {
    const actor = await presentActor(req)
    assertEnters(actor)
    const more = await derived(req, actor, data, now)
    assertSettled(settled, { unit: more.unit, state: 'entered' })
    const made = (await throughGate(req, () =>
      req.payload.create({
        collection: COLLECTION,
        data: {
          ...data,
          ...more,
          place: data.place ?? 'inside',
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
    await recordClipping(req, actor, 'clipping.entered', { ...made, about: more.about })
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
    if (actor.unit !== relationId(row.unit)) throw new Refusal('NOT_PERMITTED')
    assertEnters(actor)
    if (row.state !== 'entered') throw new Refusal('WRONG_STAGE', { message: 'scores.clippingDecided' })
    assertToken(settled.revisionToken, row)
    if (changedMembers(row, data).length === 0) return
    const more = await derived(req, actor, { ...row, ...data }, now, row)
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
    await recordClipping(req, actor, 'clipping.changed', { ...row, ...data, about: more.about } as ClippingRow)
  })
}
