/** The writes of the Local API, as code of this process could call them: each is refused with and without `overrideAccess`. */
import type { Payload } from 'payload'
import type { Code } from '../refusals'
import type { Story } from './places'

/** What a call carries beside the story. */
export interface Call {
  overrideAccess: boolean
  user: unknown
}
type Attempt = (payload: Payload, story: Story, call: Call) => Promise<unknown>

const DATA = { title: '绕过', stage: 'published', _status: 'published', slug: 'rao-guo', liveRevision: 'f'.repeat(64) }

/** The Local API is typed by the schema; what is tried here is not of it. */
const options = ({ kind }: Story, call: Call, more: object) =>
  ({ collection: kind, depth: 0, ...call, ...more }) as never
const many = ({ id }: Story) => ({ where: { id: { equals: id } } })

const refused = (attempt: Attempt, answer: Code = 'NOT_PERMITTED') => ({ attempt, answer })
const update = (more: (story: Story) => object) =>
  refused((payload, story, call) => payload.update(options(story, call, { data: DATA, ...more(story) })))
const remove = (more: (story: Story) => object) =>
  refused((payload, story, call) => payload.delete(options(story, call, more(story))))

export const LOCAL_DOORS: Record<string, { attempt: Attempt; answer: Code }> = {
  create: refused((payload, story, call) => payload.create(options(story, call, { data: DATA, draft: false }))),
  update: update(({ id }) => ({ id })),
  'update as a draft': update(({ id }) => ({ id, draft: true, autosave: true })),
  'update as published': update(({ id }) => ({ id, draft: false, publishAllLocales: true })),
  'update of many': update(many),
  trash: update(({ id }) => ({ id, trash: true, data: { deletedAt: '2020-01-01T00:00:00.000Z' } })),
  delete: remove(({ id }) => ({ id })),
  'delete of many': remove((story) => ({ ...many(story), trash: true })),
  // Payload itself refuses before it asks: it is turned off for every kind
  duplicate: refused(
    (payload, story, call) => payload.duplicate(options(story, call, { id: story.id })),
    'INVALID_REQUEST',
  ),
  restoreVersion: refused((payload, story, call) =>
    payload.restoreVersion(options(story, call, { id: story.version })),
  ),
}
