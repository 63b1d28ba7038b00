/**
 * The sums of a register once more, by other means: whole numbers without limit, one long list that is put in order, and runs
 * of it. It knows nothing of the product's code and is read beside ADR 37 and 44: which figure of a project counts, what may be added.
 */
import type { FiguresYear, YearFigure } from './year'

/** Decimals behind a unit of money that are kept: six of an amount, eight of a rate. */
const PLACES = 14n
const SCALE = 10n ** PLACES

export const CURRENCY: Record<string, [string, bigint]> = {
  usd10k: ['usd', 10n ** 4n],
  usd100m: ['usd', 10n ** 8n],
  cny: ['cny', 1n],
  cny10k: ['cny', 10n ** 4n],
  cny100m: ['cny', 10n ** 8n],
  hkd10k: ['hkd', 10n ** 4n],
  eur10k: ['eur', 10n ** 4n],
  jpy100m: ['jpy', 10n ** 8n],
}

/** `3.5` → 350000000000000n. @throws where it is no plain decimal, or longer than is kept */
function parts(decimal: string): bigint {
  const dot = decimal.indexOf('.')
  const whole = dot < 0 ? decimal : decimal.slice(0, dot)
  const rest = dot < 0 ? '' : decimal.slice(dot + 1)
  if (!/^[0-9]+$/.test(whole) || (dot >= 0 && !/^[0-9]+$/.test(rest))) throw new Error(`no decimal: ${decimal}`)
  if (rest.length > Number(PLACES)) throw new Error(`too long: ${decimal}`)
  return BigInt(whole) * SCALE + BigInt(rest.padEnd(Number(PLACES), '0'))
}

/** What an amount is worth: money in the smallest unit of its currency, all else as it is. @param decimal may have up to 18 places */
export function worth(decimal: string, unit: string): bigint {
  const [, zeros] = CURRENCY[unit] ?? ['', 1n]
  // 万 and 亿 leave up to eight more places behind the point.
  const dot = decimal.indexOf('.')
  const shift = zeros.toString().length - 1
  const rest = dot < 0 ? '' : decimal.slice(dot + 1)
  const moved = rest.padEnd(shift, '0')
  const tail = moved.slice(shift)
  return parts(`${dot < 0 ? decimal : decimal.slice(0, dot)}${moved.slice(0, shift)}${tail ? `.${tail}` : ''}`)
}

interface Line {
  /** the thing of one subject */
  thing: string
  /** whose voice: '' the record, else kind and id of the story */
  voice: string
  label: string
  asOf: string
  published: string
  figure: Required<Pick<YearFigure, 'indicator' | 'amount' | 'unit' | 'kind'>>
  subject: string
  measured: string
  place: number
}
export interface RefSum {
  measured: string
  kind: string
  /** currency, or the unit itself */
  of: string
  worth: bigint
  count: number
}
export interface RefConverted {
  measured: string
  kind: string
  worth: bigint
  count: number
  without: number
  /** `usd 2025-01-02`, in order */
  rates: string[]
}
export interface RefTarget {
  campaign: string
  indicator: string
  actual: bigint | null
  count: number
  all: bigint | null
  allCount: number
  apart: number
}
export interface Reference {
  sums: RefSum[]
  converted: RefConverted[]
  never: number
  targets: RefTarget[]
}
export interface Asked {
  /** ISO moment: what came later is not known yet */
  until: string
  /** a unit of the year reads its own records and stories */
  reader?: string
  year?: string
  indicator?: string
  unit?: string
  kind?: string
  /** id of a record */
  project?: string
}

/** A name without what people write differently. */
function bareName(name: string): string {
  let bare = ''
  for (const sign of name.normalize('NFKC').toLowerCase()) if (/[\p{L}\p{N}]/u.test(sign)) bare += sign
  for (const ending of ['有限公司', '项目'])
    if (bare.length > ending.length && bare.endsWith(ending)) bare = bare.slice(0, -ending.length)
  return bare
}
export const bareLabel = (label: string | undefined): string =>
  (label ?? '').normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean).join(' ')

/** All that has been said until a moment by what is live then, the voice that counts first. */
function lines(
  { records, tellings }: FiguresYear,
  { until, reader, year }: Asked,
): { all: Line[]; tells: Set<string>; targets: [string, YearFigure][] } {
  const all: Line[] = []
  const tells = new Set<string>()
  const targets: [string, YearFigure][] = []
  const stands = (id: string): string => records.find((each) => each.id === id)?.mergedInto ?? id
  const seen = records.filter(
    ({ unit, mergedInto }) => mergedInto === null && (reader === undefined || unit === reader),
  )
  const names = seen.map(({ id, name, otherNames }): [string, string[]] => [id, [name, ...otherNames].map(bareName)])
  const put = (subject: string, voice: string, published: string, figures: readonly YearFigure[]): void => {
    for (const [place, { indicator, label, amount, unit, kind, asOf = '' }] of figures.entries()) {
      if (!amount || !unit || !kind || (year !== undefined && asOf.slice(0, 4) !== year)) continue
      const measured = indicator === 'other' ? `other ${bareLabel(label)}` : indicator
      all.push({
        thing: `${subject} / ${measured} / ${kind}`,
        voice,
        label: bareLabel(label),
        asOf,
        published,
        figure: { indicator, amount, unit, kind },
        subject,
        measured,
        place,
      })
    }
  }
  for (const { id, figures } of seen) put(id, '', '', figures)
  for (const { kind, story, unit, campaigns, record, projectName, events, editions } of tellings) {
    const past = events.filter(({ at }) => at <= until)
    const last = past[past.length - 1]
    if (!last || last.event === 'withdrawn' || last.event === 'suspended' || (reader !== undefined && unit !== reader))
      continue
    let edition = past[0]
    for (const event of past) if (event.event === 'published' || event.event === 'corrected') edition = event
    const figures = editions.get(edition?.edition ?? 0) ?? []
    const name = bareName(projectName ?? '')
    let subject = `${kind}/${story}`
    if (record) subject = stands(record)
    else if (name) {
      const bearers = names.filter(([, theirs]) => theirs.includes(name))
      subject = bearers.length === 1 ? (bearers[0]?.[0] ?? '') : `name ${name}`
    }
    if (kind === 'campaigns') for (const figure of figures) targets.push([story, figure])
    else {
      put(subject, `${kind}/${story}`, edition?.at ?? '', figures)
      for (const campaign of campaigns) tells.add(`${campaign} of ${subject}`)
    }
  }
  return { all, tells, targets }
}

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** One voice of each thing, and in it the latest figure of each label. */
function counting(all: readonly Line[], idOf: (voice: string) => string): Line[] {
  const sorted = [...all].sort(
    (a, b) =>
      order(a.thing, b.thing) ||
      Number(a.voice !== '') - Number(b.voice !== '') ||
      order(b.asOf, a.asOf) ||
      order(b.published, a.published) ||
      order(idOf(a.voice), idOf(b.voice)) ||
      a.place - b.place,
  )
  const kept: Line[] = []
  let [thing, voice] = ['', '']
  let labels: string[] = []
  for (const line of sorted) {
    if (line.thing !== thing) [thing, voice, labels] = [line.thing, line.voice, []]
    if (line.voice !== voice || labels.includes(line.label)) continue
    labels.push(line.label)
    kept.push(line)
  }
  return kept
}

/** Of one target of a campaign: how many projects count for it, what they come to in its own unit, how many figures do not. */
export interface RefReached {
  worth: bigint
  projects: number
}

/**
 * What the stories of a campaign reached of each of its targets, as its own report says: the same indicator, wording and unit,
 * the newest figure of each project, of one day that of the story that was published later. A name is the record's that a
 * story with that name stands on, of several the later story's.
 */
export function reachedReference({ records, tellings }: FiguresYear, campaign: string, until: string): RefReached[] {
  const live = [...tellings]
    .filter(({ kind, campaigns, events }) => {
      const last = events.filter(({ at }) => at <= until).pop()?.event
      return (
        kind !== 'campaigns' && campaigns.includes(campaign) && last && last !== 'withdrawn' && last !== 'suspended'
      )
    })
    .map((telling) => ({
      ...telling,
      edition: telling.events.filter(({ at, event }) => at <= until && /^(published|corrected)$/.test(event)).pop(),
    }))
    .sort((a, b) => order(a.edition?.at ?? '', b.edition?.at ?? '') || order(b.story, a.story))
  const bearers: [string, string][] = []
  for (const { record, projectName } of live)
    if (record)
      bearers.push([bareName(projectName ?? ''), records.find(({ id }) => id === record)?.mergedInto ?? record])
  const targets = tellings.find(({ story }) => story === campaign)?.editions.get(1) ?? []
  return targets.map((target): RefReached => {
    const told: [string, string, bigint][] = []
    for (const { record, projectName, edition, editions } of live) {
      const name = bareName(projectName ?? '')
      let project = name
      for (const [other, id] of bearers) if (name && other === name) project = id
      if (record) project = records.find(({ id }) => id === record)?.mergedInto ?? record
      for (const { indicator, label = '', unit, kind, amount, asOf = '' } of editions.get(edition?.edition ?? 0) ?? [])
        if (project && amount && unit && kind === 'actual' && indicator === target.indicator && unit === target.unit)
          if (label.trim() === (target.label ?? '').trim()) told.push([project, asOf, worth(amount, unit)])
    }
    const projects = [...new Set(told.map(([project]) => project))]
    let sum = 0n
    for (const project of projects) {
      let newest: [string, string, bigint] | undefined
      for (const one of told) if (one[0] === project && (!newest || one[1] >= newest[1])) newest = one
      sum += newest?.[2] ?? 0n
    }
    return { worth: sum, projects: projects.length }
  })
}

/** @param idOf how a voice is called where two of one moment are put in order */
export function registerReference(year: FiguresYear, asked: Asked, idOf: (voice: string) => string): Reference {
  const { all, tells, targets } = lines(year, asked)
  const kept = counting(all, idOf)
  const chosen = kept.filter(
    ({ figure, subject }) =>
      (!asked.indicator || figure.indicator === asked.indicator) &&
      (!asked.unit || figure.unit === asked.unit) &&
      (!asked.kind || figure.kind === asked.kind) &&
      (!asked.project || subject === asked.project),
  )
  const sums: RefSum[] = []
  const converted: RefConverted[] = []
  let never = 0
  for (const { measured, figure, asOf } of chosen) {
    const { unit, kind, amount } = figure
    if (unit === 'percent') {
      never++
      continue
    }
    const [currency] = CURRENCY[unit] ?? ['']
    const value = worth(amount, unit)
    const same = sums.find((sum) => sum.measured === measured && sum.kind === kind && sum.of === (currency || unit))
    if (same) {
      same.worth += value
      same.count++
    } else sums.push({ measured, kind, of: currency || unit, worth: value, count: 1 })
    if (!currency) continue
    let here = converted.find((each) => each.measured === measured && each.kind === kind)
    if (!here) converted.push((here = { measured, kind, worth: 0n, count: 0, without: 0, rates: [] }))
    let [rate, day] = currency === 'cny' ? ['1', 'cny'] : ['', '']
    for (const each of year.rates)
      if (currency !== 'cny' && each.currency === currency && asOf !== '' && each.day <= asOf && each.day > day)
        [rate, day] = [each.rate, each.day]
    if (!rate) {
      here.without++
      continue
    }
    here.count++
    here.worth += (value * parts(rate)) / SCALE
    if ((value * parts(rate)) % SCALE !== 0n) throw new Error('more places than are kept')
    if (currency !== 'cny' && !here.rates.includes(`${currency} ${day}`)) here.rates.push(`${currency} ${day}`)
  }
  const foreign = converted.filter(({ measured, kind }) =>
    sums.some(
      (sum) =>
        sum.measured === measured &&
        sum.kind === kind &&
        sum.of !== 'cny' &&
        ['usd', 'hkd', 'eur', 'jpy'].includes(sum.of),
    ),
  )
  for (const { rates } of foreign) rates.sort()

  // Targets are those of the whole register, whatever is asked for.
  const everything = asked.year ? counting(lines(year, { ...asked, year: undefined }).all, idOf) : kept
  const reached = targets
    .filter(([, { kind, unit, amount }]) => kind !== 'actual' && unit && amount)
    .map(([campaign, { indicator, label, unit = '' }]): RefTarget => {
      const measured = indicator === 'other' ? `other ${bareLabel(label)}` : indicator
      const row: RefTarget = { campaign, indicator, actual: null, count: 0, all: null, allCount: 0, apart: 0 }
      for (const line of everything) {
        if (line.measured !== measured || line.figure.kind !== 'actual' || line.figure.unit === 'percent') continue
        const [mine, theirs] = [CURRENCY[unit]?.[0] ?? unit, CURRENCY[line.figure.unit]?.[0] ?? line.figure.unit]
        if (mine !== theirs) {
          row.apart++
          continue
        }
        const value = worth(line.figure.amount, line.figure.unit)
        row.all = (row.all ?? 0n) + value
        row.allCount++
        if (tells.has(`${campaign} of ${line.subject}`)) {
          row.actual = (row.actual ?? 0n) + value
          row.count++
        }
      }
      return row
    })
  return { sums, converted: foreign, never, targets: reached }
}
