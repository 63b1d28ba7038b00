/** Which figures of the register are asked for, out of an address. Pure. */
import { INDICATORS, UNITS_OF_MEASURE } from '../../../editorial/rules/values'
import type { RegisterRow, Uncertain } from './rows'

export interface FigureFilter {
  indicator: string | null
  /** unit of measure */
  unit: string | null
  kind: 'target' | 'actual' | null
  /** id of a record */
  project: string | null
  /** `2023`: figures as of a day of that year */
  year: string | null
  page: number
}

/** Rows of one page. */
export const FIGURES_A_PAGE = 100
const MOST_PAGES = 10_000

const one = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const among = (value: string, list: readonly string[]): string | null => (list.includes(value) ? value : null)

/** What is not understood is not asked for. */
export function figureFilter(address: Readonly<Record<string, unknown>>): FigureFilter {
  const [indicator, unit, kind, project, year, page] = ['indicator', 'unit', 'kind', 'project', 'year', 'page'].map(
    (name) => one(address[name]),
  ) as [string, string, string, string, string, string]
  return {
    indicator: among(indicator, INDICATORS),
    unit: among(unit, UNITS_OF_MEASURE),
    kind: among(kind, ['target', 'actual']) as FigureFilter['kind'],
    project: /^[\w-]{1,100}$/.test(project) ? project : null,
    year: /^(?:19|20)\d\d$/.test(year) ? year : null,
    page: /^\d{1,5}$/.test(page) ? Math.min(Math.max(Number(page), 1), MOST_PAGES) : 1,
  }
}

/** Before it is decided which figures count: what stands for a year is the last of that year. */
export const ofYear = <T extends Uncertain>(rows: readonly T[], { year }: Pick<FigureFilter, 'year'>): readonly T[] =>
  year === null ? rows : rows.filter(({ asOf }) => asOf?.startsWith(year))

/** After it. */
export const asked = (rows: readonly RegisterRow[], { indicator, unit, kind, project }: FigureFilter): RegisterRow[] =>
  rows.filter(
    (row) =>
      (indicator === null || row.indicator === indicator) &&
      (unit === null || row.unit === unit) &&
      (kind === null || row.kind === kind) &&
      (project === null || row.project?.id === project),
  )

/** The members of an address that ask for this. */
export const figureAddress = ({ page, ...filter }: FigureFilter): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null)),
  ...(page > 1 ? { page: String(page) } : {}),
})
