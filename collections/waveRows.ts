/** Rows of the wave: how campaigns run, what was published by whom, what units scored, what the inspection found. */
import type { Field } from 'payload'
import { KINDS } from '../src/editorial/rules/kinds'
import { COVERAGE_STATES, CURRENCIES, INSPECTION_STATES } from '../src/editorial/rules/values'
import { nobody } from './access'
import { figureChangeEndpoints, rateEndpoints } from './endpoints/figures'
import { scoreRuleEndpoints } from './endpoints/scores'
import { feedEndpoints } from './endpoints/calendarFeeds'
import { templateEndpoints } from './endpoints/taskTemplates'
import { amount, choice, day, line, lines, paragraph, whole } from './fields/texts'
import { indexed, json, kindColumn, ownerColumn, rows, storyColumn } from './rows'

const unread = { access: { read: nobody } }
const moment = (name: string): Field => ({ name, type: 'date' })
/** Who did it and when: the name stands beside the id, because rows outlive accounts. */
const by = (verb: string): Field[] => [line(`${verb}By`, 100), line(`${verb}ByName`, 200), moment(`${verb}At`)]
const unique = (field: Field): Field => ({ ...field, required: true, unique: true, index: true }) as Field

/**
 * What was published, by whom, of which project: one row a story, written with its publication and kept when that comes down. The
 * site never reads it: it holds accounts, evidence, and what was withdrawn.
 */
export const Coverage = rows(
  'coverage',
  [
    kindColumn,
    storyColumn,
    ownerColumn,
    line('title', 100),
    choice('state', 'coverageState', COVERAGE_STATES, { index: true }),
    line('revision', 64),
    whole('edition'),
    indexed(moment('firstPublishedAt')),
    indexed(line('month', 7)),
    { ...lines('campaigns'), index: true } as Field,
    indexed(line('record', 100)),
    line('projectName', 200),
    line('investor', 200),
    json('authors'),
    json('figures'),
    json('events'),
    // month of the last correction or withdrawal: by it scores find what was taken off
    indexed(line('faultMonth', 7)),
  ],
  {
    ...unread,
    indexes: [
      { fields: ['kind', 'story'], unique: true },
      { fields: ['story', 'createdAt'] },
      { fields: ['state', 'firstPublishedAt', 'createdAt'] },
    ],
  },
)

/** How a campaign runs: what each unit owes, and its end with the report of it. */
export const CampaignRuns = rows(
  'campaignRuns',
  [
    unique(line('campaign', 100)),
    json('quotas'),
    line('revisionToken', 40),
    day('closedOn'),
    ...by('closed'),
    paragraph('closeReason', 500),
    json('report'),
  ],
  unread,
)

/** Wordings of tasks that are asked again and again. */
export const TaskTemplates = rows(
  'taskTemplates',
  [
    line('name', 100),
    line('topic', 200),
    choice('storyKind', 'kind', KINDS),
    whole('days'),
    paragraph('brief', 1000),
    line('revisionToken', 40),
    ...by('made'),
    moment('droppedAt'),
  ],
  { ...unread, endpoints: templateEndpoints },
)

/** Secret addresses of calendars. The secret is stored nowhere: only the hash of it. */
export const CalendarFeeds = rows(
  'calendarFeeds',
  [
    unique(line('tokenHash', 64)),
    indexed(line('person', 100)),
    indexed(line('campaign', 100)),
    line('title', 200),
    moment('madeAt'),
    moment('usedAt'),
    moment('revokedAt'),
  ],
  { ...unread, endpoints: feedEndpoints },
)

/** A figure of a project that was changed or put right; stories that carry the old one are found by it. */
export const FigureChanges = rows(
  'figureChanges',
  [
    indexed(line('project', 100)),
    line('indicator', 40),
    line('label', 100),
    line('measure', 20),
    line('figureKind', 10),
    day('asOf'),
    amount('before'),
    amount('after'),
    paragraph('reason', 500),
    ...by('changed'),
    indexed(moment('settledAt')),
  ],
  { ...unread, endpoints: figureChangeEndpoints },
)

/** What one unit of a currency was worth on a day, with where that stands. */
export const ExchangeRates = rows(
  'exchangeRates',
  [
    choice('currency', 'currency', CURRENCIES, { index: true }),
    day('day'),
    amount('rate'),
    line('source', 200),
    ...by('entered'),
  ],
  { ...unread, endpoints: rateEndpoints, indexes: [{ fields: ['currency', 'day'], unique: true }] },
)

/** Tables of points, by the month from which they hold. None is ever changed. */
export const ScoreRules = rows(
  'scoreRules',
  [unique(whole('number')), line('from', 7), json('table'), paragraph('note', 500), ...by('made')],
  { ...unread, endpoints: scoreRuleEndpoints },
)

/** A month whose points are fixed: what they were, line by line, and since when the units see each other's. */
export const ScoreMonths = rows(
  'scoreMonths',
  [unique(line('month', 7)), whole('rules'), json('lines'), json('totals'), ...by('locked'), ...by('released')],
  unread,
)

/** The daily look at what is public: one row a day. */
export const Inspections = rows(
  'inspections',
  [
    unique(day('day')),
    choice('state', 'inspectionState', INSPECTION_STATES),
    moment('startedAt'),
    moment('finishedAt'),
    line('holder', 40),
    moment('heldUntil'),
    json('counts'),
  ],
  unread,
)

/** One thing that the inspection found, from the first day to the last on which it was there. */
export const InspectionFindings = rows(
  'inspectionFindings',
  [
    unique(line('key', 300)),
    indexed(line('item', 40)),
    line('kind', 20),
    line('story', 100),
    line('unit', 100),
    line('title', 200),
    json('vars'),
    { name: 'veto', type: 'checkbox' },
    day('firstSeen'),
    day('lastSeen'),
    day('dueOn'),
    indexed(day('goneOn')),
  ],
  unread,
)
