/** What fields of a case must refuse, by field. */

/** A body in which one member, named by its path, has a value. */
export const put = (path: string, value: unknown): Record<string, unknown> => {
  const [name = '', ...rest] = path.split('.')
  if (rest.length === 0) return { [name]: value }
  const inner = put(rest.join('.'), value)
  return { [name]: '0' in inner ? [inner[0]] : inner }
}

const LINES =
  'kicker subtitle shortTitle dateline source responsibleEditor proofreader project.name project.investor project.investorOrigin project.industry project.park consent.by authors.0.name attachments.0.title figures.0.label figures.0.period figures.0.checkedBy quotes.0.speaker quotes.0.post'
const PARAGRAPHS = 'summary timeline.0.note figures.0.note quotes.0.text'
const DAYS = 'sourcePublishedAt documentDate takeDownOn figures.0.asOf timeline.0.date consent.date'
const CHOICES =
  'origin urgency disclosure project.kind project.method figures.0.indicator figures.0.unit figures.0.kind timeline.0.stage consent.status authors.0.role'
const RELATIONS =
  'cover introducedBy.unit authors.0.unit authors.0.user attachments.0.file figures.0.evidence.file timeline.0.evidence.file consent.file'
const LISTS = 'keywords lessons introducedBy.contributors'
const ROWS = 'figures timeline quotes authors attachments'
const GROUPS = 'project introducedBy consent'

const NO_TEXT = [7, true, {}, [], ['甲']]
const BROKEN = ['甲\u0000乙', '甲\ud800乙', '\udc00', '\u0007', '\uffff']
const NO_LINE = [
  ...NO_TEXT,
  ...BROKEN,
  '甲\n乙',
  '<b>甲</b>',
  '<script>alert(1)</script>',
  '甲<img src=x onerror=alert(1)>',
  '</p>',
  '<!-- -->',
]
const NO_DAY = [
  '2023-02-30',
  '2023-13-01',
  '2023-00-10',
  '2023-04-31',
  '2023/07/05',
  '2023-7-5',
  '20230705',
  '2023年7月5日',
  '明天',
  '2023-07-05T25:00:00Z',
  '2023-02-30T00:00:00Z',
  '9999-12-31T23:00:00Z',
  '2023-07-05T20:00',
  '2023-07-05 20:00',
  '0',
  ...NO_TEXT,
  '2023-07-05\u0000',
]
const NO_AMOUNT = [
  '1,000',
  '1e3',
  'NaN',
  'Infinity',
  '１２',
  '1.',
  '.5',
  '--1',
  '1 000',
  '0x10',
  '十',
  '1234567890123456',
  '1.1234567',
  1e21,
  1e17,
  true,
  {},
  [],
]
const NO_ADDRESS = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'ftp://a',
  '/a',
  'a.cn',
  'http://',
  '//a',
  ...NO_TEXT,
  `https://a/${'x'.repeat(2000)}`,
]
const many = (length: number, item: unknown): unknown[] => Array.from({ length }, () => item)
const each = (paths: string, values: unknown[], at = ''): [string, unknown, string][] =>
  paths.split(' ').flatMap((path) => values.map((value): [string, unknown, string] => [path, value, `${path}${at}`]))

/** Path of the member, the wrong value, the path that the refusal names. */
export const WRONG: [string, unknown, string][] = [
  ...each('title', [...NO_LINE, '', ' ', '\t', null, '长'.repeat(101), '😀'.repeat(101)]),
  ...each(LINES, [7, ['甲'], '甲\u0000乙', '甲\n乙', '<b>甲</b>', '长'.repeat(201)]),
  ...each('shortTitle', ['长'.repeat(25)]),
  ...each(PARAGRAPHS, [7, {}, '甲\ud800乙', '长'.repeat(1001)]),
  ...each('summary', ['长'.repeat(301)]),
  ...each('documentDate', NO_DAY),
  ...each(DAYS, ['2023-02-30', 7]),
  ...each('figures.0.amount', NO_AMOUNT),
  ...each('sourceUrl', NO_ADDRESS),
  ...each('figures.0.evidence.url timeline.0.evidence.url', ['javascript:alert(1)', 7]),
  ...each(CHOICES, ['nothing', 'toString', 7, {}, ['normal'], true]),
  ...each(RELATIONS, [7, true, [], ['x'], {}, { id: 7 }, 'x'.repeat(101), 'x\u0000']),
  ...each(LISTS, ['甲', 7, {}, many(101, '甲')]),
  ...each(LISTS, [[7], [null], [['甲']], [{}], ['甲\u0000'], ['<b>甲</b>'], ['长'.repeat(501)]], '.0'),
  ...each(ROWS, ['甲', 7, {}, true, many(101, {})]),
  ...each(ROWS, [['甲'], [7], [null], [[]]], '.0'),
  ...each(GROUPS, ['甲', 7, [], true]),
  ...each('campaigns relatedStories', ['x', 7, {}, many(201, 'x')]),
  ['campaigns', [7], 'campaigns.0'],
  ['campaigns', [null], 'campaigns.0'],
  ['relatedStories', ['x'], 'relatedStories.0'],
  ['relatedStories', [{ relationTo: 'users', value: 'x' }], 'relatedStories.0.relationTo'],
  ['relatedStories', [{ relationTo: 'cases', value: 7 }], 'relatedStories.0.value'],
  ['relatedStories', [{ relationTo: ['cases'], value: 'x' }], 'relatedStories.0.relationTo'],
]
