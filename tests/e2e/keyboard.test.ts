/**
 * From a returned story to its publication without a mouse: four people, keys alone. Nothing here clicks, focuses or fills;
 * a page is opened by its address once, at the start.
 */
import type { Browser, Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import { t } from '../../src/messages/index'
import { PASSWORD, PEOPLE, type Email } from '../../src/ops/demo/contentPeople'
import { screenshot, test } from '../support/browser'
import { Door } from '../support/pageDoor'
import { Keyboard } from '../support/pageKeyboard'
import { read } from '../support/pageReader'
import { richText } from '../support/stories'

const { sqlite, mongodb } = inject('demo')
const MENDED = '（演示）用键盘补上的摘要。'

/** Somebody at the desk who has only the keyboard. */
class Person {
  readonly keys: Keyboard

  private constructor(readonly page: Page) {
    this.keys = new Keyboard(page)
  }

  /** Signs in by the form. */
  static async at(browser: Browser, url: string, email: Email): Promise<Person> {
    const context = await browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1440, height: 900 },
    })
    context.setDefaultTimeout(120_000)
    const person = new Person(await context.newPage())
    const { page, keys } = person
    await page.goto(`${url}/admin`)
    await page.locator('fieldset:enabled #field-email').waitFor()
    await keys.tabTo(t('desk.signInName'))
    await keys.type(email)
    await keys.tabTo(t('desk.password'), 1)
    await keys.type(PASSWORD)
    await keys.press('Enter')
    const { name, role } = PEOPLE[email]
    await person.heading(t('desk.greeting', { name, role: t(`stages.role.${role}`) }))
    return person
  }

  heading(name: string): Promise<void> {
    return this.page.getByRole('heading', { name, exact: true, level: 1 }).waitFor()
  }

  /** From the dashboard to a story, and past its text to the panel. */
  async open(title: string): Promise<void> {
    await this.keys.enter(t('desk.skipToMain'), 2)
    await this.keys.enter(title)
    await this.heading(title)
    await this.page.locator('.desk-panel fieldset:enabled').first().waitFor()
  }

  async toPanel(): Promise<void> {
    await this.keys.tabTo(t('desk.skipToMain'), 2)
    await this.keys.enter(t('desk.skipToPanel'), 1)
  }

  /** 保密审查, then the verb. */
  async decide(verb: 'pass' | 'sign'): Promise<void> {
    await this.toPanel()
    await this.keys.tabTo(t('desk.secrecy'))
    await this.keys.press('Space')
    await this.keys.enter(t(`stages.action.${verb}`))
    await this.done(t(`stages.action.${verb}`))
  }

  done(action: string): Promise<void> {
    return this.hears(t('desk.done', { action }))
  }

  /** The answer stands where the focus is. */
  async hears(words: string): Promise<void> {
    await this.page.waitForFunction(
      (said) =>
        document.activeElement?.classList.contains('desk-done') && document.activeElement.textContent?.includes(said),
      words,
    )
  }

  leave(): Promise<void> {
    return this.page.context().close()
  }
}

/** A notice of the media unit that its editor sent back, with a proposal. */
async function returned(door: Door, title: string): Promise<string> {
  const id = await door.create('notices', {
    title,
    summary: '演示：还没有写完。',
    body: richText('（演示）各单位每月报送线索。', '（演示）报送时写明来源。'),
    issuer: '市融媒体中心（演示）',
    documentDate: '2026-11-20',
    addressees: '各单位',
    // What is urgent stands first in the lanes, however much waits there.
    urgency: 'urgent',
  })
  const { revision } = await door.act('writer@media.demo', 'notices', id, { action: 'submit' })
  await door.act('editor@media.demo', 'notices', id, {
    action: 'return',
    revision,
    reason: { code: 'wording', note: '演示：补上摘要。' },
    comments: [{ field: 'body', excerpt: '每月', text: '演示：写明几号。', replacement: '每月5日前' }],
  })
  return id
}

describe.each([
  ['SQLite', sqlite],
  ['MongoDB', mongodb],
])('on %s', (database, address) => {
  test('a returned story is mended, submitted, passed twice, signed and published by the keyboard alone', async ({
    browser,
    skip,
    onTestFailed,
  }) => {
    skip(!address, `no MongoDB: ${inject('mongodbMissing')}`)
    const url = String(address)
    const door = new Door(url)
    const title = `键盘 ${Date.now().toString(36)}（演示）`
    const id = await returned(door, title)
    const presses: number[] = []
    const at = async (email: Email): Promise<Person> => {
      const person = await Person.at(browser, url, email)
      onTestFailed(async () => void (await screenshot(person.page, `failed-keyboard-${email}`).catch(() => '')))
      return person
    }

    const left = async (person: Person): Promise<void> => {
      expect(person.keys.unseen).toEqual([])
      presses.push(person.keys.presses)
      await person.leave()
    }

    const writer = await at('writer@media.demo')
    await writer.open(title)
    await writer.toPanel()
    await writer.keys.enter(t('desk.comment.acceptOne', { number: 1 }))
    await writer.page.getByText(t('desk.comment.closedHead', { count: 1 })).waitFor()
    await writer.page.locator('.desk-panel__saving [data-save=saved]').waitFor()
    await writer.keys.enter(t('desk.skipToMain'), 80)
    await writer.keys.tabTo(/^摘要/)
    await writer.keys.press('ControlOrMeta+End')
    await writer.keys.type(MENDED)
    await writer.page.locator('.desk-panel__saving [data-save=waiting]').waitFor()
    await writer.page.locator('.desk-panel__saving [data-save=saved]').waitFor()
    await writer.keys.tabTo(t('desk.skipToPanel'), 10)
    await writer.keys.press('Enter')
    await writer.keys.enter(t('stages.action.submit'))
    await writer.done(t('stages.action.submit'))
    await left(writer)

    for (const [email, verb] of [
      ['editor@media.demo', 'pass'],
      ['gatekeeper@office.demo', 'pass'],
      ['director@office.demo', 'sign'],
    ] as const) {
      const person = await at(email)
      await person.open(title)
      await person.decide(verb)
      await left(person)
    }

    const publisher = await at('gatekeeper@office.demo')
    await publisher.open(title)
    await publisher.toPanel()
    await publisher.keys.enter(t('stages.action.publish'))
    await publisher.heading(t('desk.actHead', { action: t('stages.action.publish'), title }))
    await publisher.page.locator('main fieldset:enabled').waitFor()
    await publisher.keys.enter(t('desk.skipToMain'), 2)
    await publisher.keys.enter(t('stages.action.publish'), 5)
    await publisher.hears(t('desk.actDone', { action: t('stages.action.publish'), at: '' }).slice(0, 4))
    await publisher.keys.enter(t('desk.backToStory'), 1)
    await publisher.heading(title)
    await left(publisher)

    const { publicUrl } = await door.editorial('notices', id)
    const reading = await read(browser, `${url}${publicUrl}`)
    expect(reading.status).toBe(200)
    const text = await reading.page.locator('article').innerText()
    for (const words of [MENDED, '每月5日前']) expect(text).toContain(words)
    await reading.close()
    console.log(`keyboard on ${database}: ${presses.join(' + ')} keys`)
  })
})
