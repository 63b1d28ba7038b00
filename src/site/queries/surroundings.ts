/** What stands around an article: other live editions that have to do with it. */
import type { Payload, Where } from 'payload'
import { aroundTag } from '../../editorial/rules/pageTags'
import { pageDependsOn } from '../../platform/pageParts'
import type { LiveCard, LiveStory, Surroundings } from '../model'
import { findCards, findCardsOf } from './publications'
import { findUnits } from './units'

const MOST_RELATED = 6

/** Kinds that are stories of their own; a campaign is named beside them. */
const STORIES: Where = { kind: { not_equals: 'campaigns' } }

/** Named by the story itself; then of its campaigns; then of its unit and kind. Never itself, none twice. */
async function findRelated(payload: Payload, { story, kind, unit, campaigns, page }: LiveStory): Promise<LiveCard[]> {
  const others: Where[] = [{ story: { not_equals: story } }, STORIES]
  const slice = { limit: MOST_RELATED }
  const [named, together, sameUnit] = await Promise.all([
    findCardsOf(
      payload,
      (page.content.relatedStories ?? []).map(({ value }) => value),
    ),
    campaigns.length > 0 ? findCards(payload, [...others, { campaigns: { in: campaigns } }], slice) : { cards: [] },
    findCards(payload, [...others, { unit: { equals: unit } }, { kind: { equals: kind } }], slice),
  ])
  const all = [...named, ...together.cards, ...sameUnit.cards]
  return all
    .filter((card, place) => card.story !== story && all.findIndex((other) => other.story === card.story) === place)
    .slice(0, MOST_RELATED)
}

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
      sort: 'firstPublishedAt',
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
