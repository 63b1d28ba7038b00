/** Related stories of an article, by what joins them and by nothing that a machine guessed. */
import type { Payload, Where } from 'payload'
import { CAMPAIGNS_TAG, campaignTag, unitTag } from '../../editorial/rules/pageTags'
import type { LiveCard, LiveStory } from '../model'
import { findCardsAt, findLive, firstOf, newestFirst } from './live'
import { findCards, findCardsOf } from './publications'

const MOST = 6
/** A unit's other stories of the kind stand only until there are so many: alone they say little. */
const LEAST = 3
/** The newest of its campaigns, among which those of its unit and kind come first. */
const OF_CAMPAIGNS = 24

/** Kinds that are stories of their own; a campaign is named beside them. */
const STORIES: Where = { kind: { not_equals: 'campaigns' } }

/** Of one campaign those of the same unit or kind before the others; each group stays as it was. */
const nearest = (cards: readonly LiveCard[], { unit, kind }: LiveStory): LiveCard[] => {
  const bonds = (card: LiveCard) => Number(card.unit === unit) + Number(card.kind === kind)
  return cards.toSorted((a, b) => bonds(b) - bonds(a))
}

/** The cards in their order without repetitions and without the story itself. */
const others = (cards: readonly LiveCard[], { story }: LiveStory): LiveCard[] =>
  cards.filter(
    (card, place) => card.story !== story && cards.findIndex((other) => other.story === card.story) === place,
  )

/** The newest other stories of its campaigns. A campaign may have thousands, of which the database would read every one. */
async function findOfCampaigns(payload: Payload, { story, campaigns }: LiveStory): Promise<LiveCard[]> {
  if (campaigns.length === 0) return []
  const live = await findLive(payload, CAMPAIGNS_TAG, ...campaigns.map(campaignTag))
  const newest = campaigns.flatMap((campaign) =>
    firstOf(
      live.by(undefined, 'campaign', campaign),
      OF_CAMPAIGNS,
      (entry) => entry.kind !== 'campaigns' && entry.story !== story,
    ),
  )
  return findCardsAt(payload, [...new Set(newest)].sort(newestFirst).slice(0, OF_CAMPAIGNS))
}

/** The newest other stories of its unit and kind. Of a unit that has few the database would look for them among all of the kind. */
async function findOfUnit(payload: Payload, { story, unit, kind }: LiveStory): Promise<LiveCard[]> {
  if (kind === 'campaigns') return []
  const live = await findLive(payload, unitTag(unit, kind))
  return findCardsAt(
    payload,
    firstOf(live.by(kind, 'unit', unit), LEAST, (entry) => entry.story !== story),
  )
}

/**
 * At most six live stories, the nearest bond first and within each the newest:
 * 1. those that the story names as of the same project or event, in its order;
 * 2. those that name it, or name one that it names;
 * 3. cases of a project of the same name;
 * 4. those of its campaigns, of its unit or kind before the others;
 * 5. of its unit and kind, where all of these are fewer than three, until there are three.
 * Keywords, popularity and likeness of words have no say.
 */
export async function findRelated(payload: Payload, story: LiveStory): Promise<LiveCard[]> {
  const { page } = story
  const named = (page.content.relatedStories ?? []).map(({ value }) => value)
  const project = page.content.project?.name
  const find = async (where: Where) =>
    (await findCards(payload, [{ story: { not_equals: story.story } }, STORIES, where], { limit: MOST + 1 })).cards
  const [first, naming, ofProject, ofCampaigns, ofUnit] = await Promise.all([
    findCardsOf(payload, named),
    find({ related: { in: [story.story, ...named] } }),
    project ? find({ project: { equals: project } }) : [],
    findOfCampaigns(payload, story),
    findOfUnit(payload, story),
  ])
  const joined = others([...first, ...naming, ...ofProject, ...nearest(ofCampaigns, story)], story)
  const all = joined.length < LEAST ? others([...joined, ...ofUnit], story).slice(0, LEAST) : joined
  return all.slice(0, MOST)
}
