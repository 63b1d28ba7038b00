/** Making and saving working copies: the other mutation of a story. It never touches what the public sees. */
import type { PayloadRequest } from 'payload'
import { Refusal, invalid } from './errors'
import { throughGate } from './gateToken'
import { newGateRecord, withAuthor } from './gateRecord'
import { ownUnit } from './ownUnit'
import { requireActor } from './people'
import { recorded } from './recorded'
import { assertReferences } from './references'
import { assertSettled } from './settled'
import { sameContent } from './rules/canonical'
import type { StoryContent } from './rules/content'
import { contentOf } from './rules/contentFields'
import type { Kind } from './rules/kinds'
import { allMedia } from './rules/references'
import { canCreate, canSave, isEditable } from './rules/policy'
import { assertSlug, makeSlug, slugBase } from './slug'
import { loadStory, type Story } from './story'
import { newToken } from './token'

type Json = Record<string, unknown>

/** What a request says, read by the door: what the caller sets, and what the gate sets and the caller only repeats. */
export interface Input {
  data: Json
  settled: Json
}

/** Columns of the gate that a new working copy has nothing to say in. */
const UNPUBLISHED = {
  firstPublishedAt: null,
  liveRevision: null,
  suspendedRevision: null,
  suspendedAt: null,
  scheduledAt: null,
  reviewDue: null,
  alarm: null,
}

/**
 * Makes a working copy in the caller's own unit.
 * @param handsBefore ids of who wrote the text that it begins with: law 3 follows a text into its copy
 * @param granted `collection/id` of what it may point at besides, on the word of who asked for it
 * @returns its id
 * @throws Refusal 400 with `field`, 403 where this person does not draft this kind
 */
export async function createStory(
  req: PayloadRequest,
  kind: Kind,
  { data, settled }: Input,
  handsBefore: readonly string[] = [],
  granted: ReadonlySet<string> = new Set(),
): Promise<string> {
  const actor = requireActor(req)
  return recorded(req, async () => {
    const unit = actor.unit ? await ownUnit(req, actor) : null
    assertSettled(settled, { stage: 'draft', unit: unit?.id, _status: 'draft', createdBy: actor.id })
    if (!unit || !canCreate(actor, kind, { drafts: true })) throw new Refusal('NOT_PERMITTED')
    if (!unit.drafts) throw new Refusal('NOT_PERMITTED', { message: 'errors.unitCannotDraft' })
    const content = data as unknown as StoryContent
    await assertReferences(req, actor, kind, content, null, null, granted)
    const slug = content.slug || (await makeSlug(req, kind, unit.id, null, content.title))
    if (content.slug) await assertSlug(req, kind, unit.id, null, content.slug)
    const document = await throughGate(req, () =>
      req.payload.create({
        collection: kind,
        data: {
          ...data,
          slug,
          stage: 'draft',
          stageSince: new Date().toISOString(),
          ...UNPUBLISHED,
          unit: unit.id,
          createdBy: actor.id,
          revisionToken: newToken(),
          gate: newGateRecord([...new Set([actor.id, ...handsBefore])]),
          files: allMedia(kind, content),
        },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
    return String(document.id)
  })
}

/** The address after a save: fixed once published; follows the title while nobody chose another and nothing was frozen. */
async function slugAfter(req: PayloadRequest, story: Story, data: Json): Promise<string | undefined> {
  const { slug: present, title } = story.content
  const wanted = data.slug === undefined ? undefined : String(data.slug ?? '')
  const nextTitle = typeof data.title === 'string' ? data.title : title
  if (story.publication) {
    if (wanted !== undefined && wanted !== present) throw invalid('slug', 'errors.slugFixed')
    return present
  }
  if (wanted && wanted !== present) {
    await assertSlug(req, story.kind, story.unit, story.id, wanted)
    return wanted
  }
  const madeFromTitle = present !== undefined && slugBase(title) !== '' && present.startsWith(slugBase(title))
  const follows = nextTitle !== title && madeFromTitle && !story.gate.everSubmitted
  if (wanted === '' || !present || follows) return makeSlug(req, story.kind, story.unit, story.id, nextTitle)
  return present
}

/** A group that a request names in part keeps its other members. */
function merge(present: unknown, next: unknown): unknown {
  const bothGroups = [present, next].every(
    (value) => value && typeof value === 'object' && !Array.isArray(value) && !('root' in value),
  )
  return bothGroups ? { ...(present as Json), ...(next as Json) } : next
}

/**
 * Saves a working copy. A save that changes nothing leaves version and token as they are.
 * @param token the `revisionToken` that the caller read
 * @throws Refusal 404, 400, 403, 409 `WRONG_STAGE`, 409 `STALE_REVISION` — the caller adds `current`
 */
export async function saveStory(
  req: PayloadRequest,
  kind: Kind,
  id: string,
  { data, settled }: Input,
  token: string,
): Promise<void> {
  const actor = requireActor(req)
  await recorded(req, async () => {
    const story = await loadStory(req, actor, kind, id)
    assertSettled(settled, {
      stage: story.stage,
      unit: story.unit,
      _status: 'draft',
      createdBy: story.createdBy,
      firstPublishedAt: story.publication?.firstPublishedAt ?? null,
      liveRevision: story.publication?.liveRevision ?? null,
      suspendedRevision: story.publication?.suspendedRevision ?? null,
      stageSince: story.stageSince,
      ...story.marks,
    })
    if (!canSave(actor, story)) throw new Refusal('NOT_PERMITTED')
    if (!isEditable(story.stage)) throw new Refusal('WRONG_STAGE', { message: 'errors.locked' })
    if (token !== story.revisionToken) throw new Refusal('STALE_REVISION')
    const slug = await slugAfter(req, story, data)
    const next: Json = { ...data, slug }
    const merged = Object.fromEntries(
      Object.entries({ ...story.content, ...next }).map(([name, value]) => [
        name,
        merge(story.content[name as keyof StoryContent], value),
      ]),
    )
    const content = contentOf(kind, merged)
    if (sameContent(content, story.content)) return
    await assertReferences(req, actor, kind, content, story.content, story.id)
    await throughGate(req, () =>
      req.payload.update({
        collection: kind,
        id: story.id,
        data: {
          ...next,
          revisionToken: newToken(),
          gate: withAuthor(story.gate, actor.id),
          files: allMedia(kind, content),
        },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
  })
}
