/** Figures for a generated year: records and what was merged, rates with their days, campaigns with targets, and what each edition of each story stated. */
import type { CoverageEvent } from '../../../src/editorial/rules/coverage'
import { chance } from '../chance'
import { PROJECTS, unitId, type Year, type YearStory } from '../scoring/year'

export interface YearFigure {
  indicator: string
  label?: string
  amount?: string
  unit?: string
  kind?: 'target' | 'actual'
  asOf?: string
}
export interface YearRecord {
  id: string
  name: string
  otherNames: string[]
  /** of the year */
  unit: string | null
  mergedInto: string | null
  figures: YearFigure[]
}
export interface YearRate {
  currency: string
  day: string
  rate: string
}
/** What a story, or a campaign, said in its editions. */
export interface Telling {
  kind: string
  story: string
  title: string
  unit: string
  campaigns: string[]
  record: string | null
  projectName: string | null
  firstPublishedAt: string
  /** oldest first */
  events: readonly CoverageEvent[]
  /** by number of the edition */
  editions: Map<number, YearFigure[]>
}
export interface FiguresYear {
  records: YearRecord[]
  rates: YearRate[]
  tellings: Telling[]
}

const MONEY = ['totalInvestment', 'paidInForeign', 'paidInDomestic', 'tax'] as const
const MONEY_UNITS = ['usd10k', 'usd100m', 'cny', 'cny10k', 'cny100m', 'hkd10k', 'eur10k', 'jpy100m'] as const
const WORDINGS = ['', '', '', '项目总投资', '首期', '二期']
const OTHERS = ['专利', '商标', 'ＩＰＯ  企业', 'ipo 企业', ' 专利']
/** Most figures are as of the end of a quarter. */
const ENDS = ['2024-06-30', '2024-12-31', '2025-03-31', '2025-06-30', '2025-09-30']
const DAY = 24 * 60 * 60_000
const FIRST_DAY = Date.UTC(2024, 0, 1)

/** Names of one project as people write them. */
const written = (at: number, way: number): string => {
  const number = String(at).padStart(3, '0')
  const wide = [...number].map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 48) + 0xfee0)).join('')
  const ways = [
    `演示工程${number}`,
    `演示工程${wide}`,
    `（演示）工程 ${number}`,
    `演示工程${number}有限公司`,
    `演示工程-${number}项目`,
  ]
  return ways[way % ways.length] as string
}

export function figuresOfYear(year: Year, seed: number): FiguresYear {
  const { next, of, oneIn } = chance(seed + 7_000)
  const whole = (below: number): number => Math.floor(next() * below)
  const dayOf = (at: number): string => new Date(FIRST_DAY + at * DAY).toISOString().slice(0, 10)

  const decimal = (): string => {
    const places = whole(7)
    const body = String(whole(10 ** (1 + whole(13))))
    return places === 0 ? body : `${body}.${String(whole(10 ** places)).padStart(places, '0')}`
  }
  function figure(): YearFigure {
    const kind = oneIn(40) ? {} : { kind: oneIn(4) ? ('target' as const) : ('actual' as const) }
    const rest = {
      ...kind,
      ...(oneIn(60) ? {} : { amount: decimal() }),
      ...(oneIn(15) ? {} : { asOf: oneIn(2) ? of(ENDS) : dayOf(whole(730)) }),
    }
    const what = next()
    if (what < 0.7)
      return { indicator: of(MONEY), label: of(WORDINGS), unit: oneIn(25) ? 'percent' : of(MONEY_UNITS), ...rest }
    if (what < 0.8) return { indicator: 'land', unit: of(['mu', 'sqm']), ...rest }
    if (what < 0.9) return { indicator: 'jobs', label: '', unit: 'people', ...rest }
    return { indicator: 'other', label: of(OTHERS), unit: of(['items', 'companies']), ...rest }
  }
  /** No two for one thing on one day: which of them counts nobody could say. */
  function figures(most: number): YearFigure[] {
    const all = Array.from({ length: whole(most + 1) }, figure)
    const key = ({ indicator, kind, asOf }: YearFigure): string => `${indicator} ${kind} ${asOf}`
    return all.filter((one, at) => all.findIndex((other) => key(other) === key(one)) === at)
  }

  const records = Array.from({ length: PROJECTS }, (_, at): YearRecord => ({
    id: `project-${at}`,
    // a few of one name, which leads to neither
    name: written(at % 50 === 49 ? at - 1 : at, 0),
    otherNames: oneIn(5) ? [`别称${at}`] : [],
    unit: oneIn(8) ? null : unitId(whole(54)),
    // merged ones lead to one that stands
    mergedInto: at % 12 === 5 ? `project-${(at + 1 + 12 * whole(20)) % PROJECTS}` : null,
    // of many projects only their stories tell
    figures: oneIn(2) ? figures(6) : [],
  }))

  const rates: YearRate[] = []
  const rate = (): string =>
    `${whole(12)}.${String(1 + whole(10 ** 8 - 1))
      .padStart(8, '0')
      .slice(0, 4 + whole(5))
      .replace(/0$/, '1')}`
  for (let day = 90; day < 730; day += 13 + whole(30)) rates.push({ currency: 'usd', day: dayOf(day), rate: rate() })
  for (let day = 0; day < 730; day += 60 + whole(60)) rates.push({ currency: 'eur', day: dayOf(day), rate: rate() })
  rates.push({ currency: 'hkd', day: dayOf(400), rate: '0.91234567' }, { currency: 'hkd', day: dayOf(1), rate: '0.9' })
  rates.reverse()

  /** by project: what a story of it stated */
  const told = new Map<number, YearFigure[]>()
  const again = (stated: readonly YearFigure[]): YearFigure[] =>
    stated.map((each) => (each.amount ? { ...each, amount: decimal() } : each))

  function telling(story: YearStory): Telling {
    const at = Number(story.record.slice('project-'.length))
    const isCase = story.kind === 'cases'
    const named = next()
    const editions = new Map<number, YearFigure[]>()
    const before = told.get(at)
    // Two stories of one project often state the same things as of the same days.
    let present = isCase && before && oneIn(2) ? again(before) : figures(isCase ? 4 : Number(oneIn(6)))
    if (isCase) told.set(at, present)
    for (const { event, edition } of story.events) {
      // A correction puts one figure right; a next edition may say something else.
      if (event === 'corrected')
        present = present.map((each, place) => (place === 0 && each.amount ? { ...each, amount: decimal() } : each))
      if (event === 'published' && edition > 1) present = figures(4)
      if (event === 'corrected' || event === 'published') editions.set(edition, present)
    }
    return {
      kind: story.kind,
      story: story.story,
      title: story.title,
      unit: story.unit,
      campaigns: story.campaigns,
      record: isCase && named < 0.5 ? story.record : null,
      projectName:
        isCase && named < 0.9
          ? oneIn(9)
            ? `别称${at}`
            : oneIn(9)
              ? `没登记的${at % 20}`
              : written(at, whole(5))
          : null,
      firstPublishedAt: story.firstPublishedAt,
      events: story.events,
      editions,
    }
  }
  const campaign = (at: number): Telling => {
    const published = new Date(Date.UTC(2025, at, 3, 1, 2, 3, at)).toISOString()
    const events: CoverageEvent[] = [{ at: published, event: 'published', edition: 1 }]
    if (at === 4) events.push({ at: '2025-11-11T01:00:00.000Z', event: 'withdrawn', edition: 2, code: 'unitRequest' })
    const target = (indicator: string, unit: string, label = ''): YearFigure => ({
      indicator,
      label,
      unit,
      amount: decimal(),
      kind: 'target',
      asOf: '2025-12-31',
    })
    const targets = [
      target(MONEY[at % 4] as string, MONEY_UNITS[(at * 3) % 8] as string, '全年目标'),
      target('jobs', 'people'),
      target('land', 'mu'),
      target('other', 'items', '专利'),
    ]
    return {
      kind: 'campaigns',
      story: `campaign-${at}`,
      title: `演示专题${at}`,
      unit: unitId(0),
      campaigns: [`campaign-${at}`],
      record: null,
      projectName: null,
      firstPublishedAt: published,
      events,
      editions: new Map([[1, targets]]),
    }
  }
  return { records, rates, tellings: [...year.stories.map(telling), ...[0, 1, 2, 3, 4].map(campaign)] }
}
