/** Addresses of the desk's own pages. */
import type { Kind } from '../editorial/rules/kinds'
import type { Action, Stage } from '../editorial/rules/stages'

const ADMIN = '/admin'

export const dashboardPath = ADMIN
/** @param page below the address of the desk */
export const deskPath = (page: string): string => `${ADMIN}${page}`
export const loginPath = `${ADMIN}/login`
export const forgottenPath = `${ADMIN}/forgot`
export const createPath = (kind: Kind): string => `${ADMIN}/collections/${kind}/create`
export const editPath = (kind: Kind, id: string): string => `${ADMIN}/collections/${kind}/${id}`
/** The member of the query that names the revision to compare with. */
export const COMPARE = 'compare'
/** The page of a story under review with what changed since another revision. @param base as `review/bases.ts` names it */
export const comparePath = (kind: Kind, id: string, base: string): string => `${editPath(kind, id)}?${COMPARE}=${base}`
/** What did not arrive, for an admin. */
export const undeliveredPath = `${ADMIN}/undelivered`
export const accountPath = (id: string): string => `${ADMIN}/collections/users/${id}`

/** The list of a kind, of one stage where it is given. */
export const listPath = (kind: Kind, stage?: Stage): string =>
  `${ADMIN}/collections/${kind}${stage ? `?where[stage][equals]=${stage}` : ''}`

/** The calendar of what is scheduled; of the present month where none is given. @param month `YYYY-MM` */
export const calendarPath = (month?: string): string => `${ADMIN}/calendar${month ? `?month=${month}` : ''}`
/** The editors' handbook; below it the chapters. */
export const handbookPath = `${ADMIN}/handbook`

/** Campaigns that run, and what is expected of a unit; below it one campaign. */
export const wavePath = (campaign?: string): string => `${ADMIN}/wave${campaign ? `/${campaign}` : ''}`

/** A coverage task. */
export const taskPath = (id: string): string => `${ADMIN}/collections/coverageTasks/${id}`

/** Orders of dossiers, for a director. */
export const dossiersPath = `${ADMIN}/dossiers`

/** What the daily inspection of the site found. */
export const inspectionPath = `${ADMIN}/inspection`
/** What units scored; of the present month where none is given. @param unit whose lines are shown */
export const scoresPath = (month?: string, unit?: string): string => {
  const query = new URLSearchParams({ ...(month ? { month } : {}), ...(unit ? { unit } : {}) }).toString()
  return `${ADMIN}/scores${query ? `?${query}` : ''}`
}
/** What is worth how many points. */
export const scoreRulesPath = `${ADMIN}/scores/rules`
/** Clippings, and what waits to be decided of them. */
export const clippingsPath = (query: Record<string, string> = {}): string => {
  const asked = new URLSearchParams(query).toString()
  return `${ADMIN}/clippings${asked ? `?${asked}` : ''}`
}
export const newClippingPath = `${ADMIN}/collections/clippings/create`
/** How the wave goes, in numbers. */
export const overviewPath = (query: Record<string, string> = {}): string => {
  const asked = new URLSearchParams(query).toString()
  return `${ADMIN}/overview${asked ? `?${asked}` : ''}`
}

/** The page on which everything live is searched, and taken down. */
export const recallPath = `${ADMIN}/recall`

/** The page on which Word files are dropped; below it the report of each. */
export const importsPath = (id?: string): string => `${ADMIN}/imports${id ? `/${id}` : ''}`

/** The page on which a public act is confirmed. */
export const actPath = (kind: Kind, id: string, action: Action): string => `${ADMIN}/act/${kind}/${id}/${action}`
/** The route of that page, as Payload matches it. */
export const ACT_ROUTE = '/act/:kind/:id/:action'
/** Actions that are confirmed on a page of their own. */
export const CONFIRMED_APART: readonly Action[] = [
  'publish',
  'schedule',
  'correct',
  'withdraw',
  'suspend',
  'resume',
  'forcePublish',
  'reviewAfter',
  'discard',
  'archive',
]
/** Actions whose button is outlined in red: they take down, give up, or go past the review. */
export const DANGER: readonly Action[] = ['withdraw', 'suspend', 'discard', 'archive', 'forcePublish']

/** Addresses of the register of projects, and of the figures. */
export const registerPaths = {
  list: `${ADMIN}/collections/projects`,
  create: `${ADMIN}/collections/projects/create`,
  pipeline: `${ADMIN}/pipeline`,
  map: `${ADMIN}/project-map`,
  duplicates: `${ADMIN}/duplicates`,
  import: `${ADMIN}/project-import`,
  figures: `${ADMIN}/figures`,
  changes: `${ADMIN}/figures/changes`,
  rates: `${ADMIN}/figures/rates`,
} as const
/** The page of a project: its stories, stages and figures. */
export const projectPath = (id: string): string => `${ADMIN}/projects/${id}`
/** The form of its record. */
export const projectFormPath = (id: string): string => `${registerPaths.list}/${id}`
/** An address with what is asked for. */
export const asking = (path: string, members: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(members).toString()
  return query ? `${path}?${query}` : path
}
