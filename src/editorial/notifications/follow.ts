/** Following a story: whoever may read it may ask to be told of it. */
import type { PayloadRequest, Where } from 'payload'
import { throughGate } from '../gateToken'
import { requireActor } from '../people'
import { recorded } from '../recorded'
import type { Kind } from '../rules/kinds'
import { loadStory } from '../story'

const keyOf = (kind: Kind, story: string, person: string): string => [kind, story, person].join(':')

async function rows(req: PayloadRequest, where: Where) {
  const found = await req.payload.find({
    collection: 'follows',
    where,
    limit: 0,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return found.docs
}

/** Ids of who follows a story. */
export async function followersOf(req: PayloadRequest, kind: Kind, story: string): Promise<string[]> {
  const found = await rows(req, { and: [{ kind: { equals: kind } }, { story: { equals: story } }] })
  return found.map(({ person }) => String(person))
}

/** Whether the person of the request follows a story. @throws Refusal 404 where they may not read it */
export async function isFollowing(req: PayloadRequest, kind: Kind, id: string): Promise<boolean> {
  const actor = requireActor(req)
  const story = await loadStory(req, actor, kind, id)
  return (await rows(req, { key: { equals: keyOf(kind, story.id, actor.id) } })).length > 0
}

/**
 * The person of the request follows a story from now on, or no more. Asking twice changes nothing.
 * @throws Refusal 404 where they may not read it
 */
export async function setFollowing(req: PayloadRequest, kind: Kind, id: string, wanted: boolean): Promise<void> {
  const actor = requireActor(req)
  await recorded(req, async () => {
    const story = await loadStory(req, actor, kind, id)
    const key = keyOf(kind, story.id, actor.id)
    const present = await rows(req, { key: { equals: key } })
    if (wanted === present.length > 0) return
    if (!wanted) {
      await req.payload.db.deleteMany({ collection: 'follows', where: { key: { equals: key } }, req })
      return
    }
    await throughGate(req, () =>
      req.payload.create({
        collection: 'follows',
        data: { key, kind, story: story.id, person: actor.id },
        depth: 0,
        overrideAccess: true,
        req,
      }),
    )
  })
}
