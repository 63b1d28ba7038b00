/** The pictures of the handbook, in the order of its chapters: whose desk, which page, what is done there, what is shown. */
import type { Page } from 'playwright-core'
import { t } from '../../src/messages/index'
import type { Email } from '../../src/ops/demo/contentPeople'
import { dayAfter } from '../../src/ops/demo/days'
import type { Stories } from './stories'

export interface Picture {
  /** of its file, without the ending */
  name: string
  /** nobody is signed in where it is absent */
  as?: Email
  path(stories: Stories): string
  /** brings the page into the state that is shown */
  before?(page: Page): Promise<void>
  /** what is shown; the upper part of the window where it is absent */
  of?: string
  /** what the text speaks of, framed */
  mark?: string
  /** pixels from the top at most */
  height?: number
}

const WRITER: Email = 'writer@media.demo'
const EDITOR: Email = 'editor@media.demo'
const GATEKEEPER: Email = 'gatekeeper@office.demo'
const DIRECTOR: Email = 'director@office.demo'
const ADMIN: Email = 'admin@office.demo'

const PANEL = '.desk-panel'
const story = (which: keyof Stories) => (stories: Stories) =>
  `/admin/collections/${stories[which].kind}/${stories[which].id}`
const act = (which: keyof Stories, action: string) => (stories: Stories) =>
  `/admin/act/${stories[which].kind}/${stories[which].id}/${action}`
const at = (path: string) => () => path

/** Opens a folded part by its words. */
const unfold = (page: Page, words: string): Promise<void> => page.locator('summary', { hasText: words }).first().click()

/** Goes from the dashboard to the first story of a lane. */
const first = (lane: string) => async (page: Page) => {
  await page.locator(`.desk-lane--${lane} .desk-lane__title`).first().click()
  await page.locator(PANEL).waitFor()
}

/** Selects words of the frozen page as a mouse would. */
const select = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.desk-public') as Element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const place = node.textContent?.indexOf(wanted) ?? -1
      if (place >= 0) return document.getSelection()?.setBaseAndExtent(node, place, node, place + wanted.length)
    }
    throw new Error(`${wanted} is not on the page`)
  }, words)

async function writeComment(page: Page): Promise<void> {
  await unfold(page, t('desk.comment.write'))
  await select(page, '联系人手机')
  await page.getByRole('button', { name: t('desk.comment.takeSelection') }).click()
  await page.getByRole('button', { name: t('desk.comment.propose') }).click()
  await page.getByLabel(t('desk.comment.replacement')).fill('联系电话')
  await page.getByLabel(t('desk.comment.text'), { exact: true }).fill('演示：改为办公电话。')
}

async function writeReturn(page: Page): Promise<void> {
  await page
    .locator(PANEL)
    .getByRole('button', { name: t('stages.action.return'), exact: true })
    .click()
  await page.getByLabel(t('desk.reasonCode')).selectOption({ label: t('stages.reason.wording') })
  await page.getByLabel(t('desk.reasonNote.return')).fill('演示：联系方式改为办公电话，写明截止日期。')
}

/** Keeps what the list shows as a view, and ticks its stories. */
async function keepView(page: Page): Promise<void> {
  const name = '等我复审的案例'
  await unfold(page, t('lists.saveView'))
  await page.getByLabel(t('lists.viewName')).fill(name)
  await page.getByRole('button', { name: t('lists.saveViewDo') }).click()
  await page.getByRole('link', { name, exact: true }).waitFor()
  await page.reload({ waitUntil: 'networkidle' })
  for (const box of await page.locator('input[name=story]').all()) await box.check()
}

/** Opens the task that somebody has given to the unit, as its people do, and declines it; nothing is stored. */
async function declineTask(page: Page): Promise<void> {
  await page.locator('.desk-lane--messages a', { hasText: '约稿' }).first().click()
  await page.locator('#field-topic').waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('#field-state').selectOption({ label: t('options.taskState.declined') })
  await page.locator('#field-declineReason').fill('演示：本月人手不够，下月可以写。')
}

/** Adds a row to a list of a form and says what stands in it; nothing is stored. */
async function addRow(page: Page, list: string, chosen: Record<string, string>, written: Record<string, string>) {
  await page.locator(`#field-${list} .array-field__add-row`).first().click()
  for (const [name, label] of Object.entries(chosen))
    await page.locator(`#field-${list}__0__${name}`).selectOption({ label })
  for (const [name, words] of Object.entries(written)) await page.locator(`#field-${list}__0__${name}`).fill(words)
}

export const PICTURES: readonly Picture[] = [
  // For everybody
  { name: 'login', path: at('/admin/login'), of: 'form', before: (page) => page.locator('#field-email').waitFor() },
  { name: 'dashboard-writer', as: 'writer@gsl.demo', path: at('/admin'), height: 660 },
  { name: 'story-page', as: EDITOR, path: story('doubtful'), height: 900 },
  {
    name: 'list',
    as: GATEKEEPER,
    path: at('/admin/collections/cases?where[stage][equals]=gateReview&sort=stageSince'),
    before: keepView,
    of: 'main',
  },
  { name: 'calendar', as: DIRECTOR, path: () => `/admin/calendar?month=${dayAfter(1).slice(0, 7)}`, of: 'main' },
  { name: 'messages', as: WRITER, path: at('/admin'), of: '.desk-lane--messages', height: 300 },
  { name: 'account', as: WRITER, path: at('/admin/account'), of: 'main' },

  // The writer
  { name: 'task', as: 'writer@gsl.demo', path: at('/admin'), before: declineTask, height: 1020 },
  { name: 'new-story', as: WRITER, path: at('/admin/collections/cases/create'), of: 'main', height: 340 },
  { name: 'form', as: WRITER, path: story('mistakes'), height: 900 },
  { name: 'figures', as: WRITER, path: story('mistakes'), of: '#field-figures' },
  { name: 'checks', as: WRITER, path: story('mistakes'), of: '.desk-issues' },
  {
    name: 'submit',
    as: WRITER,
    path: story('mistakes'),
    of: PANEL,
    mark: '.desk-panel .desk-button--primary',
    height: 362,
  },
  { name: 'returned-lane', as: 'writer@gsl.demo', path: at('/admin'), of: '.desk-lane--returned' },
  { name: 'returned-story', as: 'writer@gsl.demo', path: at('/admin'), before: first('returned'), height: 900 },
  {
    name: 'preview',
    as: WRITER,
    path: story('doubtful'),
    before: (page) => unfold(page, t('desk.preview.head', { count: 0 })),
    of: '.desk-previews',
  },

  // The unit's editor
  { name: 'dashboard-editor', as: EDITOR, path: at('/admin'), height: 640 },
  { name: 'acknowledge', as: EDITOR, path: story('doubtful'), of: '.desk-issues' },
  { name: 'comment', as: EDITOR, path: story('doubtful'), before: writeComment, of: '.desk-comment-form' },
  { name: 'return', as: EDITOR, path: story('doubtful'), before: writeReturn, of: '#desk-reason' },
  { name: 'came-back', as: EDITOR, path: at('/admin'), of: '.desk-lane--cameBack' },
  {
    name: 'compare',
    as: EDITOR,
    path: story('again'),
    before: async (page) => {
      await page.locator('.desk-views a').last().click()
      await page.locator('.desk-diff').waitFor()
    },
    height: 900,
  },

  // The gatekeeper
  { name: 'dashboard-gatekeeper', as: GATEKEEPER, path: at('/admin'), height: 930 },
  { name: 'publish', as: GATEKEEPER, path: act('approved', 'publish'), of: 'main', height: 760 },
  { name: 'schedule', as: GATEKEEPER, path: act('approved', 'schedule'), of: 'main', height: 604 },
  { name: 'correct', as: GATEKEEPER, path: act('correction', 'correct'), of: 'main' },
  { name: 'suspend', as: GATEKEEPER, path: act('correction', 'suspend'), of: 'main' },
  {
    name: 'recall',
    as: GATEKEEPER,
    path: at('/admin/recall'),
    before: async (page) => {
      await page.getByLabel(t('desk.recallWords')).fill('例会')
      await page.getByRole('button', { name: t('desk.search'), exact: true }).click()
      await page.locator('main input[type=checkbox]').last().check()
    },
    of: 'main',
  },

  // The director
  { name: 'sign', as: DIRECTOR, path: story('contested'), of: '.desk-issues' },
  { name: 'withdraw', as: DIRECTOR, path: act('correction', 'withdraw'), of: 'main' },
  { name: 'force', as: DIRECTOR, path: act('mistakes', 'forcePublish'), of: 'main', height: 862 },
  { name: 'urgent-lane', as: DIRECTOR, path: at('/admin'), of: '.desk-lane--urgent' },
  { name: 'substitute', as: DIRECTOR, path: at('/admin/account'), of: 'section:has(> #desk-substitute)' },
  {
    name: 'chains',
    as: DIRECTOR,
    path: at('/admin/globals/gateSettings'),
    before: (page) =>
      addRow(
        page,
        'chains',
        {
          kind: t('options.kind.notices'),
          action: t('options.chainAction.correct'),
          steps: [t('stages.step.unitReview'), t('stages.step.signOff')].join(t('desk.afterwards')),
        },
        {},
      ),
    of: 'main',
  },
  { name: 'duty', as: DIRECTOR, path: at('/admin/globals/dutyRoster'), of: 'main' },
  {
    name: 'rules',
    as: DIRECTOR,
    path: at('/admin/globals/ruleBook'),
    before: (page) => addRow(page, 'terms', {}, { wrong: '招引工作', right: '招商引资工作' }),
    of: 'main',
    height: 1050,
  },
  { name: 'confirm', as: DIRECTOR, path: at('/admin'), of: 'section:has(> #desk-lane-accounts)' },

  // The wave
  { name: 'wave', as: GATEKEEPER, path: at('/admin/wave'), of: 'main' },
  {
    name: 'campaign',
    as: GATEKEEPER,
    path: at('/admin/wave'),
    before: async (page) => {
      await page.locator('main .desk-table a').first().click()
      await page.getByRole('heading', { name: t('wave.tasks') }).waitFor()
    },
    height: 1000,
  },
  { name: 'projects', as: GATEKEEPER, path: at('/admin/collections/projects'), of: 'main', height: 700 },
  { name: 'register', as: GATEKEEPER, path: at('/admin/figures'), of: 'main', height: 1100 },
  { name: 'scores', as: DIRECTOR, path: at('/admin/scores'), of: 'main', height: 1100 },
  { name: 'overview', as: DIRECTOR, path: at('/admin/overview'), of: 'main', height: 1300 },

  // The admin
  { name: 'accounts', as: ADMIN, path: at('/admin/collections/users'), of: 'main' },
  { name: 'new-account', as: ADMIN, path: at('/admin/collections/users/create'), height: 1114 },
  { name: 'robots', as: ADMIN, path: at('/admin/globals/robotSettings'), of: 'main' },
]
