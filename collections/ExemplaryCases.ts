import { METHODS, PROJECT_KINDS } from '../src/editorial/rules/values'
import { body } from './fields/body'
import { timeline } from './fields/rows'
import { choice, day, file, line, lines, one, paragraph } from './fields/texts'
import { head, story, tail } from './story'

/** 典型案例: the facts of a project as fields, then its telling. */
export const ExemplaryCases = story('cases', [
  ...head,
  {
    name: 'project',
    type: 'group',
    fields: [
      line('name'),
      line('investor'),
      line('investorOrigin'),
      line('industry', 100),
      choice('kind', 'projectKind', PROJECT_KINDS),
      choice('method', 'method', METHODS),
      line('park', 100),
      one('record', 'projects'),
    ],
  },
  { name: 'introducedBy', type: 'group', fields: [one('unit', 'units'), lines('contributors', 100)] },
  body('body'),
  timeline,
  {
    name: 'quotes',
    type: 'array',
    maxRows: 50,
    fields: [paragraph('text', 1000), line('speaker', 100), line('post', 100)],
  },
  lines('lessons', 500),
  {
    name: 'consent',
    type: 'group',
    fields: [
      choice('status', 'consentStatus', ['notNeeded', 'given', 'missing']),
      line('by', 100),
      day('date'),
      file('file'),
    ],
  },
  ...tail,
])
