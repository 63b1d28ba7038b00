/** What stands around an article: other live editions that have to do with it. */
import type { Payload } from 'payload'
import { aroundTag } from '../../editorial/rules/pageTags'
import { OLDEST_FIRST } from '../../editorial/rules/publication'
import { pageDependsOn } from '../../platform/pageParts'
import type { LiveStory, Surroundings } from '../model'
import { findCards, findCardsOf } from './publications'
import { findRelated } from './related'
import { findUnits } from './units'

const findBefore = async (payload: Payload, { kind, firstPublishedAt }: LiveStory) =>
  (
    await findCards(payload, [{ kind: { equals: kind } }, { firstPublishedAt: { less_than: firstPublishedAt } }], {
      limit: 1,
    })
  ).cards[0]

const findAfter = async (payload: Payload, { kind, firstPublishedAt }: LiveStory) =>
  (
    await findCards(payload, [{ kind: { equals: kind } }, { firstPublishedAt: { greater_than: firstPublishedAt } }], {
      limit: 1,
      sort: OLDEST_FIRST,
    })
  ).cards[0]

/** Live notices that name this one in a column. */
const findNaming = async (payload: Payload, { kind, story }: LiveStory, column: 'repeals' | 'amends') =>
  kind === 'notices' ? (await findCards(payload, [{ [column]: { in: [story] } }], { limit: 20 })).cards : []

export async function findSurroundings(payload: Payload, story: LiveStory): Promise<Surroundings> {
  pageDependsOn(aroundTag(story.story))
  const [units, campaigns, related, previous, next, repeals, amends, repealedBy, amendedBy] = await Promise.all([
    findUnits(payload, [story.unit]),
    findCardsOf(payload, story.campaigns),
    findRelated(payload, story),
    findBefore(payload, story),
    findAfter(payload, story),
    findCardsOf(payload, story.repeals),
    findCardsOf(payload, story.amends),
    findNaming(payload, story, 'repeals'),
    findNaming(payload, story, 'amends'),
  ])
  return { unit: units[0], campaigns, related, previous, next, repeals, amends, repealedBy, amendedBy }
}
