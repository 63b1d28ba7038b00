import type { Field, GlobalConfig } from 'payload'
import { RANGE_MARKS } from '../src/editorial/rules/checks/index'
import { ruleBookRooms } from './desk'
import { choice, day, line, lines, whole } from './fields/texts'
import { settings } from './settings'

const required = (field: Field): Field => ({ ...field, required: true }) as Field
const severities = ['error', 'warning', 'hint']
const LAST_CHECK = 46

const book = settings('ruleBook', [
  {
    name: 'roster',
    type: 'array',
    maxRows: 500,
    fields: [
      required(line('name', 40)),
      required(line('post', 100)),
      line('unit', 100),
      day('from'),
      day('until'),
      whole('order', { min: 1, max: 9999 }),
    ],
  },
  {
    name: 'terms',
    type: 'array',
    maxRows: 500,
    fields: [
      required(line('wrong', 40)),
      required(line('right', 40)),
      required(choice('severity', 'severity', severities)),
      lines('unless', 60),
    ],
  },
  { name: 'style', type: 'group', fields: [choice('range', 'rangeMark', RANGE_MARKS)] },
  lines('sources', 60),
  {
    name: 'levels',
    type: 'array',
    maxRows: LAST_CHECK,
    fields: [
      required(whole('check', { min: 1, max: LAST_CHECK })),
      required(choice('level', 'severity', [...severities, 'off'])),
    ],
  },
])

/** What a director can change about the checks: names, words, style, sources, and how severe a check is at most. */
export const RuleBook: GlobalConfig = { ...book, admin: { ...book.admin, components: ruleBookRooms } }
