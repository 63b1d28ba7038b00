/** What leaves the desk: for who may read the text, marked as not public, of just that revision, and kept by nobody. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS, type Kind } from '../../src/editorial/rules/kinds'
import { t } from '../../src/messages/index'
import { startApp, type Answer, type App } from '../support/app'
import type { Who } from '../support/people'
import { act, complete, create, richText, save, walk, type Draft } from '../support/stories'
import { paragraphsOf, wordParts } from '../support/wordParts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

const get = async (who: Who | null, path: string): Promise<Answer> =>
  app.request('GET', path, who ? { token: await app.login(who) } : {})
const revisionsOf = async ({ kind, id }: Pick<Draft, 'kind' | 'id'>): Promise<{ number: number; sha256: string }[]> =>
  (await get('director@office', `/api/${kind}/${id}/revisions`)).body
const words = ({ bytes }: Answer): string => paragraphsOf(wordParts(bytes)).join('\n')
const markOf = ({ bytes }: Answer): string => wordParts(bytes).find('//w:p', 'word/header-default.xml').join('')

const DOORS = ['word', 'sheet', 'article'] as const

describe('who may not read the story', () => {
  let story: Draft
  let revision = ''
  beforeAll(async () => {
    story = await create(app, 'writer@media', 'cases', complete(app, 'cases', '别人不能看的案例'))
    revision = (await walk(app, story, 'unitReview')).revision
  })

  test.each(DOORS)('gets nothing by %s, and the answer of what never was', async (door) => {
    const unknown = story.id.replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    for (const query of ['', `?revision=${revision}`, '?revision=x']) {
      const path = `/api/cases/${story.id}/${door}${query}`
      expect([(await get(null, path)).status, (await get('writer@gsl', path)).status]).toEqual([401, 404])
      const other = await get('writer@gsl', `/api/cases/${unknown}/${door}${query}`)
      expect((await get('writer@gsl', path)).body).toEqual(other.body)
    }
  })
  test.each(DOORS)('who may read it gets it by %s', async (door) => {
    for (const who of [
      'writer@media',
      'editor@media',
      'gatekeeper@office',
      'director@office',
      'admin@office',
    ] as const) {
      const { status, headers } = await get(who, `/api/cases/${story.id}/${door}?revision=${revision}`)
      expect([status, headers.get('cache-control')], who).toEqual([200, 'private, no-store'])
    }
  })
  test.each(DOORS)('a revision that is none, and one of another story, is no way in by %s', async (door) => {
    const other = await create(app, 'writer@media', 'cases', complete(app, 'cases', '另一篇案例'))
    const { revision: foreign } = await walk(app, other, 'unitReview')
    const path = `/api/cases/${story.id}/${door}`
    expect((await get('writer@media', `${path}?revision=${foreign}`)).status).toBe(404)
    expect((await get('writer@media', `${path}?revision=${'0'.repeat(64)}`)).status).toBe(404)
    for (const wrong of ['x', revision.toUpperCase(), `${revision}0`, '']) {
      const { status, body } = await get('writer@media', `${path}?revision=${wrong}`)
      expect([status, body.errors[0].field]).toEqual([400, 'revision'])
    }
  })
  test('the sheet of a working copy is asked for by nobody', async () => {
    const { status, body } = await get('writer@media', `/api/cases/${story.id}/sheet`)
    expect([status, body.errors[0].field]).toEqual([400, 'revision'])
  })
})

describe('what is taken out', () => {
  test.each(KINDS)('of a revision of %s is that revision, marked with number and hash', async (kind: Kind) => {
    const office = kind === 'campaigns'
    const who = office ? 'gatekeeper@office' : 'writer@media'
    const story = await create(app, who, kind, complete(app, kind, '送审的稿件'))
    const { revision } = await walk(app, story, office ? 'gateReview' : 'unitReview', office)
    const answer = await get(who, `/api/${kind}/${story.id}/word?revision=${revision}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, DOCX])
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="${kind}-revision-1.docx"; filename*=UTF-8''${encodeURIComponent('送审的稿件（送审稿第1稿）')}.docx`,
    )
    expect(markOf(answer)).toBe(t('word.write.markRevision', { number: 1, sha: revision }))
    expect(words(answer)).toContain('送审的稿件')
  })

  test('of a working copy is what was saved last, under the hash that it would have', async () => {
    const story = await create(app, 'writer@media', 'news', complete(app, 'news', '写着的消息'))
    const { revision } = await walk(app, story, 'unitReview')
    await act(app, 'writer@media', story, { action: 'recall' })
    const before = await get('writer@media', `/api/news/${story.id}/word`)
    expect(markOf(before)).toBe(t('word.write.markWorking', { sha: revision }))
    await save(app, 'writer@media', story, { body: richText('后来改的一段。') })
    const after = await get('writer@media', `/api/news/${story.id}/word`)
    expect(words(after)).toContain('后来改的一段')
    const { revision: next } = await walk(app, story, 'unitReview')
    expect(markOf(after)).toBe(t('word.write.markWorking', { sha: next }))
    expect((await revisionsOf(story)).map(({ number }) => number)).toEqual([1, 2])
    expect(words(await get('writer@media', `/api/news/${story.id}/word?revision=${revision}`))).not.toContain(
      '后来改的',
    )
  })

  test('holds nothing that is never public', async () => {
    const story = await create(app, 'writer@media', 'speeches', {
      ...complete(app, 'speeches', '有私密字段的讲话'),
      cleared: { by: '秘密审核人', date: '2023-07-05' },
    })
    for (const door of ['word', 'article', 'print'])
      expect((await get('writer@media', `/api/speeches/${story.id}/${door}`)).text, door).not.toContain('秘密审核人')
  })

  test('the sheet tells who decided what, in the round that counts', async () => {
    const story = await create(app, 'writer@media', 'notices', complete(app, 'notices', '审签单的通知'))
    const { revision } = await walk(app, story, 'gateReview')
    const reason = { code: 'wording', note: '第二段请改' }
    await act(app, 'gatekeeper@office', story, { action: 'return', revision, reason })
    const path = `/api/notices/${story.id}/sheet?revision=${revision}`
    const returned = words(await get('writer@media', path))
    expect(returned).toContain(`意见：退回，${t('stages.reason.wording')}：第二段请改`)
    expect(returned).toContain(t('word.write.sheet.unsigned'))
    await walk(app, story, 'published')
    const signed = await get('writer@media', path)
    expect(signed.headers.get('content-disposition')).toContain('notices-sheet-1.docx')
    expect(words(signed)).not.toContain('第二段请改')
    expect(words(signed).match(/意见：(?:通过|签发)/g)).toEqual(['意见：通过', '意见：通过', '意见：签发'])
    const printed = await get('writer@media', `/api/notices/${story.id}/sheet/print?revision=${revision}`)
    expect([printed.status, printed.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    expect(printed.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(printed.headers.get('cache-control')).toBe('private, no-store')
    expect(printed.text).toContain(revision)
  })

  test('of the live edition names its page; of another one nobody could fetch the pictures', async () => {
    const story = await create(app, 'writer@media', 'news', complete(app, 'news', '登出来的消息'))
    const { revision } = await walk(app, story, 'published')
    const live = (await get('writer@media', `/api/news/${story.id}/article?revision=${revision}`)).body
    expect([live.live, live.number, live.sha256]).toEqual([true, 1, revision])
    expect(live.wechat.title).toBe('登出来的消息')
    expect(live.text).toContain('/news/')
    expect(live.markdown.startsWith('# 登出来的消息\n')).toBe(true)
    await act(app, 'director@office', story, {
      action: 'withdraw',
      revision,
      reason: { code: 'privacy', note: '测试' },
    })
    const down = (await get('writer@media', `/api/news/${story.id}/article?revision=${revision}`)).body
    expect([down.live, down.text.includes('/news/')]).toEqual([false, false])
  })

  test('names to the writer what would deceive a reader', async () => {
    const story = await create(app, 'writer@media', 'news', complete(app, 'news', '正\u200b文与\u0410pple'))
    const { body } = await get('writer@media', `/api/news/${story.id}/article`)
    expect(body.deceptions.map(({ field, kind }: { field: string; kind: string }) => [field, kind])).toEqual([
      ['title', 'unseen'],
      ['title', 'lookAlike'],
    ])
  })
})
