/** Accounts at the desk, in a real browser: an account without an e-mail address, its sign-in, and a director's substitute. */
import { expect, inject } from 'vitest'
import type { Page } from 'playwright-core'
import { PASSWORD_LENGTH } from '../../src/editorial/rules/passwordLength'
import { t } from '../../src/messages/index'
import { PASSWORD, PEOPLE } from '../../src/ops/demo/contentPeople'
import { test } from '../support/browser'
import { violations } from '../support/pageAxe'
import { Desk } from '../support/pageDesk'
import { shot, sideways } from '../support/pageReader'

const url = inject('demo').sqlite
const NEW = 'known-to-the-admin'
const OWN = 'known-to-the-owner-alone'

const signIn = async (page: Page, name: string, password: string): Promise<void> => {
  await page.getByLabel(t('desk.signInName'), { exact: true }).fill(name)
  await page.getByLabel(t('desk.password'), { exact: true }).fill(password)
  await page.getByRole('button', { name: t('desk.signIn'), exact: true }).click()
}

test('an admin makes an account with a user name and a mobile number alone; both sign in at the desk', async ({
  browser,
}) => {
  const admin = await Desk.open(browser, url, 'admin@office.demo')
  const { page } = admin
  await page.goto(`${url}/admin/collections/users/create`)
  await page.getByText(t('desk.passwordRule', PASSWORD_LENGTH)).waitFor()
  const [username, mobile] = [`wang${Date.now()}`, `138${String(Date.now()).slice(-8)}`]
  await admin.fill('username', username)
  await admin.fill('mobile', mobile)
  await admin.fill('name', '没有邮箱的记者')
  await admin.fill('password', NEW)
  await page.locator('#field-confirm-password').fill(NEW)
  await admin.choose('role', t('options.role.writer'))
  await admin.choose('unit', '市融媒体中心')
  await page.locator('#action-save').click()
  await page.waitForURL(/\/collections\/users\/[0-9a-f-]{20,}/)
  await shot(page, 'desk-account-without-address')
  await admin.close()

  for (const name of [username, mobile]) {
    const context = await browser.newContext({ locale: 'zh-CN' })
    const own = await context.newPage()
    await own.goto(`${url}/admin/account`)
    await signIn(own, name, `${NEW}x`)
    await own.getByText(t('errors.wrongPassword')).waitFor()
    expect(await violations(own)).toEqual([])
    await shot(own, 'desk-sign-in')
    await signIn(own, name, NEW)
    await own.getByText(mobile, { exact: true }).waitFor()
    expect(new URL(own.url()).pathname).toBe('/admin/account')
    expect(await own.locator('body').innerText()).not.toContain('.invalid')
    expect(await violations(own)).toEqual([])
    await context.close()
  }

  const context = await browser.newContext({ locale: 'zh-CN' })
  const own = await context.newPage()
  await own.goto(`${url}/admin/account`)
  await signIn(own, username, NEW)
  await own.getByText(t('desk.passwordRule', PASSWORD_LENGTH)).waitFor()
  const change = own.getByRole('button', { name: t('desk.changePassword'), exact: true })
  const fill = async (current: string, password: string) => {
    await own.getByLabel(t('desk.currentPassword'), { exact: true }).fill(current)
    await own.getByLabel(t('desk.newPassword'), { exact: true }).fill(password)
    await own.getByLabel(t('desk.passwordAgain'), { exact: true }).fill(password)
  }
  await fill('', OWN)
  expect(await change.isDisabled()).toBe(true)
  await fill(`${NEW}x`, OWN)
  await change.click()
  await own.getByText(t('errors.wrongCurrentPassword')).waitFor()
  await shot(own, 'desk-own-password')
  expect(await violations(own)).toEqual([])
  await fill(NEW, OWN)
  await change.click()
  await own.getByText(t('desk.accountSaved')).waitFor()
  expect(await own.getByLabel(t('desk.currentPassword'), { exact: true }).inputValue()).toBe('')
  await context.close()
  const again = await browser.newContext({ locale: 'zh-CN' })
  const later = await again.newPage()
  await later.goto(`${url}/admin/account`)
  await signIn(later, username, OWN)
  await later.getByText(mobile, { exact: true }).waitFor()
  await again.close()
})

test('a director names who signs, and ends it; the substitute reads it at the desk', async ({ browser }) => {
  const director = await Desk.open(browser, url, 'director2@office.demo')
  const { page } = director
  const { name } = PEOPLE['gatekeeper2@office.demo']
  await page.goto(`${url}/admin/account`)
  await page.getByRole('heading', { name: t('desk.substitute'), exact: true }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByLabel(t('desk.substitutePerson'), { exact: true }).selectOption({ label: name })
  const year = new Date().getFullYear()
  await page.getByLabel(t('desk.substituteFrom'), { exact: true }).fill(`${year}-01-01T08:00`)
  await page.getByLabel(t('desk.substituteUntil'), { exact: true }).fill(`${year - 1}-12-31T08:00`)
  await page.getByLabel(t('desk.substituteReason'), { exact: true }).fill('演示：外出学习')
  await page.getByRole('button', { name: t('desk.substituteName'), exact: true }).click()
  await page.getByText(t('errors.substitutePeriod')).waitFor()
  const until = new Date(Date.now() + 48 * 3_600_000).toISOString().slice(0, 10)
  const from = new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10)
  await page.getByLabel(t('desk.substituteFrom'), { exact: true }).fill(`${from}T08:00`)
  await page.getByLabel(t('desk.substituteUntil'), { exact: true }).fill(`${until}T08:00`)
  await page.getByRole('button', { name: t('desk.substituteName'), exact: true }).click()
  await page.getByText(t('desk.substitutePresent', { name, from: `${from} 08:00`, until: `${until} 08:00` })).waitFor()
  expect(await violations(page)).toEqual([])
  await shot(page, 'desk-substitute')

  const substitute = await Desk.open(browser, url, 'gatekeeper2@office.demo')
  const { name: absent } = PEOPLE['director2@office.demo']
  await substitute.page.getByText(t('desk.substituteNow', { director: absent })).waitFor()
  expect(await substitute.lane('mine').innerText()).toContain(t('stages.stage.signOff'))
  await substitute.page.goto(`${url}/admin/account`)
  await substitute.page
    .getByText(t('desk.substituteFor', { director: absent, from: `${from} 08:00`, until: `${until} 08:00` }))
    .waitFor()
  // on the account's page too, for whoever manages accounts
  const admin = await Desk.open(browser, url, 'admin@office.demo')
  await admin.page.goto(`${url}/admin/collections/users`)
  expect(await admin.page.getByRole('row', { name }).innerText()).toContain('gatekeeper2@office.demo')
  for (const width of [1440, 1280, 1024, 390]) {
    await admin.page.setViewportSize({ width, height: 900 })
    expect(await sideways(admin.page), String(width)).toEqual({ by: 0, from: [] })
    await shot(admin.page, `accounts-${width}`)
  }
  await admin.page.setViewportSize({ width: 1440, height: 900 })
  await admin.page.getByRole('link', { name, exact: true }).click()
  await admin.page
    .getByText(t('desk.substituteFor', { director: absent, from: `${from} 08:00`, until: `${until} 08:00` }))
    .waitFor()
  await admin.close()
  await page.getByRole('button', { name: t('desk.substituteEnd', { name }), exact: true }).click()
  await page.getByRole('button', { name: t('desk.substituteName'), exact: true }).waitFor()
  await substitute.home()
  expect(await substitute.page.getByText(t('desk.substituteNow', { director: absent })).count()).toBe(0)
  await Promise.all([director.close(), substitute.close()])
})

test('the password of the demo signs in as before', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(`${url}/admin`)
  await signIn(page, 'Writer@GSL.demo', PASSWORD)
  await page.getByRole('heading', { name: PEOPLE['writer@gsl.demo'].name }).waitFor()
  await context.close()
})
