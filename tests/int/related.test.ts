/** Related stories: the nearest bond first, live ones alone, and a page learns of a new bond. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicSide } from '../../src/editorial/publicChanges'
import type { Kind } from '../../src/editorial/rules/kinds'
import { noParts } from '../../src/platform/pageParts'
import { withAnswer } from '../../src/platform/response'
import { findStoriesOf } from '../../src/site/queries/publications'
import { findRelated } from '../../src/site/queries/related'
import { startApp, type App } from '../support/app'
import { act, complete, create, walk, type Draft } from '../support/stories'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.stop())

let count = 0
/** A live story of `writer@media`. */
async function live(kind: Kind, data: Record<string, unknown> = {}): Promise<Draft & { revision: string }> {
  const whole = complete(app, kind, `第${++count}篇稿件`)
  const own = kind === 'cases' ? { project: { ...(whole.project as object), name: `项目${count}` } } : {}
  const number = kind === 'notices' ? { documentNumber: `一号办发〔2023〕${count}号` } : {}
  const draft = await create(app, 'writer@media', kind, { ...whole, ...own, ...number, ...data })
  const { revision } = await walk(app, draft, 'published')
  return { ...draft, revision }
}

/** Ids of what is related to a live story, and what its page depends on. */
async function relatedTo({ id }: Draft): Promise<{ ids: string[]; tags: Set<string> }> {
  const parts = noParts()
  return withAnswer({ parts }, async () => {
    const [story] = await findStoriesOf(app.payload, [id])
    if (!story) throw new Error(`${id} is not live`)
    return { ids: (await findRelated(app.payload, story)).map((card) => card.story), tags: parts.tags }
  })
}
const ref = ({ kind, id }: Draft) => ({ relationTo: kind, value: id })

test('are ordered by what joins them, each once, never the story itself, and fill up with its unit and kind to three', async () => {
  const campaign = await create(app, 'gatekeeper@office', 'campaigns', complete(app, 'campaigns', '一次行动'))
  await walk(app, campaign, 'published', true)
  const wave = { campaigns: [campaign.id] }
  const before = await live('news')
  const named = await live('speeches', wave)
  const story = await live('cases', { ...wave, relatedStories: [ref(named)] })
  expect((await relatedTo(before)).ids).toEqual([])
  // nothing but the unit and the kind
  const elder = await live('news')
  expect((await relatedTo(before)).ids).toEqual([elder.id])

  const inWave = await live('notices', wave)
  const inWaveSameKind = await live('cases', { ...wave, project: { name: '别的项目', method: 'chamber' } })
  const sameProject = await live('cases', { project: { name: `项目3`, method: 'chamber' } })
  const naming = await live('news', { relatedStories: [ref(story)] })
  const aboutTheSame = await live('news', { relatedStories: [ref(named)] })
  const { ids, tags } = await relatedTo(story)
  expect(ids).toEqual([named.id, aboutTheSame.id, naming.id, sameProject.id, inWaveSameKind.id, inWave.id])

  // a page whose story is named from now on is out of date
  const side = publicSide(app.payload)
  const { mark } = await side.everything()
  const late = await live('news', { relatedStories: [ref(story)] })
  const changes = await side.changesSince(mark)
  if (changes === 'unknown') throw new Error('the log cannot be followed')
  expect([...changes.tags.keys()].filter((tag) => tags.has(tag))).toContain(`around:${story.id}`)
  expect((await relatedTo(story)).ids).toContain(late.id)

  for (const story of [late, named]) {
    const { status } = await act(app, 'director@office', story, {
      action: 'withdraw',
      revision: story.revision,
      reason: { code: 'publishedInError', note: '测试' },
    })
    expect(status).toBe(200)
  }
  const left = (await relatedTo(story)).ids
  expect(left).not.toContain(late.id)
  expect(left).not.toContain(named.id)
})
