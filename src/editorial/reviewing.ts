/** Reads what the desk shows of the conversation about a story. */
import type { PayloadRequest } from 'payload'
import { commentsOf } from './commentRows'
import { requireActor } from './people'
import { readersOf } from './readers'
import type { Kind } from './rules/kinds'
import type { Reviewing } from './rules/reviewing'
import { loadStory } from './story'

/** @throws Refusal `NOT_SIGNED_IN`, `NOT_FOUND` */
export async function reviewingOf(req: PayloadRequest, kind: Kind, id: string): Promise<Reviewing> {
  const reader = requireActor(req)
  const story = await loadStory(req, reader, kind, id)
  return { reader, comments: await commentsOf(req, story), readers: await readersOf(req, reader, story) }
}
