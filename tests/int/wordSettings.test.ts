/** How the house sets its documents: a director alone says it, the log tells it, and the next document is so. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicSide } from '../../src/editorial/publicChanges'
import { WORD_TAG } from '../../src/editorial/rules/pageTags'
import { startApp, type App } from '../support/app'
import { recordedBy } from '../support/audit'
import type { Who } from '../support/people'
import { complete, create, walk } from '../support/stories'
import { wordParts } from '../support/wordParts'

let app: App
let story: { id: string }
let revision = ''
beforeAll(async () => {
  app = await startApp()
  const made = await create(app, 'writer@media', 'speeches', complete(app, 'speeches', '换字体的讲话'))
  story = made
  revision = (await walk(app, made, 'unitReview')).revision
})
afterAll(() => app.stop())

const set = async (who: Who, json: Record<string, unknown>) =>
  app.request('POST', '/api/globals/wordSettings', { token: await app.login(who), json })
const parts = async (door: string) => {
  const path = `/api/speeches/${story.id}/${door}?revision=${revision}`
  return wordParts((await app.request('GET', path, { token: await app.login('writer@media') })).bytes)
}
const faceOf = async (door: string, style: string): Promise<string[]> =>
  (await parts(door)).find(`//w:style[@w:styleId='${style}']/w:rPr/w:rFonts/@w:eastAsia`, 'word/styles.xml')

test('a director alone changes them, and what no document can have is refused', async () => {
  for (const who of ['writer@media', 'editor@media', 'gatekeeper@office', 'admin@office'] as const)
    expect((await set(who, { linePitch: 28 })).status, who).toBe(403)
  for (const [field, value] of [
    ['linePitch', 26],
    ['linePitch', 31],
    ['titleFont', '宋体;黑体'],
    ['latinFont', '<x>'],
    ['bodyFont', '长'.repeat(32)],
  ] as const) {
    const { status, body } = await set('director@office', { [field]: value })
    expect([status, body.errors?.[0]?.field], `${field} ${value}`).toEqual([400, field])
  }
})

test('the next document is set so, the sheet too; the log says what stood before, and kept documents are made anew', async () => {
  expect(await faceOf('word', 'Title')).toEqual(['方正小标宋简体'])
  const mark = (await publicSide(app.payload).everything()).mark
  const entries = await recordedBy(app, () =>
    set('director@office', { linePitch: 28, titleFont: '华文中宋', latinFont: 'Times New Roman' }),
  )
  expect(entries.map(({ event, data }) => [event, data])).toEqual([
    [
      'settings.changed',
      expect.objectContaining({
        settings: 'wordSettings',
        after: expect.objectContaining({ titleFont: '华文中宋', linePitch: 28 }),
      }),
    ],
  ])
  for (const door of ['word', 'sheet']) expect(await faceOf(door, 'Title')).toEqual(['华文中宋'])
  const document = await parts('word')
  expect(document.find('//w:docGrid/@w:linePitch')).toEqual(['560'])
  expect(document.find("//w:style[@w:styleId='Normal']/w:rPr/w:rFonts/@w:ascii", 'word/styles.xml')).toEqual([
    'Times New Roman',
  ])
  const changes = await publicSide(app.payload).changesSince(mark)
  expect(changes === 'unknown' ? [] : [...changes.tags.keys()]).toEqual([WORD_TAG])
})
