/**
 * The wave from its beginning to its score, by its people in a real browser: a campaign with quotas for four units, two
 * deliver, one declines, one is late; a figure is put right, and the list of stories to correct empties; the month is
 * locked, and what is withdrawn afterwards is taken back in the next. The steps of the gate go through its door: other
 * walks press them. For the next month the server is started again on a machine whose clock is ahead.
 * `WALK=both` walks on either database.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { beijingDay } from '../../src/editorial/rules/days'
import { monthAt, monthFrom } from '../../src/editorial/rules/months'
import { dayPlus } from '../../src/editorial/rules/reminders'
import { t } from '../../src/messages/index'
import type { Email } from '../../src/ops/demo/contentPeople'
import { test } from '../support/browser'
import { mongodbAddress } from '../support/mongod'
import { Desk } from '../support/pageDesk'
import { Door, type Step } from '../support/pageDoor'
import { read, shot } from '../support/pageReader'
import { startServer, type Environment, type Server } from '../support/server'
import {
  ASKED_UNITS,
  caseOf,
  cells,
  daysToNextMonth,
  makeUnits,
  NEW_UNITS,
  windowOf,
  writerOf,
} from '../support/waveWalk'

const DATABASES = ['SQLite', ...(process.env.WALK === 'both' && inject('mongodbUri') ? ['MongoDB'] : [])]
const CAMPAIGN = '学典型、找线索：四家单位走访企业（演示）'
const TOPIC = '走访企业时抓住的一条线索（演示）'
const PROJECT = '数码印花面料项目（演示）'
const REASON = '演示：记者都在外地采访，这个月抽不出人手。'
const TITLES = { media: '一盏灯：印花项目是怎么跟下来的（演示）', gsl: '三上门：印花项目是怎么谈成的（演示）' } as const
type Unit = keyof typeof TITLES
const FIRST_SCORE = '11.00'

const MEDIA: readonly Step[] = [
  ['writer@media.demo', 'submit'],
  ['editor@media.demo', 'pass'],
]
const GSL: readonly Step[] = [
  ['writer@gsl.demo', 'submit'],
  ['editor@gsl.demo', 'pass'],
]
const OFFICE: readonly Step[] = [
  ['gatekeeper@office.demo', 'pass'],
  ['director@office.demo', 'sign'],
  ['gatekeeper2@office.demo', 'publish'],
]

describe.each(DATABASES)('on %s', (database) => {
  let server: Server
  let door: Door
  let folder = ''
  const campaign = { id: '', slug: '' }
  const stories: Record<Unit, { id: string; slug: string }> = { media: { id: '', slug: '' }, gsl: { id: '', slug: '' } }
  const today = beijingDay(new Date())
  const month = monthAt(new Date())
  const later = daysToNextMonth(new Date())

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'exemplar-wave-'))
    const uri: Environment = database === 'MongoDB' ? { DATABASE_URI: mongodbAddress(`wave_${process.pid}`) } : {}
    server = await startServer({ DATA_DIR: folder, ...uri })
    door = new Door(server.url)
    await makeUnits(door)
  })
  afterAll(async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })

  /** Does something in somebody's own window. */
  async function as<T>(browser: Browser, email: string, does: (page: Page, desk: Desk) => Promise<T>): Promise<T> {
    const page = await windowOf(browser, server, email)
    const done = await does(page, new Desk(page, server.url))
    await page.context().close()
    return done
  }
  const goTo = (page: Page, address: string) => page.goto(`${server.url}/admin${address}`)
  const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
  const owed = (page: Page) => page.locator('section[aria-labelledby="desk-lane-tasks"] li', { hasText: TOPIC })
  const caseNow = async (unit: Unit) =>
    door.get<Record<string, unknown>>(`/api/cases/${stories[unit].id}?depth=0`, 'director@office.demo')
  async function saveCase(unit: Unit, data: object): Promise<void> {
    const { revisionToken } = await caseNow(unit)
    const { status, text } = await door.ask('PATCH', `/api/cases/${stories[unit].id}`, {
      as: `writer@${unit}.demo`,
      json: { revisionToken, ...data },
    })
    expect([status, text]).toEqual([200, text])
  }
  /** What readers find at an address. */
  async function shown(browser: Browser, address: string): Promise<string> {
    const { page, close } = await read(browser, `${server.url}${address}`)
    const text = await page.locator('main').innerText()
    await close()
    return text
  }

  test('a director begins a campaign, sets what four units owe, and asks them', async ({ browser }) => {
    campaign.id = await as(browser, 'director@office.demo', async (page, desk) => {
      await goTo(page, '/wave')
      await page.getByRole('link', { name: t('wave.newCampaign'), exact: true }).click()
      await page.getByLabel(t('fields.title')).fill(CAMPAIGN)
      await page.getByRole('button', { name: t('desk.create') }).click()
      await desk.field('goal').waitFor()
      await desk.fill('goal', '演示：四家单位各走访一批企业，把抓住线索不放的做法写出来。')
      await desk.body.click()
      await page.keyboard.type('（演示）市长在讲话里说：新闻单位要进行广泛宣传报道，兴起招商引资新一轮舆论热潮。')
      await desk.fill('startsOn', today)
      await desk.fill('endsOn', dayPlus(today, 90))
      await desk.addRow('targets')
      await desk.choose('targets.0.indicator', t('options.indicator.paidInForeign'))
      await desk.fill('targets.0.amount', '500')
      await desk.choose('targets.0.unit', t('options.measure.usd10k'))
      await desk.choose('targets.0.kind', t('options.figureKind.target'))
      await desk.fill('targets.0.asOf', dayPlus(today, 90))
      await desk.fill('proofreader', '演示审核员甲')
      await desk.saved()
      await desk.panel.locator('.desk-button--primary').click()
      await desk.stage('stages.stage.gateReview').waitFor()
      const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
      await goTo(page, `/wave/${id}`)
      await page.getByText(t('wave.notLive')).waitFor()
      return id
    })
    const { revision } = await door.editorial('campaigns', campaign.id)
    for (const [who, action] of [
      ['gatekeeper@office.demo', 'pass'],
      ['director2@office.demo', 'sign'],
      ['gatekeeper2@office.demo', 'publish'],
    ] as const)
      await door.act(who, 'campaigns', campaign.id, { action, revision, secrecyReviewed: true })
    const { slug } = await door.get<{ slug: string }>(`/api/campaigns/${campaign.id}?depth=0`, 'director@office.demo')
    campaign.slug = slug

    await as(browser, 'director@office.demo', async (page, desk) => {
      await desk.home()
      await desk.followMenu('nav-wave')
      await page.getByRole('link', { name: CAMPAIGN, exact: true }).click()
      await page.getByText(t('wave.quotas'), { exact: true }).click()
      for (const unit of ASKED_UNITS) await page.getByLabel(unit, { exact: true }).first().fill('1')
      await page.getByRole('button', { name: t('wave.quotasSave'), exact: true }).click()
      await page.getByText(t('wave.quotasSaved'), { exact: true }).waitFor()

      await page.getByText(t('wave.ask'), { exact: true }).click()
      await page.getByLabel(t('fields.coverageTasks.topic'), { exact: true }).fill(TOPIC)
      await page.getByLabel(t('fields.coverageTasks.due'), { exact: true }).fill(dayPlus(today, 1))
      await page.getByLabel(t('fields.coverageTasks.project'), { exact: true }).selectOption({ label: PROJECT })
      for (const unit of ASKED_UNITS) await page.getByRole('checkbox', { name: unit, exact: true }).check()
      // The office asks, and is not asked.
      expect(await page.getByRole('checkbox').count()).toBe(ASKED_UNITS.length)
      await page.getByRole('button', { name: t('wave.askNow'), exact: true }).click()
      await page.getByText(t('wave.askedUnits', { count: 4 }), { exact: true }).waitFor()
      await expect.poll(() => ofAll(page).count()).toBe(4)
      await shot(page, `wave-1-asked-${database}`)
    })
  })
  /** The tasks of the campaign as the office sees them. */
  const ofAll = (page: Page) => region(page, t('wave.tasks')).getByRole('row').filter({ hasText: TOPIC })

  test('one claims and writes, one writes, one declines with its reason, one only claims', async ({ browser }) => {
    stories.media.id = await as(browser, 'writer@media.demo', async (page, desk) => {
      await desk.home()
      await page.getByRole('button', { name: t('wave.claimOne', { topic: TOPIC }), exact: true }).click()
      await page.getByText(t('wave.claimed'), { exact: true }).waitFor()
      await page.getByRole('button', { name: t('wave.draftOne', { topic: TOPIC }), exact: true }).click()
      await page.waitForURL(/\/collections\/cases\/[0-9a-f-]{20,}/)
      // The story carries topic, campaign and project; the record of a project that another unit introduced stays closed.
      await desk.heading(TOPIC).waitFor()
      await page.locator('.desk-picked', { hasText: CAMPAIGN }).waitFor()
      expect(await desk.field('project.name').inputValue()).toBe(PROJECT)
      expect(await desk.field('project.record').locator('option:checked').textContent()).toBe(
        t('register.linkedRecord'),
      )
      await desk.fill('title', TITLES.media)
      await desk.saved()
      await shot(page, `wave-2-drafted-${database}`)
      return new URL(page.url()).pathname.split('/').at(-1) ?? ''
    })
    stories.gsl.id = await as(browser, 'writer@gsl.demo', async (page) => {
      await goTo(page, '/wave')
      await page.getByRole('button', { name: t('wave.draftOne', { topic: TOPIC }), exact: true }).click()
      await page.waitForURL(/\/collections\/cases\/[0-9a-f-]{20,}/)
      return new URL(page.url()).pathname.split('/').at(-1) ?? ''
    })
    await as(browser, writerOf('ribao'), async (page, desk) => {
      await desk.home()
      await page.getByRole('button', { name: t('wave.declineOne', { topic: TOPIC }), exact: true }).click()
      await page.getByLabel(t('wave.declineWhy'), { exact: true }).fill(REASON)
      await page.getByRole('button', { name: t('wave.decline'), exact: true }).click()
      await page.getByText(t('wave.declined'), { exact: true }).waitFor()
      await expect.poll(() => owed(page).count()).toBe(0)
      await goTo(page, '/wave')
      await page.getByText(t('wave.declinedFor', { reason: REASON }), { exact: true }).waitFor()
    })
    await as(browser, writerOf('kaifaqu'), async (page) => {
      await goTo(page, '/wave')
      await page.getByRole('button', { name: t('wave.claimOne', { topic: TOPIC }), exact: true }).click()
      await page.getByText(t('wave.claimed'), { exact: true }).waitFor()
    })
    await as(browser, 'gatekeeper@office.demo', async (page) => {
      await goTo(page, `/wave/${campaign.id}`)
      const tasks = region(page, t('wave.tasks'))
      await ofAll(page).first().waitFor()
      const stateOf = async (unit: string) => (await cells(tasks, unit))[4]
      expect(await Promise.all(ASKED_UNITS.map(stateOf))).toEqual([
        t('options.taskState.drafted'),
        t('options.taskState.drafted'),
        expect.stringContaining(REASON),
        t('options.taskState.claimed'),
      ])
    })
  })

  test('what passes the gate stands on the public page, the desk, in the report and the scores', async ({
    browser,
  }) => {
    const { docs } = await door.get<{ docs: { figures: Record<string, unknown>[] }[] }>(
      `/api/projects?where[name][equals]=${encodeURIComponent(PROJECT)}&depth=0`,
      'director@office.demo',
    )
    const paid = docs[0]?.figures.find(({ indicator }) => indicator === 'paidInForeign')
    const { indicator, amount, unit, kind, asOf } = paid ?? {}
    expect(amount).toBe('120')
    const figure = { indicator, amount, unit, kind, asOf, evidence: { url: 'https://example.org/' }, checkedBy: '甲' }
    for (const [whose, steps] of [
      ['media', MEDIA],
      ['gsl', GSL],
    ] as const) {
      await saveCase(whose, caseOf(TITLES[whose], [figure]))
      await door.lead('cases', stories[whose].id, [...steps, ...OFFICE])
      stories[whose].slug = String((await caseNow(whose)).slug)
    }
    for (const words of [...Object.values(TITLES), '500.00', '120.00'])
      await expect.poll(() => shown(browser, `/campaigns/${campaign.slug}`)).toContain(words)

    await as(browser, 'director@office.demo', async (desk) => {
      await goTo(desk, `/wave/${campaign.id}`)
      const units = region(desk, t('wave.reportUnits'))
      await units.waitFor()
      // task, published, asked, claimed, delivered, declined, late
      expect(await cells(units, '市融媒体中心')).toEqual(['市融媒体中心', '1', '1', '1', '1', '1', '0', '0'])
      expect(await cells(units, NEW_UNITS.ribao.name)).toEqual([
        NEW_UNITS.ribao.name,
        '1',
        '0',
        '1',
        '0',
        '0',
        '1',
        '0',
      ])
      expect((await cells(region(desk, t('wave.reportFigures')), '万美元')).slice(2, 6)).toEqual([
        '500',
        '120',
        '24.0',
        '1',
      ])
      expect(await cells(region(desk, t('wave.reportPublished')), TITLES.gsl)).toContain('市工商联')
      await shot(desk, `wave-3-report-${database}`)
      await goTo(desk, '/scores')
      const silent = desk.getByRole('listitem').filter({ hasText: NEW_UNITS.kaifaqu.name })
      await silent.waitFor()
      expect(await desk.getByRole('listitem').filter({ hasText: NEW_UNITS.ribao.name }).count()).toBe(1)
      await desk.getByRole('row').filter({ hasText: '市融媒体中心' }).getByRole('link').first().click()
      const lines = region(desk, t('scores.linesOf', { name: '市融媒体中心' }))
      await lines.waitFor()
      expect(await cells(lines, TITLES.media)).toContain(FIRST_SCORE)
    })
  })

  test('a figure is put right, and the list of stories to correct empties one by one', async ({ browser }) => {
    await as(browser, 'gatekeeper@office.demo', async (page, desk) => {
      await goTo(page, '/collections/projects')
      await page.getByRole('link', { name: PROJECT, exact: true }).first().click()
      await page.getByRole('link', { name: t('register.change'), exact: true }).click()
      await desk.fill('figures.1.amount', '150')
      const save = page.locator('#action-save')
      await save.click()
      const field = t('fields.projects.figureReason')
      await page.getByText(t('register.reasonMissing', { field })).first().waitFor()
      await desk.fill('figureReason', '演示：到账回单核对后是 150 万美元。')
      await save.click()
      await expect.poll(() => carriers()).toHaveLength(2)
    })
    const changes = (page: Page) =>
      page.locator('section[aria-labelledby^="change-"]', { hasText: PROJECT }).getByRole('listitem')
    // By the unit's editor, who has then a hand in it: somebody of the office looks at it in the editor's place.
    await as(browser, 'writer@media.demo', async (page) => {
      await goTo(page, '/figures/changes')
      expect(await changes(page).allInnerTexts()).toEqual([expect.stringContaining(t('register.correctors'))])
    })
    await correct(browser, 'editor@media.demo', 'media')
    await as(browser, 'director@office.demo', async (page) => {
      await goTo(page, '/figures/changes')
      const row = changes(page).filter({ hasText: TITLES.media })
      await row.getByText(t('register.correcting')).waitFor()
      expect(await changes(page).count()).toBe(2)
      await shot(page, `wave-4-correcting-${database}`)
    })
    await mend('media', [['writer@media.demo', 'submit'], ['gatekeeper2@office.demo', 'pass'], ...OFFICE])
    expect(await carriers()).toEqual([stories.gsl.id])
    await correct(browser, 'gatekeeper@office.demo', 'gsl')
    await mend('gsl', [...GSL, ['gatekeeper2@office.demo', 'pass'], ...OFFICE.slice(1)])
    expect(await carriers()).toEqual([])
    await as(browser, 'editor@gsl.demo', async (page) => {
      await goTo(page, '/figures/changes')
      await page.getByText(t('register.noChanges')).waitFor()
    })
    await expect.poll(() => shown(browser, `/campaigns/${campaign.slug}`)).toContain('150.00')
    expect(await shown(browser, `/campaigns/${campaign.slug}`)).not.toContain('120.00')
    await expect.poll(() => shown(browser, `/cases/${stories.gsl.slug}`)).toContain('应为150万美元')
  })
  /** Ids of the stories of the project that still carry the old figure. */
  async function carriers(): Promise<string[]> {
    const { changes } = await door.get<{ changes: { project: { name: string }; stories: { id: string }[] }[] }>(
      '/api/figureChanges',
      'director@office.demo',
    )
    return changes.filter(({ project }) => project.name === PROJECT).flatMap((each) => each.stories.map(({ id }) => id))
  }
  /** Begins the correction from the list. */
  const correct = (browser: Browser, who: Email, unit: Unit) =>
    as(browser, who, async (page) => {
      await goTo(page, '/figures/changes')
      await page.getByRole('link', { name: t('register.correctOne', { title: TITLES[unit] }), exact: true }).click()
      await page.getByLabel(t('desk.reasonCode')).selectOption({ label: t('stages.reason.figures') })
      await page.getByLabel(t('desk.reasonNote.correct')).fill('演示：登记的数改了。')
      await page.getByLabel(t('desk.correctionNote')).fill('实际使用外资应为150万美元。（演示）')
      await page.getByRole('button', { name: t('stages.action.correct'), exact: true }).click()
      await page.getByRole('link', { name: t('desk.backToStory') }).waitFor()
    })
  async function mend(unit: Unit, steps: readonly Step[]): Promise<void> {
    const figures = (await caseNow(unit)).figures as object[]
    await saveCase(unit, { figures: figures.map((figure) => ({ ...figure, amount: '150' })) })
    await door.lead('cases', stories[unit].id, steps)
  }

  test('in the next month one is late; the month is locked, and a later withdrawal is taken back in this one', async ({
    browser,
  }) => {
    await server.stop()
    server = await startServer({ ...server.env, TEST_DAYS_AHEAD: String(later) })
    door = new Door(server.url)
    const next = monthFrom(month, 1) ?? ''

    await as(browser, writerOf('kaifaqu'), async (page, desk) => {
      await desk.home()
      await owed(page).getByText(t('wave.isLate'), { exact: true }).waitFor()
    })
    await as(browser, 'director@office.demo', async (page) => {
      await goTo(page, `/wave/${campaign.id}`)
      const units = region(page, t('wave.reportUnits'))
      await units.waitFor()
      expect((await cells(units, NEW_UNITS.kaifaqu.name)).at(-1)).toBe('1')
      expect((await cells(units, '市融媒体中心')).at(-1)).toBe('0')

      await goTo(page, `/scores?month=${month}`)
      const scoreOf = async (unit: string) => (await cells(page.locator('figure.chart').first(), unit))[3]
      await page.locator('figure.chart').first().waitFor()
      const before = await scoreOf('市融媒体中心')
      expect(Number(before)).toBeGreaterThan(Number(FIRST_SCORE))
      await page.getByRole('button', { name: t('scores.lock'), exact: true }).click()
      await page.getByText(t('scores.lockSure', { month })).waitFor()
      await page.getByRole('button', { name: t('scores.lockYes'), exact: true }).click()
      await page.getByRole('button', { name: t('scores.release'), exact: true }).waitFor()
      await shot(page, `wave-5-locked-${database}`)

      await goTo(page, `/act/cases/${stories.media.id}/withdraw`)
      await page.getByLabel(t('desk.reasonCode')).selectOption({ label: t('stages.reason.unitRequest') })
      await page.getByLabel(t('desk.reasonNote.withdraw')).fill('演示：单位来函要求撤下。')
      await page.getByRole('button', { name: t('stages.action.withdraw'), exact: true }).click()
      await page.getByRole('link', { name: t('desk.backToStory') }).waitFor()

      await goTo(page, `/scores?month=${month}`)
      await page.getByRole('button', { name: t('scores.release'), exact: true }).waitFor()
      expect(await scoreOf('市融媒体中心')).toBe(before)
      await goTo(page, '/scores')
      await page.getByRole('row').filter({ hasText: '市融媒体中心' }).getByRole('link').first().click()
      const lines = region(page, t('scores.linesOf', { name: '市融媒体中心' }))
      await lines.waitFor()
      const takenBack = await cells(lines, t('scores.rule.takenBack'))
      const date = beijingDay(new Date(Date.now() + later * 86_400_000))
      expect(takenBack).toEqual([
        t('scores.rule.takenBack'),
        TITLES.media,
        expect.any(String),
        `-${FIRST_SCORE}`,
        t('scores.why.takenBack', { month, whole: FIRST_SCORE, date }),
        expect.any(String),
      ])
      expect(new URL(page.url()).searchParams.get('month')).toBe(next)
      await shot(page, `wave-6-taken-back-${database}`)
    })
    await expect.poll(async () => (await door.read(`/cases/${stories.media.slug}`)).status).toBe(410)
    await expect.poll(() => shown(browser, `/campaigns/${campaign.slug}`)).not.toContain(TITLES.media)
  })

  test('the campaign is closed, and its report says it all, as page, Word and spreadsheet', async ({ browser }) => {
    await as(browser, 'director@office.demo', async (page) => {
      await goTo(page, `/wave/${campaign.id}`)
      await page
        .locator('summary')
        .filter({ hasText: t('wave.close') })
        .click()
      await page.getByLabel(t('wave.closeReason'), { exact: true }).fill('演示：四家都有了答复，提前结束。')
      await page.getByRole('button', { name: t('wave.closeNow'), exact: true }).click()
      await page.getByText(t('wave.closeSure', { title: CAMPAIGN })).waitFor()
      await page.getByRole('button', { name: t('wave.closeYes'), exact: true }).click()
      await page.getByText(t('wave.reportIsFinal')).waitFor()
      // Nothing more is asked of anybody in it.
      await expect.poll(() => page.getByText(t('wave.ask'), { exact: true }).count()).toBe(0)
      const published = region(page, t('wave.reportPublished'))
      expect(await cells(published, TITLES.media)).toContain(t('options.coverageState.withdrawn'))
      expect(await cells(published, TITLES.gsl)).toContain(t('options.coverageState.live'))
      expect(await cells(region(page, t('wave.reportDeclined')), REASON)).toContain(NEW_UNITS.ribao.name)
      await shot(page, `wave-7-closed-${database}`)
      for (const form of ['reportWord', 'reportWorkbook'] as const) {
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: t(`wave.${form}`), exact: true }).click(),
        ])
        const written = Object.values(unzipSync(await readFile(await file.path())))
          .map((part) => Buffer.from(part).toString('utf8'))
          .join('')
        for (const words of [NEW_UNITS.ribao.name, REASON, TITLES.media, TITLES.gsl, '150'])
          expect([form, written.includes(words)]).toEqual([form, true])
      }
    })
  })
})
