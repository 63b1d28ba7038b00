/** Rows of a year of figures as they are stored. */
import { monthAt } from '../../../src/editorial/rules/months'
import { storedStory, type StoredNames } from '../scoring/stored'
import type { Telling, YearRecord } from './year'

/** What the database calls what the year calls otherwise. */
export type FigureNames = Pick<StoredNames, 'unit'> & { record(id: string): string }

/** Stories and campaigns of a year have ids of their own, twenty-four hexadecimal digits. */
export const storedTelling = (id: string): string =>
  storedStory(id.startsWith('campaign-') ? id.replace('campaign-', 'story-9000000') : id)

/** The row of a story or a campaign as it stands after some of its events. */
export function tellingRow(telling: Telling, events: Telling['events'], names: FigureNames) {
  const last = events.at(-1)?.event
  const edition = events.findLast(({ event }) => event === 'published' || event === 'corrected')
  const fault = events.findLast(({ event }) => event === 'corrected' || event === 'withdrawn')
  return {
    kind: telling.kind,
    story: storedTelling(telling.story),
    unit: names.unit(telling.unit),
    title: telling.title,
    state: last === 'withdrawn' || last === 'suspended' ? last : 'live',
    revision: telling.story,
    edition: edition?.edition ?? 0,
    firstPublishedAt: telling.firstPublishedAt,
    month: monthAt(new Date(telling.firstPublishedAt)),
    campaigns: telling.campaigns.map(storedTelling),
    record: telling.record && names.record(telling.record),
    projectName: telling.projectName,
    authors: [],
    figures: telling.editions.get(edition?.edition ?? 0) ?? [],
    events,
    faultMonth: fault ? monthAt(new Date(fault.at)) : null,
  }
}

/** The row of a record; into which one it was merged is written when that one is there. */
export const recordRow = ({ id, name, otherNames, unit, figures }: YearRecord, names: FigureNames) => ({
  name,
  otherNames,
  unit: unit && names.unit(unit),
  timeline: [],
  figures: figures.map((figure, at) => ({
    id: storedStory(id.replace('project-', 'story-8000') + String(at)),
    ...figure,
  })),
  revisionToken: id,
})
