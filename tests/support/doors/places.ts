/** Every stage, with what may be public beside it, and how a story comes to stand there. */
import type { Kind } from '../../../src/editorial/rules/kinds'
import type { Stage } from '../../../src/editorial/rules/stages'
import type { App } from '../app'
import type { Who } from '../people'
import { act, complete, create, save, walk, type Until } from '../stories'
import type { Sessions } from './callers'

/** The columns of the written tables, in their order, and the stage of each. */
export const PLACES = {
  draft: 'draft',
  returned: 'returned',
  unitReview: 'unitReview',
  gateReview: 'gateReview',
  signOff: 'signOff',
  approved: 'approved',
  scheduled: 'scheduled',
  published: 'published',
  withdrawn: 'withdrawn',
  archived: 'archived',
  /** a next edition in the making while the one before it is live */
  draftLive: 'draft',
  signOffLive: 'signOff',
  approvedLive: 'approved',
  scheduledLive: 'scheduled',
  /** what was live is suspended */
  suspended: 'published',
  draftSuspended: 'draft',
  approvedSuspended: 'approved',
  /** live by force, and not yet reviewed */
  forced: 'published',
  draftForced: 'draft',
  /** the next edition was opened as a correction by `authorDirector` */
  correction: 'draft',
} as const satisfies Record<string, Stage>
/** Only there a text can be changed, says the law. */
export const isOpen = (stage: Stage): boolean => stage === 'draft' || stage === 'returned'
export type Place = keyof typeof PLACES
export const PLACE_NAMES = Object.keys(PLACES) as Place[]

export type Owner = 'media' | 'office'
export interface Subject {
  kind: Kind
  owner: Owner
  place: Place
}

/** A story that stands where it should, with all that a request about it names. */
export interface Story extends Subject {
  id: string
  stage: Stage
  token: string
  /** of the edition in the making */
  revision: string | null
  /** live or suspended */
  up: string | null
  /** id of one of its versions */
  version: string
}

export const LATER = '2099-01-01T00:00:00.000Z'
const REASON = { code: 'other', note: '按规定办理' }
const TAKEN_DOWN = { code: 'privacy', note: '按规定办理' }

/** The hands of a story on its way. */
function way(app: App, sessions: Sessions, { kind, owner, place }: Subject, id: string) {
  const office = owner === 'office'
  const author: Who = office ? 'gatekeeper@office' : 'writer@media'
  const step = async (who: Who, body: Record<string, unknown>) => {
    const { status, text } = await act(app, who, { kind, id }, body)
    if (status !== 200) throw new Error(`${kind} to ${place}: ${String(body.action)}: ${status} ${text}`)
  }
  const editorial = async () =>
    (await app.request('GET', `/api/${kind}/${id}/editorial`, { token: sessions.director2.token })).body
  const document = async () =>
    (await app.request('GET', `/api/${kind}/${id}`, { token: sessions.director2.token })).body
  /** the text, and in the office a director's hand in it */
  const write = async (summary: string) => {
    await save(app, author, { kind, id }, { summary })
    if (!office) return
    const { revisionToken } = await document()
    const json = { revisionToken, summary: `${summary}改过。` }
    await app.request('PATCH', `/api/${kind}/${id}`, { token: sessions.authorDirector.token, json })
  }
  const up = async () => {
    const { liveRevision, suspendedRevision } = await editorial()
    return (liveRevision ?? suspendedRevision) as string
  }
  const to = (until: Until) => walk(app, { kind, id }, until, office)
  return {
    to,
    write,
    editorial,
    document,
    archive: () => step(author, { action: 'archive' }),
    sendBack: async () => {
      const { revision } = await to(office ? 'gateReview' : 'unitReview')
      await step(office ? 'gatekeeper2@office' : 'editor@media', { action: 'return', revision, reason: REASON })
    },
    schedule: async () =>
      step('gatekeeper2@office', { action: 'schedule', revision: (await to('approved')).revision, at: LATER }),
    withdraw: async () => step('director@office', { action: 'withdraw', revision: await up(), reason: TAKEN_DOWN }),
    suspend: async () => step('gatekeeper2@office', { action: 'suspend', revision: await up(), reason: TAKEN_DOWN }),
    edition: async () => {
      await step(author, { action: 'newEdition' })
      await write('第二版。')
    },
    force: async () =>
      step('director@office', {
        action: 'forcePublish',
        revisionToken: (await document()).revisionToken,
        secrecyReviewed: true,
        reason: REASON,
      }),
    correct: async () => {
      const json = { action: 'correct', revision: await up(), reason: REASON, publicNote: '更正一处。' }
      const { token } = sessions.authorDirector
      const { status, text } = await app.request('POST', `/api/${kind}/${id}/transition`, { token, json })
      if (status !== 200) throw new Error(`${kind} to ${place}: ${status} ${text}`)
    },
  }
}
type Way = ReturnType<typeof way>

const published = (w: Way) => w.to('published')
const RECIPES: Record<Place, ((w: Way) => Promise<unknown>)[]> = {
  draft: [],
  returned: [(w) => w.sendBack()],
  unitReview: [(w) => w.to('unitReview')],
  gateReview: [(w) => w.to('gateReview')],
  signOff: [(w) => w.to('signOff')],
  approved: [(w) => w.to('approved')],
  scheduled: [(w) => w.schedule()],
  published: [published],
  withdrawn: [published, (w) => w.withdraw()],
  archived: [(w) => w.archive()],
  draftLive: [published, (w) => w.edition()],
  signOffLive: [published, (w) => w.edition(), (w) => w.to('signOff')],
  approvedLive: [published, (w) => w.edition(), (w) => w.to('approved')],
  scheduledLive: [published, (w) => w.edition(), (w) => w.schedule()],
  suspended: [published, (w) => w.suspend()],
  draftSuspended: [published, (w) => w.suspend(), (w) => w.edition()],
  approvedSuspended: [published, (w) => w.suspend(), (w) => w.edition(), (w) => w.to('approved')],
  forced: [(w) => w.force()],
  draftForced: [(w) => w.force(), (w) => w.edition()],
  correction: [published, (w) => w.correct()],
}

/** A new story in its place. @throws where it does not come to stand there */
export async function prepare(app: App, sessions: Sessions, subject: Subject): Promise<Story> {
  const { kind, owner, place } = subject
  const author: Who = owner === 'office' ? 'gatekeeper@office' : 'writer@media'
  const { id } = await create(app, author, kind, complete(app, kind, `门前的稿件 ${owner} ${place}`))
  const w = way(app, sessions, subject, id)
  await w.write('第一版。')
  for (const step of RECIPES[place]) await step(w)
  const { stage, revision, liveRevision, suspendedRevision } = await w.editorial()
  if (stage !== PLACES[place]) throw new Error(`${kind} of ${owner} in ${stage} for ${place}`)
  const versions = await app.request('GET', `/api/${kind}/versions?where[parent][equals]=${id}&limit=1`, {
    token: sessions.director2.token,
  })
  return {
    ...subject,
    id,
    stage,
    token: (await w.document()).revisionToken,
    revision,
    up: liveRevision ?? suspendedRevision,
    version: versions.body.docs[0].id,
  }
}
