/** Every place in which a story can lie with words that nobody else may find, and how it comes there. */
import type { Kind } from '../../../src/editorial/rules/kinds'
import { newText } from './words'
import { act, DIRECTOR, lead, type Walked } from './walk'
import type { Planter } from './planter'

const OTHER = 'other'
const LATER = '2099-01-01T00:00:00.000Z'
const GATEKEEPER = 'gatekeeper2@office.demo' as const
const reason = (place: string, code = OTHER) => ({ code, note: newText(`${place} reason`) })

/** `hidden`: no word of it was ever public, so that nothing public changes by it. */
export interface PlaceOf {
  hidden: boolean
  plant(planter: Planter, kind: Kind, place: string): Promise<Walked>
}
const hidden = (plant: PlaceOf['plant']): PlaceOf => ({ hidden: true, plant })
const public_ = (plant: PlaceOf['plant']): PlaceOf => ({ hidden: false, plant })

/** A new draft with words everywhere, comments on it and somebody who reads it, and leads it on. */
const draftThen = (go: (planter: Planter, story: Walked, place: string) => Promise<unknown>) =>
  hidden(async (planter, kind, place) => {
    const story = await planter.write(kind, place, 'all')
    await planter.discuss(story, place)
    await go(planter, story, place)
    return story
  })
const until = (stage: string) => draftThen(({ door }, story) => lead(door, story, stage))

/** A live edition with words in what is never public alone. */
const live = async (planter: Planter, kind: Kind, place: string): Promise<Walked> => {
  const story = await planter.write(kind, place, 'private')
  await lead(planter.door, story, 'published')
  return story
}
/** The same, with a next edition full of words, and leads that on. */
const nextEdition = (go: (planter: Planter, story: Walked, place: string) => Promise<unknown>) =>
  public_(async (planter, kind, place) => {
    const story = await live(planter, kind, place)
    await act(planter.door, story.by, story, { action: 'newEdition' })
    await planter.rewrite(story, `${place}, next edition`, 'all')
    await planter.discuss(story, place)
    await go(planter, story, place)
    return story
  })
/** An edition full of words that was public for a while, and how it comes down. */
const onceLive = (
  go: (planter: Planter, story: Walked, place: string, revision: string) => Promise<unknown>,
  slugToo = true,
) =>
  public_(async (planter, kind, place) => {
    const story = await planter.write(kind, place, 'all', slugToo)
    const revision = await lead(planter.door, story, 'published')
    await planter.remember(story)
    await go(planter, story, place, revision)
    return story
  })
const force = async (planter: Planter, story: Walked, place: string) => {
  const { kind, id } = story
  const { revisionToken } = await planter.door.get<{ revisionToken: string }>(`/api/${kind}/${id}`, DIRECTOR)
  const body = { action: 'forcePublish', revisionToken, secrecyReviewed: true, reason: reason(place) }
  return (await act(planter.door, DIRECTOR, story, body)).liveRevision
}
const withdraw = (place: string, revision: string) => ({
  action: 'withdraw',
  revision,
  reason: reason(place, 'privacy'),
})

export const PLACES: Record<string, PlaceOf> = {
  draft: draftThen(async () => {}),
  'draft, saved again': draftThen((planter, story, place) => planter.rewrite(story, `${place}, second`, 'all')),
  imported: hidden((planter, _, place) => planter.import(place)),
  returned: draftThen(async ({ door }, story, place) => {
    const revision = await lead(door, story, story.kind === 'campaigns' ? 'gateReview' : 'unitReview')
    const by = story.kind === 'campaigns' ? GATEKEEPER : 'editor@gsl.demo'
    const comments = [{ field: 'title', text: newText(`${place} comment of a return`) }]
    await act(door, by, story, { action: 'return', revision, reason: reason(place), comments })
  }),
  recalled: draftThen(async ({ door }, story) => {
    const revision = await lead(door, story, 'gateReview')
    await act(door, story.by, story, { action: 'recall', revision })
  }),
  unitReview: draftThen(({ door }, story) =>
    lead(door, story, story.kind === 'campaigns' ? 'gateReview' : 'unitReview'),
  ),
  gateReview: draftThen(async (planter, story) => {
    await lead(planter.door, story, 'gateReview')
    await planter.claim(story)
  }),
  signOff: draftThen(async (planter, story) => planter.preview(story, await lead(planter.door, story, 'signOff'))),
  approved: until('approved'),
  unsigned: draftThen(async ({ door }, story, place) => {
    const revision = await lead(door, story, 'approved')
    await act(door, GATEKEEPER, story, { action: 'unsign', revision, reason: reason(place) })
  }),
  scheduled: draftThen(async ({ door }, story) => {
    const revision = await lead(door, story, 'approved')
    await act(door, GATEKEEPER, story, { action: 'schedule', revision, at: LATER })
  }),
  archived: draftThen(({ door }, story, place) =>
    act(door, story.by, story, { action: 'archive', reason: { note: newText(`${place} reason`) } }),
  ),
  'private members of a live one': public_(live),
  'next edition': nextEdition(async () => {}),
  'next edition in signOff': nextEdition(async (planter, story) =>
    planter.preview(story, await lead(planter.door, story, 'signOff')),
  ),
  'next edition, scheduled': nextEdition(async ({ door }, story) => {
    const revision = await lead(door, story, 'approved')
    await act(door, GATEKEEPER, story, { action: 'schedule', revision, at: LATER })
  }),
  'next edition, given up': nextEdition(({ door }, story) => act(door, story.by, story, { action: 'discard' })),
  correction: public_(async (planter, kind, place) => {
    const story = await live(planter, kind, place)
    const { liveRevision } = await planter.door.editorial(kind, story.id)
    const publicNote = newText(`${place} note`)
    const body = { action: 'correct', revision: liveRevision, reason: reason(place), publicNote }
    await act(planter.door, DIRECTOR, story, body)
    await planter.rewrite(story, `${place}, text`, 'all')
    return story
  }),
  superseded: onceLive(async (planter, story, place) => {
    await act(planter.door, story.by, story, { action: 'newEdition' })
    await planter.rewrite(story, `${place}, second edition`, 'private')
    await lead(planter.door, story, 'published')
  }, false),
  suspended: onceLive(({ door }, story, place, revision) =>
    act(door, GATEKEEPER, story, { action: 'suspend', revision, reason: reason(place, 'privacy') }),
  ),
  withdrawn: onceLive(({ door }, story, place, revision) => act(door, DIRECTOR, story, withdraw(place, revision))),
  'withdrawn for another': onceLive(({ door, materials }, story, place, revision) =>
    act(door, DIRECTOR, story, {
      ...withdraw(place, revision),
      successor: { kind: 'notices', id: materials.live.notices },
    }),
  ),
  forced: public_(async (planter, kind, place) => {
    const story = await planter.write(kind, place, 'private')
    await force(planter, story, place)
    return story
  }),
  'forced, then withdrawn': public_(async (planter, kind, place) => {
    const story = await planter.write(kind, place, 'all')
    const revision = await force(planter, story, place)
    await planter.remember(story)
    const body = { ...withdraw(place, revision), action: 'reviewAfter', outcome: 'withdraw' }
    await act(planter.door, 'director2@office.demo', story, body)
    return story
  }),
}
