import type { Issue } from '../../../src/editorial/rules/issues'
import type { Outlook } from '../../../src/editorial/rules/outlook'
import { DEFAULT_BOOK } from '../../../src/editorial/rules/checks/index'
import { FULL_CHAIN } from '../../../src/editorial/rules/stages'

/** What the desk shows of a story that nobody has submitted. */
export const outlook = (more: Partial<Outlook> = {}): Outlook => ({
  kind: 'cases',
  id: 's1',
  title: '一篇稿件',
  stage: 'draft',
  unit: { id: 'u1', name: '市融媒体中心' },
  revisionToken: 'token-1',
  revision: null,
  live: false,
  liveRevision: null,
  publicUrl: null,
  publication: null,
  views: null,
  suspendedRevision: null,
  suspended: null,
  scheduled: null,
  forced: null,
  correction: null,
  alarm: null,
  escalated: [],
  editable: true,
  choices: [],
  chain: [...FULL_CHAIN],
  round: null,
  decisions: [],
  events: [],
  resubmission: null,
  submissions: [],
  authors: [],
  next: null,
  issues: [],
  rules: { book: DEFAULT_BOOK, links: {} },
  contested: {},
  overridden: {},
  content: { title: '一篇稿件' },
  media: [],
  names: {},
  ...more,
})

export const issue = (id: string, more: Partial<Issue> = {}): Issue => ({
  id,
  check: '34',
  severity: 'error',
  field: 'title',
  excerpt: 'XX市长',
  position: { start: 0, end: 2 },
  suggestion: '写真实姓名',
  acknowledgedBy: null,
  ...more,
})
