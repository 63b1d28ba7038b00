/** What the pictures show beside the demo's own stories, made through the doors by the demo's people. */
import type { Kind } from '../../src/editorial/rules/kinds'
import type { Issue, Severity } from '../../src/editorial/rules/issues'
import type { Email } from '../../src/ops/demo/contentPeople'
import { dayAfter } from '../../src/ops/demo/days'
import type { Door } from '../support/pageDoor'
import { richText } from '../support/stories'

const WRITER: Email = 'writer@media.demo'
const EDITOR: Email = 'editor@media.demo'
const GATEKEEPER: Email = 'gatekeeper@office.demo'
const DIRECTOR: Email = 'director@office.demo'

/** A story of the pictures. */
export interface Made {
  kind: Kind
  id: string
}
export type Stories = Record<'mistakes' | 'doubtful' | 'again' | 'contested' | 'correction' | 'approved', Made>

const notice = (title: string, ...paragraphs: string[]): Record<string, unknown> => ({
  title: `${title}（演示）`,
  summary: '演示：这则通知是为使用手册虚构的。',
  issuer: '市融媒体中心（演示）',
  documentDate: '2026-11-20',
  addressees: '各有关单位',
  body: richText(...paragraphs.map((text) => `（演示）${text}`)),
})

const exemplaryCase = async (door: Door, title: string, ...paragraphs: string[]): Promise<Record<string, unknown>> => {
  const { docs } = await door.get<{ docs: { id: string; shortName: string }[] }>('/api/units?limit=10', WRITER)
  return {
    title: `${title}（演示）`,
    summary: '演示：一次回访带来一个项目。',
    project: { name: '传感器项目（演示）', industry: '制造业', kind: 'industrial', method: 'referral' },
    introducedBy: { unit: docs.find(({ shortName }) => shortName === '工商联')?.id, contributors: ['演示信息员'] },
    body: richText(...paragraphs.map((text) => `（演示）${text}`)),
    figures: [
      {
        indicator: 'agreedInvestment',
        label: '协议投资（演示）',
        amount: '3000',
        unit: 'cny10k',
        kind: 'target',
        asOf: '2026-10-28',
        evidence: { url: 'https://example.org/xieyi' },
        note: '演示：数额见协议第三条。',
        checkedBy: '演示值班编辑',
      },
    ],
    timeline: [{ stage: 'signed', date: '2026-10-28', note: '（演示）签约' }],
    consent: { status: 'notNeeded' },
    authors: [{ name: '演示记者', role: 'reporter' }],
  }
}

/** Every step of the way by its person, up to a stage; contests what is wrong and acknowledges what is doubtful. */
async function walk(door: Door, { kind, id }: Made, until: 'unitReview' | 'gateReview' | 'signOff' | 'approved') {
  const ids = async (severity: Severity) =>
    (await door.get<{ issues: Issue[] }>(`/api/${kind}/${id}/editorial`, DIRECTOR)).issues
      .filter((issue) => issue.severity === severity)
      .map((issue) => issue.id)
  const contested = (await ids('error')).map((issue) => ({ issue, reason: '演示：照引原文，不改。' }))
  let { revision } = await door.act(WRITER, kind, id, { action: 'submit', contested })
  for (const [as, action, stage] of [
    [EDITOR, 'pass', 'unitReview'],
    [GATEKEEPER, 'pass', 'gateReview'],
    [DIRECTOR, 'sign', 'signOff'],
  ] as const) {
    if (stage === until) return
    const said = action === 'pass' ? { acknowledged: await ids('warning') } : {}
    ;({ revision } = await door.act(as, kind, id, { action, revision, secrecyReviewed: true, ...said }))
  }
}

/** A notice that came back with a proposal, was mended and submitted again. */
async function submittedAgain(door: Door): Promise<Made> {
  const [first, second, third] = [
    '各单位每月报送一条招商引资线索。',
    '报送时写明来源、联系人和进展。',
    '线索由一号办统一登记，十天内答复。',
  ]
  const made: Made = {
    kind: 'notices',
    id: await door.create('notices', notice('关于报送招商引资线索的通知', first, second, third)),
  }
  const { revision } = await door.act(WRITER, made.kind, made.id, { action: 'submit' })
  await door.act(EDITOR, made.kind, made.id, {
    action: 'return',
    revision,
    reason: { code: 'wording', note: '演示：写明从哪个月起。' },
    comments: [{ field: 'body', excerpt: '每月', text: '演示：从哪个月起？', replacement: '从今年12月起每月' }],
  })
  const { revisionToken } = await door.get<{ revisionToken: string }>(`/api/notices/${made.id}`, WRITER)
  const changed = {
    summary: '演示：这则通知是为使用手册虚构的，从今年12月起施行。',
    body: richText(
      `（演示）${first.replace('每月', '从今年12月起每月')}`,
      `（演示）${second.replace('和进展', '、进展和下一步打算')}`,
      `（演示）${third}`,
    ),
  }
  await door.ask('PATCH', `/api/notices/${made.id}`, { as: WRITER, json: { revisionToken, ...changed } })
  await walk(door, made, 'unitReview')
  return made
}

/** What lies in the lane of those who must act at once: an edition that was suspended, and one that was forced. */
async function emergencies(door: Door): Promise<void> {
  const suspended = await door.create('notices', notice('关于招商引资展馆临时闭馆的通知', '展馆本周末闭馆检修。'))
  const revision = await door.publish('notices', suspended)
  const reason = { code: 'publishedInError', note: '演示：日期要核实。' }
  await door.act(GATEKEEPER, 'notices', suspended, { action: 'suspend', revision, reason })
  const forced = await door.create('notices', notice('关于台风期间暂停现场活动的通知', '台风期间，现场活动一律暂停。'))
  const { revisionToken } = await door.get<{ revisionToken: string }>(`/api/notices/${forced}`, WRITER)
  await door.act(DIRECTOR, 'notices', forced, {
    action: 'forcePublish',
    revisionToken,
    secrecyReviewed: true,
    reason: { code: 'urgent', note: '演示：台风今晚到。' },
  })
}

/** What stands in the calendar beside the edition that was forced: one that goes out, one that comes down. */
async function onTheCalendar(door: Door): Promise<void> {
  const text = notice('关于招商引资宣传周活动安排的通知', '宣传周安排见附表。')
  const goesOut: Made = { kind: 'notices', id: await door.create('notices', text) }
  await walk(door, goesOut, 'approved')
  const { revision } = await door.editorial('notices', goesOut.id)
  const at = new Date(`${dayAfter(2)}T09:00:00+08:00`).toISOString()
  await door.act(GATEKEEPER, 'notices', goesOut.id, { action: 'schedule', revision, at })
  const short = notice('关于招商引资线索公示的通知', '公示期满后撤下。')
  await door.publish('notices', await door.create('notices', { ...short, takeDownOn: dayAfter(2) }))
}

/** Who is on duty this week: both gatekeepers, one after the other. */
async function onDuty(door: Door): Promise<void> {
  const { docs } = await door.get<{ docs: { id: string; role: string }[] }>('/api/users?limit=50&sort=email', DIRECTOR)
  const people = docs.filter(({ role }) => role === 'gatekeeper').map(({ id }) => ({ person: id }))
  const json = { periods: [{ from: dayAfter(0), until: dayAfter(6), people }] }
  const { status, text } = await door.ask('POST', '/api/globals/dutyRoster', { as: DIRECTOR, json })
  if (status !== 200) throw new Error(`roster: ${status} ${text}`)
}

/** An account that waits for a director's word. */
async function unconfirmedAccount(door: Door): Promise<void> {
  const office = (await door.get<{ docs: { id: string; isGateOffice?: boolean }[] }>('/api/units?limit=10', WRITER))
    .docs
  const json = {
    name: '演示新审核员',
    email: 'new@office.demo',
    role: 'gatekeeper',
    unit: office.find(({ isGateOffice }) => isGateOffice)?.id,
    password: 'yanshi-xin-mima-2026',
  }
  const { status, text } = await door.ask('POST', '/api/users', { as: 'admin@office.demo', json })
  if (status !== 201) throw new Error(`account: ${status} ${text}`)
}

/** Makes all of it. */
export async function makeStories(door: Door): Promise<Stories> {
  const make = async (kind: Kind, data: Record<string, unknown>): Promise<Made> => ({
    kind,
    id: await door.create(kind, data),
  })
  const mistakes = await make(
    'cases',
    await exemplaryCase(
      door,
      '展会结束当天回访,引来传感器项目',
      '截止目前,清单上的九件事都有了答复。',
      '这是全省最大的传感器项目,投资方08月05日派来了筹建组。',
    ),
  )
  const doubtful = await make(
    'notices',
    notice('关于征集招商引资故事的通知', '征集全市最好的招商引资故事，稿件发到办公邮箱。', '联系人手机：13800000000。'),
  )
  await walk(door, doubtful, 'unitReview')
  const contested = await make(
    'cases',
    await exemplaryCase(door, '三次答复留住传感器企业', '投资方来信说:“答复一次比一次快。”'),
  )
  await walk(door, contested, 'signOff')
  const approved = await make('notices', notice('关于举办招商引资故事会的通知', '故事会定于下月举办。'))
  await walk(door, approved, 'approved')
  const correction = await make('notices', notice('关于招商引资工作例会时间的通知', '例会每月第一个星期一召开。'))
  await door.publish(correction.kind, correction.id)
  const again = await submittedAgain(door)
  const waiting = await make('cases', await exemplaryCase(door, '园区专班三天办好开工手续', '专班每天下班前碰一次头。'))
  await walk(door, waiting, 'gateReview')
  await emergencies(door)
  await onTheCalendar(door)
  await onDuty(door)
  await unconfirmedAccount(door)
  return { mistakes, doubtful, again, contested, correction, approved }
}
