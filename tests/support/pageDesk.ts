/** The desk as a person of the demo uses it: with the mouse and the keyboard, never with the API. */
import type { Browser, Locator, Page } from 'playwright-core'
import { onTestFailed } from 'vitest'
import type { Kind } from '../../src/editorial/rules/kinds'
import { t, type MessageKey } from '../../src/messages/index'
import { screenshot } from './browser'
import { PASSWORD, PEOPLE, type Email } from '../../src/ops/demo/contentPeople'

const idOf = (path: string): string => `#field-${path.replaceAll('.', '__')}`

/** One person at the desk. */
export class Desk {
  readonly page: Page
  readonly url: string

  /** @param url scheme, host and port of the server */
  constructor(page: Page, url: string) {
    this.page = page
    this.url = url
  }

  /** A person in a browser window of their own, signed in by the form. */
  static async open(browser: Browser, url: string, email: Email): Promise<Desk> {
    const context = await browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1440, height: 900 },
    })
    const desk = new Desk(await context.newPage(), url)
    onTestFailed(() =>
      screenshot(desk.page, `failed-${email}`).then(
        () => {},
        () => {},
      ),
    )
    await desk.signIn(email)
    return desk
  }

  async signIn(email: Email): Promise<void> {
    const { page, url } = this
    await page.goto(`${url}/admin`)
    await page.locator('#field-email').fill(email)
    await page.locator('#field-password').fill(PASSWORD)
    await page.locator('form button[type=submit]').click()
    const { name, role } = PEOPLE[email]
    await this.heading(t('desk.greeting', { name, role: t(`stages.role.${role}`) })).waitFor()
  }

  close(): Promise<void> {
    return this.page.context().close()
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true })
  }

  async home(): Promise<void> {
    await this.page.goto(`${this.url}/admin`)
    await this.page.locator('.desk-lane, .desk-page h1').first().waitFor()
  }

  /**
   * Follows a link of the menu, as the window is: opened where it is folded away. A wide window opens it by itself while the
   * page comes alive, so that a click of that moment may fold it again: whoever sees that clicks once more.
   * @param id of the link
   */
  async followMenu(id: string): Promise<void> {
    const link = this.page.locator(`#${id}`)
    const opened = () =>
      link.click({ timeout: 3_000 }).then(
        () => true,
        () => false,
      )
    for (let tries = 0; tries < 5 && !(await opened()); tries++)
      await this.page.locator('.nav-toggler:visible').first().click()
  }

  /** Goes to the list of a kind by the menu. */
  async openList(kind: Kind): Promise<void> {
    await this.followMenu(`nav-${kind}`)
    await this.heading(t(`options.kind.${kind}`)).waitFor()
  }

  /** A lane of the dashboard. */
  lane(name: 'cameBack' | 'mine' | 'toPublish' | 'returned' | 'drafts' | 'underway' | 'published'): Locator {
    return this.page.locator(`.desk-lane--${name}`)
  }

  /** Goes from the dashboard to a story that waits in a lane. */
  async openFrom(lane: Parameters<Desk['lane']>[0], title: string): Promise<void> {
    await this.home()
    await this.lane(lane).getByRole('link', { name: title, exact: true }).click()
    await this.heading(title).waitFor()
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: t('desk.panel') })
  }

  /** A button or link of the panel, by its verb. */
  verb(key: MessageKey): Locator {
    const name = t(key)
    return this.panel.getByRole('button', { name, exact: true }).or(this.panel.getByRole('link', { name, exact: true }))
  }

  /** Presses a verb of the panel and waits until it says that it was done. */
  async take(key: MessageKey): Promise<void> {
    await this.verb(key).click()
    await this.done(key)
  }

  done(key: MessageKey): Promise<void> {
    return this.panel.getByText(t('desk.done', { action: t(key) })).waitFor()
  }

  /** 保密审查, said by the person. */
  async declare(): Promise<void> {
    await this.panel.getByLabel(t('desk.secrecy')).check()
  }

  stage(key: MessageKey): Locator {
    return this.panel.locator('.desk-panel__where .desk-tag', { hasText: t(key) })
  }

  field(path: string): Locator {
    return this.page.locator(idOf(path))
  }

  async fill(path: string, value: string): Promise<void> {
    await this.field(path).fill(value)
  }

  /** Chooses one of a list by its words. */
  async choose(path: string, words: string): Promise<void> {
    await this.field(path).selectOption({ label: words })
  }

  /** Adds a row to a list of facts. */
  async addRow(path: string): Promise<void> {
    await this.field(path).locator('.array-field__add-row').click()
  }

  /** The text of a story. */
  get body(): Locator {
    return this.page.locator('[data-lexical-editor=true]').first()
  }

  /** Waits until everything is stored. */
  async saved(): Promise<void> {
    await this.page.locator('.desk-panel__saving [data-save=saved]').waitFor()
  }
}
