/** Sums and targets of a generated year: the product's rules and a plain reference come to the same, to the last digit. */
import { beforeAll, describe, expect, it } from 'vitest'
import { reachedOf } from '../../../src/campaign/rules/figures'
import { asked as askedFor, figureFilter, ofYear } from '../../../src/campaign/rules/figures/filter'
import { editionAt, gathered, type Gathered } from '../../../src/campaign/rules/figures/gathered'
import { counted } from '../../../src/campaign/rules/figures/rows'
import { sumsOf } from '../../../src/campaign/rules/figures/sums'
import { targetsOf } from '../../../src/campaign/rules/figures/targets'
import type { Figure } from '../../../src/editorial/rules/content'
import type { Kind } from '../../../src/editorial/rules/kinds'
import { reachedReference, registerReference, worth, type Asked } from '../../support/figures/reference'
import { referenceLines, toldLines } from '../../support/figures/told'
import { figuresOfYear, type FiguresYear } from '../../support/figures/year'
import { generatedYear } from '../../support/scoring/year'

const END = '2026-02-01T00:00:00Z'
const idOf = (voice: string): string => voice.split('/')[1] ?? ''

/** What the product reads of it at a moment. */
function read({ records, tellings }: FiguresYear, { until, reader }: Asked): Gathered {
  const mine = (unit: string | null): boolean => reader === undefined || unit === reader
  const blank = { asOf: null, kind: null, amount: null, unit: null, label: null, period: null, note: null }
  const known = records
    .filter(({ unit }) => mine(unit))
    .map((record) => ({
      ...record,
      figures: record.figures.map((figure) => ({ ...blank, evidence: {}, checkedBy: null, ...figure })),
    }))
  const stories = tellings.flatMap(({ events, editions, firstPublishedAt, kind, ...telling }) => {
    const past = events.filter(({ at }) => at <= until)
    const state = past.at(-1)?.event
    if (!state || state === 'withdrawn' || state === 'suspended' || !mine(telling.unit)) return []
    const publishedAt = editionAt(past, firstPublishedAt)
    const edition = past.findLast(({ event }) => event === 'published' || event === 'corrected')?.edition ?? 0
    const figures = (editions.get(edition) ?? []) as Figure[]
    return [{ ...telling, kind: kind as Kind, publishedAt, figures }]
  })
  const merged = records.flatMap(({ id, mergedInto }): [string, string][] => (mergedInto ? [[id, mergedInto]] : []))
  return gathered(known, stories.reverse(), new Map(merged))
}

function computed(year: FiguresYear, asked: Asked) {
  const { until: _until, reader: _reader, ...address } = asked
  const filter = figureFilter(address)
  const all = read(year, asked)
  const rows = askedFor(counted(ofYear(all.figures, filter)), filter)
  return toldLines({ ...sumsOf(rows, year.rates), targets: targetsOf(counted(all.figures), all.told) }, (id) => id)
}

/** What the report of a campaign says was reached of each of its targets. */
function reportOf({ records, tellings }: FiguresYear, campaign: string) {
  const merged = new Map(records.map(({ id, mergedInto }) => [id, mergedInto ?? id]))
  const stories = tellings
    .filter(({ kind, campaigns, events }) => {
      const state = events.at(-1)?.event ?? 'withdrawn'
      return kind !== 'campaigns' && campaigns.includes(campaign) && !['withdrawn', 'suspended'].includes(state)
    })
    .map(({ events, editions, record, ...story }) => {
      const edition = events.findLast(({ event }) => event === 'published' || event === 'corrected')?.edition ?? 0
      return {
        ...story,
        record: record && (merged.get(record) ?? null),
        publishedAt: editionAt(events, story.firstPublishedAt),
        figures: (editions.get(edition) ?? []) as Figure[],
      }
    })
  const targets = (tellings.find(({ story }) => story === campaign)?.editions.get(1) ?? []) as Figure[]
  return { ...reachedOf(targets, stories), targets }
}

const ASKED: [string, Asked][] = [
  ['at its end', { until: END }],
  ['in summer', { until: '2025-07-01T00:00:00Z' }],
  ['at its end, of days in 2025', { until: END, year: '2025' }],
  ['at its end, of days in 2024', { until: END, year: '2024' }],
  ['in one unit', { until: END, unit: 'usd100m', kind: 'actual' }],
  ['of one indicator', { until: END, indicator: 'totalInvestment' }],
  ['of one project', { until: END, project: 'project-6' }],
  ['for a unit', { until: END, reader: 'unit-03' }],
  ['for another one in summer', { until: '2025-07-01T00:00:00Z', reader: 'unit-11' }],
]

describe.each([1, 2, 3])('year %i', (seed) => {
  let year: FiguresYear
  beforeAll(() => {
    year = figuresOfYear(generatedYear(seed), seed)
  })
  it.each(ASKED)('%s', (_, asked) => {
    const expected = referenceLines(registerReference(year, asked, idOf))
    expect(Object.keys(expected).length).toBeGreaterThan(4)
    expect(computed(year, asked)).toEqual(expected)
  })
})

describe.each([1, 2, 3])('reports of campaigns in year %i', (seed) => {
  const year = figuresOfYear(generatedYear(seed), seed)
  it.each([0, 1, 2, 3, 4])('campaign %i has reached the same', (at) => {
    const campaign = `campaign-${at}`
    const { sums, targets } = reportOf(year, campaign)
    const told = sums.map((sum, place) =>
      sum
        ? { worth: worth(sum.amount, targets[place]?.unit ?? ''), projects: sum.projects }
        : { worth: 0n, projects: 0 },
    )
    expect(told).toEqual(reachedReference(year, campaign, END))
    expect(told.some(({ projects }) => projects > 1)).toBe(true)
  })
})

describe('it is a year in which everything happens', () => {
  const year = figuresOfYear(generatedYear(1), 1)
  const all = read(year, { until: END })
  const rows = counted(all.figures)
  it('every reason not to count', () => {
    for (const why of ['older', 'ofProject', 'ofAnotherStory', 'incomplete'])
      expect(rows.filter((row) => row.why === why).length, why).toBeGreaterThan(50)
    expect(rows.filter(({ why }) => why === 'ofCampaign').length).toBe(
      rows.filter(({ story, amount, unit, kind }) => story?.kind === 'campaigns' && amount && unit && kind).length,
    )
  })
  it('sums in every unit, with rates and without, and targets that are partly reached', () => {
    const { sums, converted, never } = sumsOf(rows, year.rates)
    expect(new Set(sums.map(({ unit }) => unit)).size).toBeGreaterThan(9)
    expect(never).toBeGreaterThan(20)
    expect(converted.some(({ without }) => without > 0)).toBe(true)
    expect(converted.some(({ rates }) => rates.length > 20)).toBe(true)
    const targets = targetsOf(rows, all.told)
    expect(targets.length).toBe(16)
    expect(targets.filter(({ actual, all: every }) => actual && actual !== every).length).toBeGreaterThan(8)
    expect(targets.some(({ apart }) => apart > 0)).toBe(true)
  })
})
