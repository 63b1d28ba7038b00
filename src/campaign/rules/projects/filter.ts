/** Which records are asked for, out of an address. Pure. */
import { PROJECT_STAGES } from '../../../editorial/rules/values'

/** Asks for records in which the member is empty. */
export const NONE = '-'

export interface ProjectFilter {
  stage: string | null
  park: string | null
  industry: string | null
  /** id of the unit that introduced it */
  unit: string | null
  /** part of the name */
  search: string
  page: number
}

export const PROJECTS_A_PAGE = 50
const LONGEST = 200
const MOST_PAGES = 10_000

const one = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, LONGEST) : '')

/** What is not understood is not asked for. */
export function projectFilter(address: Readonly<Record<string, unknown>>): ProjectFilter {
  const stage = one(address.stage)
  const page = one(address.page)
  return {
    stage: stage === NONE || (PROJECT_STAGES as readonly string[]).includes(stage) ? stage : null,
    park: one(address.park) || null,
    industry: one(address.industry) || null,
    unit: /^[\w-]{1,100}$/.test(one(address.unit)) ? one(address.unit) : null,
    search: one(address.search),
    page: /^\d{1,5}$/.test(page) ? Math.min(Math.max(Number(page), 1), MOST_PAGES) : 1,
  }
}

/** The members of an address that ask for this. */
export const projectAddress = ({
  stage,
  park,
  industry,
  unit,
  search,
}: Partial<ProjectFilter>): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ stage, park, industry, unit, search }).filter((entry): entry is [string, string] =>
      Boolean(entry[1]),
    ),
  )
