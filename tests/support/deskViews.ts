/** Every page of the desk and who looks at it. The list of pages is found from the configuration; a page without a row fails. */
import { collections, globals } from '../../collections/index'
import { views } from '../../collections/desk'
import { CONFIRMED_APART } from '../../src/desk/links'
import { CHAPTERS } from '../../src/desk/handbook/chapters'
import { isKind, KINDS, type Kind } from '../../src/editorial/rules/kinds'
import { STAGES, type Action, type Stage } from '../../src/editorial/rules/stages'
import type { Email } from '../../src/ops/demo/contentPeople'
import { GATE_ROWS } from './gateRows'

const WRITER: Email = 'writer@media.demo'
const GATEKEEPER: Email = 'gatekeeper@office.demo'
const DIRECTOR: Email = 'director@office.demo'
const ADMIN: Email = 'admin@office.demo'
const EVERYBODY: readonly Email[] = [WRITER, 'editor@media.demo', GATEKEEPER, DIRECTOR, ADMIN]

/** One page in somebody's eyes; nobody is signed in where `as` is absent. */
export interface Place {
  as?: Email
  /** below `/admin`; `{cases:draft}` stands for the id of such a story, `{users}` for that of a document */
  path: string
}

const at = (path: string, ...people: Email[]): Place[] => people.map((as) => ({ as, path }))
const open = (path: string): Place[] => [{ path }]

/** Where a public act is possible in the demo, and on what. */
const ACTS: Partial<Record<Action, string>> = {
  publish: 'notices/{notices:approved}',
  schedule: 'notices/{notices:approved}',
  correct: 'cases/{cases:published}',
  withdraw: 'cases/{cases:published}',
  suspend: 'cases/{cases:published}',
  forcePublish: 'cases/{cases:signOff}',
  discard: 'notices/{notices:draft}',
  archive: 'notices/{notices:withdrawn}',
  // Nothing of the demo is suspended or forced: these pages say that the act is not possible.
  resume: 'cases/{cases:published}',
  reviewAfter: 'cases/{cases:published}',
}

const acts = (): Place[] => CONFIRMED_APART.flatMap((action) => at(`/act/${ACTS[action] ?? '?'}/${action}`, DIRECTOR))

/** By the names under which the configuration has them, and Payload its own. */
const OWN: Record<string, Place[]> = {
  dashboard: at('', ...EVERYBODY),
  account: at('/account', WRITER, DIRECTOR),
  undelivered: at('/undelivered', ADMIN),
  login: open('/login'),
  // With accounts it leads to the sign-in.
  createFirstUser: open('/create-first-user'),
  forgot: open('/forgot'),
  calendar: at('/calendar', WRITER, GATEKEEPER),
  wave: [
    ...at('/wave', WRITER, GATEKEEPER, DIRECTOR, ADMIN),
    ...at('/wave/{campaigns:published}', GATEKEEPER, DIRECTOR),
  ],
  dossiers: at('/dossiers', DIRECTOR),
  inspection: at('/inspection', WRITER, GATEKEEPER),
  overview: at('/overview', ...EVERYBODY),
  scores: at('/scores', ...EVERYBODY),
  scoreRules: at('/scores/rules', WRITER, DIRECTOR),
  clippings: at('/clippings', WRITER, GATEKEEPER, DIRECTOR),
  pipeline: at('/pipeline', WRITER, GATEKEEPER),
  project: at('/projects/{projects}', GATEKEEPER),
  projectMap: at('/project-map', WRITER, DIRECTOR),
  duplicates: at('/duplicates', GATEKEEPER),
  projectImport: at('/project-import', GATEKEEPER),
  figures: at('/figures', WRITER, DIRECTOR),
  figureChanges: at('/figures/changes', WRITER, GATEKEEPER),
  rates: at('/figures/rates', GATEKEEPER, DIRECTOR),
  recall: at('/recall', GATEKEEPER, DIRECTOR),
  unauthorized: at('/unauthorized', WRITER),
  imports: [...at('/imports', WRITER, GATEKEEPER, ADMIN), ...at('/imports/0123', WRITER)],
  handbook: CHAPTERS.flatMap((chapter) => at(`/handbook/${chapter}`, WRITER)),
  act: acts(),
}
const FRAME: Record<string, Place[]> = {
  reset: open('/reset/0123'),
  logout: open('/logout'),
  inactivity: open('/logout-inactivity'),
  nowhere: at('/nowhere', WRITER),
}

/** A stage is looked at by who works in it, and by somebody who only reads it. */
const STAGED: Record<Stage, readonly [Kind, ...Email[]]> = {
  draft: ['cases', WRITER, DIRECTOR],
  returned: ['cases', 'writer@gsl.demo', DIRECTOR],
  unitReview: ['notices', 'editor@media.demo', WRITER],
  gateReview: ['cases', GATEKEEPER, WRITER],
  signOff: ['cases', DIRECTOR, GATEKEEPER],
  approved: ['notices', GATEKEEPER],
  scheduled: ['notices', GATEKEEPER],
  published: ['cases', DIRECTOR],
  withdrawn: ['notices', DIRECTOR],
  archived: ['cases', WRITER],
}
/** Kinds that are looked at in no other stage. */
const BESIDE: Partial<Record<Kind, Place[]>> = {
  speeches: at('/collections/speeches/{speeches:published}', GATEKEEPER),
  news: at('/collections/news/{news:published}', GATEKEEPER),
  campaigns: at('/collections/campaigns/{campaigns:published}', GATEKEEPER),
}

const story = (kind: Kind): Place[] => [
  ...at(`/collections/${kind}`, kind === 'campaigns' ? GATEKEEPER : WRITER),
  ...at(`/collections/${kind}/create`, kind === 'campaigns' ? GATEKEEPER : WRITER),
  ...(BESIDE[kind] ?? []),
  ...STAGES.flatMap((stage) => {
    const [where, ...people] = STAGED[stage]
    return where === kind ? at(`/collections/${kind}/{${kind}:${stage}}`, ...people) : []
  }),
]
/** @param maker who makes such a document @param reader who only looks at it */
const plain = (slug: string, maker: Email, reader: Email): Place[] => [
  ...at(`/collections/${slug}`, maker),
  ...at(`/collections/${slug}/create`, maker),
  ...at(`/collections/${slug}/{${slug}}`, maker, reader),
]
const COLLECTIONS: Record<string, Place[]> = {
  ...Object.fromEntries(KINDS.map((kind) => [kind, story(kind)])),
  coverageTasks: plain('coverageTasks', GATEKEEPER, WRITER),
  // the unit that introduced it reads it on its page
  projects: [
    ...at('/collections/projects', GATEKEEPER, WRITER),
    ...at('/collections/projects/create', GATEKEEPER),
    ...at('/collections/projects/{projects}', GATEKEEPER),
  ],
  // its page is a view of its own
  clippings: [],
  media: plain('media', WRITER, GATEKEEPER),
  units: plain('units', ADMIN, DIRECTOR),
  users: plain('users', ADMIN, DIRECTOR),
  // `desk.test.ts` asks that they have no page.
  ...Object.fromEntries([...GATE_ROWS, 'imports'].map((slug) => [slug, []])),
}
const GLOBALS: Record<string, Place[]> = {
  publicSettings: at('/globals/publicSettings', DIRECTOR),
  gateSettings: at('/globals/gateSettings', DIRECTOR),
  wordSettings: at('/globals/wordSettings', DIRECTOR),
  dutyRoster: at('/globals/dutyRoster', DIRECTOR, GATEKEEPER),
  ruleBook: at('/globals/ruleBook', DIRECTOR),
  robotSettings: at('/globals/robotSettings', ADMIN),
}

/** Names of rows, and of what the configuration has: they must be the same. */
export const ROWS = {
  views: [Object.keys(OWN), Object.keys(views)],
  collections: [Object.keys(COLLECTIONS), collections.map(({ slug }) => slug)],
  globals: [Object.keys(GLOBALS), globals.map(({ slug }) => slug)],
} as const

/** All pages, in a fixed order. */
export const PLACES: readonly Place[] = [OWN, FRAME, COLLECTIONS, GLOBALS].flatMap((rows) => Object.values(rows).flat())

export const nameOf = ({ as, path }: Place): string =>
  `${(as ?? 'nobody').replace(/@.*/, '')}${path}`.replace(/[^\w]+/g, '-').replace(/-$/, '')

/** What a place in braces stands for. */
export const wantedIn = (path: string): { collection: string; stage: Stage | null } | null => {
  const [, collection = '', stage] = /\{(\w+)(?::(\w+))?\}/.exec(path) ?? []
  if (!collection) return null
  return { collection, stage: isKind(collection) ? (STAGES.find((each) => each === stage) ?? null) : null }
}
