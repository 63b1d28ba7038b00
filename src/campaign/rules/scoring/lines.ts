/** Points as lines of who shares them: of publications and of clippings. */
import { countedClippings } from './clippings'
import { sum } from './decimals'
import { storyKey, type Because, type LineRule, type ScoredClipping, type ScoredStory, type ScoreLine } from './ledger'
import { sharesOf } from './shares'
import type { RuleVersion } from './table'

export interface Whole {
  key: string
  rule: LineRule
  whole: string
  because: Omit<Because, 'whole' | 'units' | 'people'>
  seen?: number
}

/** The points of one thing, as lines of who shares them. */
export function linesFor(story: ScoredStory, month: string, { number, table }: RuleVersion, given: Whole): ScoreLine[] {
  const { key, rule, whole, because, seen } = given
  return sharesOf(story, whole, table).map(({ unit, person, points, units, people }) => ({
    key,
    unit,
    person,
    points,
    rules: number,
    rule,
    story: { kind: story.kind, id: story.story, title: story.title, unit: story.unit },
    month,
    because: { ...because, whole, units, people },
    ...(seen === undefined ? {} : { seen }),
  }))
}

/** @param stories that count in this month */
export function publicationLines(month: string, version: RuleVersion, stories: readonly ScoredStory[]): ScoreLine[] {
  return stories.flatMap((story) => {
    const base = version.table.kinds[story.kind]
    const bonus = story.inCampaign ? version.table.campaignBonus : undefined
    return linesFor(story, month, version, {
      key: `publication ${storyKey(story)}`,
      rule: 'publication',
      whole: sum([base, bonus ?? '0']),
      because: { base, ...(bonus === undefined ? {} : { bonus }) },
      seen: story.events.length,
    })
  })
}

/** @param clippings of this month */
export function clippingLines(month: string, version: RuleVersion, clippings: readonly ScoredClipping[]): ScoreLine[] {
  const { mode } = version.table.places
  return countedClippings(clippings, version.table).flatMap(({ clipping, whole }) => {
    const { id, story, outlet, level, place, date } = clipping
    return linesFor(story, month, version, {
      key: `clipping ${id}`,
      rule: 'clipping',
      whole,
      because: {
        base: version.table.outletLevels[level],
        [mode]: version.table.places[place],
        outlet,
        level,
        place,
        at: date,
      },
    })
  })
}
