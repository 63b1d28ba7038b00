/** Rows of a generated year as they are stored. */
import { appearanceOf } from '../../../src/campaign/rules/scoring/clippings'
import { monthAt } from '../../../src/editorial/rules/months'
import type { YearClipping, YearStory } from './year'

/** What the database calls what the year calls otherwise. */
export interface StoredNames {
  unit(id: string): string
  campaign(id: string): string
  story(id: string): string
}

/** Twenty-four hexadecimal digits, which are an id on both databases. */
export const storedStory = (id: string): string => Number(id.slice('story-'.length)).toString(16).padStart(24, '0')

/** The row of a story as it stands after some of its events. */
export function coverageRow(story: YearStory, events: YearStory['events'], names: StoredNames) {
  const last = events.at(-1)?.event
  const fault = events.findLast(({ event }) => event === 'corrected' || event === 'withdrawn')
  return {
    kind: story.kind,
    story: names.story(story.story),
    unit: names.unit(story.unit),
    title: story.title,
    state: last === 'withdrawn' || last === 'suspended' ? last : 'live',
    revision: story.story,
    edition: events.length,
    firstPublishedAt: story.firstPublishedAt,
    month: story.month,
    campaigns: story.campaigns.map(names.campaign),
    authors: story.authors.map((author) => ({
      ...author,
      ...(author.unit ? { unit: names.unit(author.unit) } : {}),
    })),
    figures: [],
    events,
    faultMonth: fault ? monthAt(new Date(fault.at)) : null,
  }
}

/** The row of a clipping. No document stands behind a story of the year: `about` names it. */
export function clippingRow({ id, story, outlet, level, place, date, decidedAt }: YearClipping, names: StoredNames) {
  const about = `${story.kind} ${names.story(story.story)}`
  return {
    outlet,
    level,
    place,
    date,
    url: 'https://news.example/1',
    unit: names.unit(story.unit),
    state: 'confirmed',
    decidedAt,
    about,
    sameAs: appearanceOf(about, outlet, date),
    revisionToken: id,
  }
}
