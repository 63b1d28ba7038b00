/** Which row answers an address, and what is asked of the database. */
import type { Payload, Where } from 'payload'
import { describe, expect, it } from 'vitest'
import { guaranteeCompany, bareCase } from '../../../src/site/components/CaseArticle/examples'
import { olderNotice } from '../../../src/site/components/NoticeArticle/examples'
import type { LiveStory } from '../../../src/site/model'
import { storyOf, type Row } from '../../../src/site/queries/publications'
import { findSettings } from '../../../src/site/queries/settings'
import { findStory } from '../../../src/site/queries/story'

const row = ({ revision, ...story }: LiveStory, more: Partial<Row> = {}): Row => ({
  ...story,
  id: `row-${story.story}`,
  state: 'live',
  liveRevision: revision,
  suspendedRevision: null,
  edition: 1,
  title: story.card.title,
  files: [],
  reached: [],
  industry: null,
  method: null,
  park: null,
  year: 2026,
  withdrawal: null,
  ...more,
})

/** A database that answers each find with the next list, and remembers what it was asked. */
function database(...answers: Row[][]) {
  const asked: Where[] = []
  const payload = {
    find: ({ where }: { where: Where }) => {
      asked.push(where)
      return Promise.resolve({ docs: answers.shift() ?? [], totalDocs: 0 })
    },
  } as unknown as Payload
  return { payload, asked }
}

const withdrawn = (successor?: { kind: 'cases' | 'notices'; id: string }): Row =>
  row(guaranteeCompany, {
    state: 'withdrawn',
    liveRevision: null,
    card: null,
    page: null,
    withdrawal: { at: '2026-11-23T00:00:00.000Z', code: 'superseded', successor },
  })

describe('the address of a story', () => {
  it('answers with the live edition', async () => {
    const { payload } = database([row(guaranteeCompany)])
    expect(await findStory(payload, 'cases', guaranteeCompany.slug)).toEqual({
      state: 'live',
      story: { ...guaranteeCompany, views: 0 },
    })
  })
  it('is unknown where there is no row, and no name of an address is asked for that cannot be one', async () => {
    const { payload, asked } = database([])
    expect(await findStory(payload, 'cases', 'nothing-here')).toBeUndefined()
    expect(await findStory(payload, 'cases', "a' or 1=1")).toBeUndefined()
    expect(asked).toHaveLength(1)
  })
  it('says why it is gone', async () => {
    const { payload } = database([withdrawn()])
    expect(await findStory(payload, 'cases', guaranteeCompany.slug)).toMatchObject({
      state: 'gone',
      withdrawal: { code: 'superseded' },
    })
  })
  it('leads to the successor while that is live', async () => {
    const { payload, asked } = database([withdrawn({ kind: 'cases', id: bareCase.story })], [row(bareCase)])
    expect(await findStory(payload, 'cases', guaranteeCompany.slug)).toEqual({
      state: 'moved',
      kind: 'cases',
      slug: bareCase.slug,
    })
    expect(JSON.stringify(asked[1])).toContain('"state":{"equals":"live"}')
  })
  it('is gone again when the successor is, or is of another kind', async () => {
    const away = database([withdrawn({ kind: 'cases', id: bareCase.story })], [])
    expect(await findStory(away.payload, 'cases', guaranteeCompany.slug)).toMatchObject({ state: 'gone' })
    const other = database([withdrawn({ kind: 'notices', id: bareCase.story })], [row(bareCase)])
    expect(await findStory(other.payload, 'cases', guaranteeCompany.slug)).toMatchObject({ state: 'gone' })
  })
  it('says nothing of the reason while a story is suspended', async () => {
    const { payload } = database([row(guaranteeCompany, { state: 'suspended', liveRevision: null })])
    expect(await findStory(payload, 'cases', guaranteeCompany.slug)).toEqual({ state: 'gone', withdrawal: null })
  })
})

describe('a row', () => {
  it.each<Partial<Row>>([
    { state: 'suspended' },
    { state: 'withdrawn' },
    { liveRevision: null },
    { page: null },
    { card: null },
  ])('with %j is no live story', (more) => expect(storyOf(row(guaranteeCompany, more))).toEqual([]))
  it('is read where the database left lists and moments out', () => {
    const { campaigns: _c, repeals: _r, amends: _a, revisedAt: _m, ...few } = row(bareCase)
    expect(storyOf(few as Row)).toEqual([{ ...bareCase, campaigns: [], repeals: [], amends: [], revisedAt: null }])
  })
})

describe('the settings', () => {
  it('are what is set, and no placement that names nothing', async () => {
    const payload = {
      findGlobal: () =>
        Promise.resolve({
          siteName: ' 典型 ',
          icp: '',
          supervisor: null,
          headline: { kind: null, id: null },
          pictureNews: [{ kind: 'notices', id: olderNotice.story }, { kind: 'users', id: 'x' }, null],
        }),
    } as unknown as Payload
    const settings = await findSettings(payload)
    expect(settings).toMatchObject({
      siteName: '典型',
      pictureNews: [{ kind: 'notices', id: 'n-0' }],
      announcement: {},
    })
    expect([settings.icp, settings.supervisor, settings.headline]).toEqual([undefined, undefined, undefined])
  })
})
