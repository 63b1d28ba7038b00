/** What leaves the desk: for who may read the text, marked as not public, of just that revision, and kept by nobody. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS, type Kind } from '../../src/editorial/rules/kinds'
import { t } from '../../src/messages/index'
import { startApp, type Answer, type App } from '../support/app'
import { PASSWORD, type Who } from '../support/people'
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
