/** The mayor's speech as the unit got it: refused with every place named, mended with one click and a title, passed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoryContent } from '../../src/editorial/rules/content'
import { applyAllFixes } from '../../src/editorial/rules/checks/index'
import type { Issue } from '../../src/editorial/rules/issues'
import { plainText } from '../../src/editorial/rules/plainText'
import { startApp, type App } from '../support/app'
import { act, create, richText, save } from '../support/stories'
import { mayorSpeech } from '../support/mayorSpeech'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

test('422 names rules 34 and 15 with excerpt and position; fixed, it passes', async () => {
  const { title, paragraphs } = mayorSpeech()
  const story = await create(app, 'writer@media', 'speeches', {
    title,
    body: richText(...paragraphs),
    speaker: '市长',
    occasion: '全市第二次招商引资工作汇报交流会',
    documentDate: '2022-04-21',
    cleared: { by: '市长', date: '2022-04-21' },
  })
  const refused = await act(app, 'writer@media', story, { action: 'submit' })
  expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'CHECKS_FAILED'])
  const issues = refused.body.errors[0].issues as Issue[]
  expect([...new Set(issues.map(({ check }) => check))].sort()).toEqual(['15', '34'])

  const token = await app.login('writer@media')
  const { body: stored } = await app.request('GET', `/api/speeches/${story.id}`, { token })
  const texts: Record<string, string> = { title: stored.title, body: plainText(stored.body) }
  const inTitle = issues.find(({ check }) => check === '34')
  expect(inTitle).toMatchObject({ field: 'title', excerpt: title, severity: 'error' })
  expect(title.slice(inTitle?.position.start, inTitle?.position.end)).toMatch(/X/)
  for (const { field, position, excerpt } of issues) {
    const text = texts[field] ?? ''
    const from = text.indexOf(excerpt)
    expect(from).toBeGreaterThanOrEqual(0)
    expect(text.slice(position.start, position.end)).toMatch(/[,;:?!XX]/)
    expect(excerpt).toContain(text.slice(position.start, position.end))
  }

  const fixed = applyAllFixes(stored as StoryContent, issues)
  const saved = await save(app, 'writer@media', story, {
    title: '在全市第二次招商引资工作汇报交流会上的讲话',
    body: fixed.body,
  })
  expect(saved.status).toBe(200)
  const passed = await act(app, 'writer@media', story, { action: 'submit' })
  expect(passed.body.stage).toBe('unitReview')
  const left = passed.body.issues as Issue[]
  expect(left.map(({ check, severity }) => `${check} ${severity}`)).toEqual([
    '18 hint',
    '14 hint',
    '14 hint',
    '38 hint',
  ])
})
