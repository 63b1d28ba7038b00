/** The pages of campaigns and tasks: what stands there for whom, and what can be done. */
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime.js'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { t } from '../../../src/messages/index'
import type { OwnTask } from '../../../src/campaign/rules/ownTasks'
import { reportOf } from '../../../src/campaign/rules/report'
import type { Run } from '../../../src/campaign/rules/runs'
import { OwnTasks } from '../../../src/desk/wave/OwnTasks'
import { RunList } from '../../../src/desk/wave/RunList'
import { RunView } from '../../../src/desk/wave/RunView'
import type { Actor, Role } from '../../../src/editorial/rules/roles'

const shown = (element: ReactElement): string =>
  renderToStaticMarkup(<AppRouterContext.Provider value={{} as never}>{element}</AppRouterContext.Provider>)
const buttons = (html: string): string[] =>
  [...html.matchAll(/<button[^>]*>([^<]*)<\/button>/g)].map(([, text = '']) => text)

describe('what is expected of a unit', () => {
  const task = (more: Partial<OwnTask>): OwnTask => ({
    id: 't1',
    topic: '写担保公司落户',
    kind: 'cases',
    due: '2026-12-01',
    state: 'open',
    brief: '采访主席',
    campaign: 'c1',
    campaignTitle: '新一轮舆论热潮',
    claimedBy: null,
    mine: false,
    story: null,
    declineReason: '',
    withdrawn: false,
    late: false,
    ...more,
  })
  test.each<[string, Partial<OwnTask>, string[]]>([
    ['open', {}, ['认领', '起稿', '谢绝']],
    ['claimed by the reader', { state: 'claimed', claimedBy: '甲', mine: true }, ['起稿', '退回认领', '谢绝']],
    ['claimed by a colleague', { state: 'claimed', claimedBy: '乙' }, ['退回认领', '谢绝']],
    ['declined', { state: 'declined', declineReason: '没有人手' }, ['认领']],
    ['drafted', { state: 'drafted', story: { kind: 'cases', id: 's1' } }, []],
  ])('%s: %j', (_, more, expected) => {
    const html = shown(<OwnTasks tasks={[task(more)]} />)
    expect(buttons(html)).toEqual(expected)
    expect(html).toContain('采访主席')
    expect(html.includes('/admin/collections/cases/s1')).toBe(more.story !== undefined)
  })
  test('late, with its day and why it was declined', () => {
    expect(shown(<OwnTasks tasks={[task({ late: true })]} />)).toMatch(/逾期.*2026-12-01/)
    expect(shown(<OwnTasks tasks={[task({ state: 'declined', declineReason: '没有人手' })]} />)).toContain('没有人手')
  })
  test('whose story came down says so, and not that it is being written', () => {
    const html = shown(<OwnTasks tasks={[task({ state: 'drafted', withdrawn: true, late: true })]} />)
    expect(html).toContain(t('wave.storyDown'))
    expect(html).not.toContain(t('options.taskState.drafted'))
  })
  test('of a campaign that is not public says so, and of another its name', () => {
    expect(shown(<OwnTasks tasks={[task({ campaignTitle: '' })]} />)).toContain('专题还没有公开')
    expect(shown(<OwnTasks tasks={[task({})]} />)).not.toContain('还没有公开')
  })
  test('nothing', () => expect(shown(<OwnTasks tasks={[]} />)).toContain('没有要交的约稿'))
})

describe('a campaign', () => {
  const reader = (role: Role): Actor => ({
    id: 'p1',
    name: '甲',
    role,
    unit: 'u0',
    confirmed: true,
    suspended: false,
  })
  const run: Run = {
    campaign: 'c1',
    title: '新一轮舆论热潮',
    state: 'running',
    live: true,
    startsOn: '2026-11-01',
    endsOn: '2027-03-31',
    closedOn: null,
    closedBy: null,
    closeReason: null,
    final: false,
    quotas: [{ unit: 'u1', count: 2 }],
    revisionToken: null,
  }
  const asked = {
    unit: 'u1',
    kind: 'cases',
    claimedBy: null,
    declineReason: null,
    settledAt: null,
    story: null,
  } as const
  const tasks = [
    { ...asked, id: 't1', topic: '逾期的', due: '2026-11-01', state: 'open' as const },
    { ...asked, id: 't2', topic: '谢绝的', due: null, state: 'declined' as const, declineReason: '没有人手' },
  ]
  const report = reportOf(
    {
      title: run.title,
      goal: '报道好典型',
      targets: [{ indicator: 'paidInForeign', unit: 'usd10k', kind: 'target', amount: '7000' }],
      tasks,
      stories: [
        {
          kind: 'cases',
          story: 's1',
          unit: 'u1',
          title: '<担保公司>',
          state: 'live',
          address: '/cases/dan-bao',
          publishedOn: '2026-11-20',
          publishedAt: '2026-11-20T01:00:00.000Z',
          record: null,
          projectName: '担保公司',
          figures: [
            { indicator: 'paidInForeign', unit: 'usd10k', kind: 'actual', amount: '1000.5', asOf: '2026-10-31' },
          ],
        },
      ],
      quotas: run.quotas,
      clippings: 3,
      unitNames: new Map([['u1', '市融媒体中心']]),
    },
    '2026-11-27',
    '2026-11-27',
  )
  const view = (role: Role, more: Partial<Run> = {}): string =>
    shown(
      <RunView
        feeds={[]}
        reader={reader(role)}
        report={report}
        run={{ ...run, ...more }}
        tasks={tasks}
        projects={[{ id: 'p9', name: '印花项目' }]}
        templates={[]}
        today="2026-11-27"
        units={[{ id: 'u1', name: '市融媒体中心' }]}
      />,
    )

  test('tasks with what is late and why they were declined; figures, stories with the way to their pages', () => {
    const html = view('gatekeeper')
    expect(html).toMatch(/逾期的.*逾期/)
    for (const words of ['没有人手', '1000.5', '14.3', '&lt;担保公司&gt;', 'href="/cases/dan-bao"', '3 次'])
      expect(html).toContain(words)
    expect(html).not.toContain('style=')
  })
  test.each<[Role, Partial<Run>, string[]]>([
    ['director', {}, ['保存任务数', '存为模板', '发出约稿', '开通日历地址', '结束专题']],
    ['gatekeeper', {}, ['保存任务数', '存为模板', '发出约稿', '开通日历地址']],
    ['admin', {}, ['开通日历地址']],
    ['director', { final: true, closedOn: '2026-11-27', state: 'closed' }, ['开通日历地址']],
  ])('%s %j: %j', (role, more, expected) => expect(buttons(view(role, more))).toEqual(expected))

  test('says where readers do not see it', () => {
    expect(view('director')).not.toContain('还没有发布：')
    expect(view('director', { live: false })).toContain('还没有发布：')
  })
  test('is asked about a project of the register, or about none', () => {
    expect(view('director')).toMatch(/<option[^>]*>不限项目<\/option><option value="p9">印花项目<\/option>/)
  })
  test('has one table of its targets, beside the bars', () => {
    expect(view('director').match(/>7000</g)).toHaveLength(1)
  })
  test('is begun by who may', () => {
    const list = (may: boolean) => shown(<RunList may={may} page={1} pages={1} runs={[]} total={0} />)
    expect(list(true)).toContain('href="/admin/collections/campaigns/create"')
    expect(list(false)).not.toContain('create')
  })

  test('in the list with its progress', () => {
    const progress = {
      asked: 4,
      claimed: 3,
      submitted: 1,
      delivered: 2,
      declined: 1,
      late: 1,
      published: 2,
      quotas: 4,
      met: 2,
    }
    const listed = { campaign: 'c1', title: run.title, state: run.state, startsOn: null, endsOn: null, progress }
    const html = shown(<RunList may page={1} pages={1} runs={[listed]} total={1} />)
    for (const words of ['href="/admin/wave/c1"', '进行中', '2 / 4']) expect(html).toContain(words)
    expect(shown(<RunList may page={1} pages={1} runs={[]} total={0} />)).toContain('还没有专题')
  })
})
